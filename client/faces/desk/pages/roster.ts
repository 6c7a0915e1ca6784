// Pure. Reads what was typed or pasted of who takes part.
import type { NewSeries } from '@moot/shared/http/series.ts';

export type Typed = {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly peers: string;
};

/** “Asha Venn, director of adult care”; a tab, as spreadsheets paste it, does as well. */
function peersFrom(text: string): { readonly name: string; readonly role: string }[] {
  return text
    .split('\n')
    .map((line) => {
      const [name = '', ...role] = line.split(/[,\t]/);
      return { name: name.trim(), role: role.join(',').trim() };
    })
    .filter((peer) => peer.name !== '');
}

export function organisationsFrom(roster: readonly Typed[]): NewSeries['organisations'] {
  return roster
    .filter((typed) => typed.name.trim() !== '')
    .map((typed) => ({ name: typed.name.trim(), kind: typed.kind.trim(), peers: peersFrom(typed.peers) }));
}
