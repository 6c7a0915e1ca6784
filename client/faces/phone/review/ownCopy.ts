// Puts this phone's own no-names answers into the page that the server made, on this phone, and hands it to the reader.
// Nothing of them leaves the phone: what is fetched is the same for whoever holds this seat, and nothing is sent.

import type { AskedPage } from '@moot/shared/http/peer.ts';
import { columnWords } from '@moot/shared/language/en/columns.ts';
import { common } from '@moot/shared/language/en/common.ts';
import { review as words } from '@moot/shared/language/en/review.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { getJson, isProblem } from '../../../connection/http.ts';
import type { OwnAnswer } from '../../../connection/store.ts';

/** What went wrong, or null: the page is on its way to where downloads go. */
export async function ownCopy(own: readonly OwnAnswer[]): Promise<string | null> {
  const asked = await getJson<AskedPage>('/api/my-copy/asked');
  if (isProblem(asked)) return asked.sentence;
  const page = await pageText();
  if (page === null) return common.noConnectionToServer;
  save(withOwn(page, own, new Map(Object.entries(asked.texts))));
  return null;
}

async function pageText(): Promise<string | null> {
  try {
    const answer = await fetch('/api/my-copy.html', { credentials: 'same-origin' });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** `texts`: what was asked about, by subject. Words go in as text and nothing else. */
function withOwn(page: string, own: readonly OwnAnswer[], texts: ReadonlyMap<string, string>): string {
  // The page's style is taken out while it is read: this page's own policy would complain about it.
  const [style = ''] = /<style>[\s\S]*?<\/style>/.exec(page) ?? [];
  const doc = new DOMParser().parseFromString(page.replace(style, ''), 'text/html');
  for (const place of doc.querySelectorAll<HTMLElement>('[data-without-names]')) {
    const here = own.filter((a) => a.activity === place.dataset.withoutNames && a.value !== null);
    if (here.length === 0) continue;
    const list = doc.createElement('ul');
    for (const answer of here) {
      const item = doc.createElement('li');
      item.textContent = sentence(answer, texts);
      list.append(item);
    }
    place.after(list);
    place.textContent = words.ownNote;
  }
  return `<!doctype html>\n${doc.documentElement.outerHTML.replace('</head>', () => `${style}</head>`)}`;
}

function sentence({ subject, value }: OwnAnswer, texts: ReadonlyMap<string, string>): string {
  const about = texts.get(subject);
  const said = sayValue(value, texts);
  return about === undefined ? said : `${about} ${said}`;
}

function sayValue(value: Json, texts: ReadonlyMap<string, string>): string {
  if (value === null) return words.takenBack;
  if (typeof value === 'string') return `“${words.answers[value] ?? columnWords(value)}”`;
  if (Array.isArray(value)) return value.map((one: Json) => sayValue(one, texts)).join(' · ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${texts.get(key) ?? key}: ${sayValue(inner as Json, texts)}`)
    .join(', ');
}

function save(page: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  link.download = words.copyFile;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
