// No IO. Folds what happened to the documents. Total; holds no rule.
import type { Series } from '../model/series.ts';
import type { DocumentEvent } from './eventsReview.ts';

export function evolveDocuments({ documents }: Series, event: DocumentEvent, at: number): void {
  switch (event.type) {
    case 'reviewOpened':
      documents.reviews.set(event.document, { openedAt: at, until: event.until, looked: new Set() });
      return;
    case 'pieceJudged':
      judge(documents, event);
      return;
    case 'reviewFinished':
      documents.reviews.get(event.document)?.looked.add(event.seat);
      return;
    case 'sectionsChosen':
      if (event.sections === null) documents.sections.delete(event.document);
      else documents.sections.set(event.document, event.sections);
      return;
    case 'seriesNoteWritten':
      documents.note = event.text;
      return;
    case 'released': {
      const { document, edition, by, files } = event;
      const id = `r${documents.releases.length + 1}`;
      documents.releases.push({ id, document, edition, at, by, files });
    }
  }
}

function judge(
  documents: Series['documents'],
  { seat, piece, choice, text }: Extract<DocumentEvent, { type: 'pieceJudged' }>,
): void {
  const own = documents.judged.get(seat) ?? new Map();
  documents.judged.set(seat, own);
  documents.timesJudged += 1;
  if (choice === null) own.delete(piece);
  else own.set(piece, { choice, text });
}
