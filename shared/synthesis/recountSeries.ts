// Pure. Counts every figure of a series synthesis again, from its data file alone; figures are named as in the document.
import { type Entry, type Recounted, recountedIn } from './recount.ts';
import type { SeriesFile } from './seriesData.ts';

export function recountSeries(data: SeriesFile): Recounted {
  const real = data.ledger.filter((line) => line.status === 'real_difference').length;
  const meetings = data.sessions.filter((s) => !s.between).length;
  const { peers, organisations } = data.people;
  return new Map([
    ['series/title', meetings === 0 ? [] : [meetings]],
    ['series/people', [peers, organisations]],
    ['series/peers', [peers]],
    ['series/real', [real]],
    ['series/attendance', attendance(data)],
    ...mirror(data),
    ...data.sessions.flatMap(({ n, activities }) => {
      const entries = activities.flatMap(recountedIn);
      return [...entries, ...entries.flatMap((entry) => withSession(entry, n))];
    }),
  ]);
}

/** “In session 3, …”: the session is said before the counts. */
const withSession = ([name, numbers]: Entry, n: number): readonly Entry[] =>
  name.endsWith('/of') ? [[`${name}/in ${n}`, [n, ...numbers]]] : [];

/** Everybody throughout which sessions; then, for each other session, how many were away, late, gone early or out. */
function attendance({ sessions: all }: SeriesFile): readonly number[] {
  const sessions = all.filter((s) => !s.between);
  const odd = (at: SeriesFile['sessions'][number]['attendance']) => [at.away, at.late, at.left, at.out];
  const isWhole = (s: SeriesFile['sessions'][number]) => odd(s.attendance).every((n) => n === 0);
  const whole = sessions.filter(isWhole);
  const peers = [...new Set(whole.map((s) => s.attendance.peers))];
  const rest = sessions.filter((s) => !isWhole(s));
  return [
    ...(peers.length === 1 ? peers : []),
    ...whole.map((s) => s.n),
    ...rest.flatMap((s) => odd(s.attendance).flatMap((n) => (n > 0 ? [n, s.n] : []))),
  ];
}

function mirror({ mirror: { times, eachTime } }: SeriesFile): readonly Entry[] {
  return [
    ...times.map((t): Entry => [`mirror/present/${t.session}`, [t.present]]),
    ['mirror/same', [eachTime]],
    ['mirror/group', [...times.map((t) => t.present), eachTime]],
  ];
}
