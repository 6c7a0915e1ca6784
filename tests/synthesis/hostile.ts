// A session in which everything that can be written holds something hostile.
import type { Script } from '@moot/server/replay/script.ts';
import type { Roster } from '@moot/shared/views/project.ts';
import { type Played, played, s1 } from './played.ts';

export const hostile: readonly string[] = [
  '=HYPERLINK("http://evil.example","x")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</style><style>*{display:none}',
  '<!-- gone --> &lt;b&gt; &#x3c; &amp;',
  '[link](javascript:alert(1)) ![img](http://evil.example/x.png)',
  '<http://evil.example> www.evil.example a@evil.example https://evil.example/a_b_c',
  '# heading * not a list * **bold** __b__ `code` ~~gone~~',
  '1. one | two | three \\| four',
  '--- === *** > quote',
  '[^1] [x] - [ ] $x$ {{x}} %7B',
  'Ŵyn a ŷd: gŵr, tŷ, Llŷn',
  'هذا نص عربي 123 (قوس)',
  'עברית: לא משאירים',
  '👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ✋🏾 e\u0301',
  `x${'y'.repeat(60)}`,
  '“quoted” ‘single’ "double" \'s',
];
/** Taken out on the way in, and once more on the way out. */
const stripped = '\u202eevil\u202c\u0000\u0007\ufffe\uffff\u2066';

const at = (n: number) => hostile[n % hostile.length] ?? '';

function change(script: Script): Script {
  let n = 0;
  const next = () => at(n++);
  const events = script.events.map((e) => {
    const { event } = e;
    switch (event.type) {
      case 'post':
        return event.fields === undefined
          ? { ...e, event: { ...event, text: next() } }
          : { ...e, event: { ...event, fields: event.fields.map(next) } };
      case 'post.edit':
        return { ...e, event: { ...event, text: `${next()}${stripped}` } };
      case 'statement.offer':
      case 'proposal':
        return { ...e, event: { ...event, text: next() } };
      case 'commit':
        return { ...e, event: { ...event, what: next(), when: next().slice(0, 50) } };
      case 'cluster':
        return { ...e, event: { ...event, heading: next() } };
      case 'vote':
        return event.reason === undefined ? e : { ...e, event: { ...event, reason: next() } };
      case 'consent':
        return event.concern === undefined ? e : { ...e, event: { ...event, concern: next() } };
      case 'pulse':
        return { ...e, event: { ...event, text: next().slice(0, 29), may_quote: true } };
      default:
        return e;
    }
  });
  return { ...script, events };
}

/** Names in a roster come from elsewhere and may hold anything. */
function hostileRoster(roster: Roster): Roster {
  const people = [...roster.people].map(
    ([seat, one], i) => [seat, { ...one, name: `${at(i)}${stripped}` }] as const,
  );
  return { ...roster, people: new Map(people), facilitator: `F ${at(5)} F` };
}

export async function hostileSession(): Promise<Played> {
  const p = await played('demo', change);
  p.give({ type: 'writeNote', session: s1, text: hostile.join('\n') });
  p.give({ type: 'endSession', session: s1 });
  return { ...p, roster: hostileRoster(p.roster) };
}
