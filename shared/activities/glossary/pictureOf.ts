// No IO. Draws a glossary for the faces, from what was cleared for the audience.
import { verdictWords } from '../../language/en/verdicts.ts';
import type { NameOf, Picture } from '../kind.ts';
import type { GlossaryForm, GlossaryItem, GlossaryOutcome } from './picture.ts';
import { askingAbout, type GlossaryTold, judgedOf, linkText, termsOf, written } from './terms.ts';

export function pictureOf(c: GlossaryTold, names: NameOf): Picture {
  const form: GlossaryForm = formOf(c);
  const items: readonly GlossaryItem[] = termsOf(c).flatMap((t) => meanings(c, t.id, names));
  const terms = termsOf(c).map((t) => drawn(c, 'judge', t.id, t.text));
  const links = c.own.links.map((l) => drawn(c, 'link', l.id, linkText(l.words)));
  return {
    form,
    subjects: [],
    items,
    outcome: [...terms, ...links].filter((o) => o.judged || o.type === 'term'),
  };
}

function formOf(c: GlossaryTold): GlossaryForm {
  const latest = c.askings.at(-1);
  const desk = c.audience === 'desk';
  const { fields, maxChars, refuseTermIn, judge, links } = c.params;
  return {
    ask: latest === undefined ? null : (latest.ask as GlossaryForm['ask']),
    subject: latest?.subjects[0] ?? null,
    boxes: fields,
    maxChars,
    refuseTermIn,
    judge,
    from: desk ? c.around.source.map(({ id, text }) => ({ id, text })) : [],
    canAddLink: desk && links,
  };
}

function meanings(c: GlossaryTold, term: string, names: NameOf): readonly GlossaryItem[] {
  const cell = askingAbout(c, 'write', term)?.cell('meaning', term);
  return (cell?.answers ?? []).flatMap((a) => {
    if (a.seat === null) return [];
    const { meaning, example, ourWord } = written.parse(a.value);
    const [by, organisation] = [names.person(a.seat), names.organisation(a.seat)];
    return [{ id: `${term}/${a.seat}`, term, by, organisation, meaning, example, ourWord }];
  });
}

function drawn(c: GlossaryTold, ask: 'judge' | 'link', id: string, text: string): GlossaryOutcome {
  const judged = judgedOf(c, ask, id);
  return {
    id,
    type: ask === 'judge' ? 'term' : 'link',
    text,
    judged: judged !== null,
    counts: judged?.counts ?? null,
    answered: judged?.answered ?? null,
    verdict: judged?.verdict ?? null,
    verdictWords: judged === null ? '' : verdictWords(judged.verdict),
    shared: c.own.shared.get(id) ?? null,
  };
}
