// A vote of ours in the layout of a Polis export: three files, people numbered and never named.
import { type Exported, exportVote, type NoExport } from '@moot/shared/ground/exchange.ts';
import type { ActivityId } from '@moot/shared/model/ids.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { activityOf } from '@moot/shared/series/find.ts';
import { toldOf } from '@moot/shared/series/told.ts';
import type { Roster } from '@moot/shared/views/project.ts';

export const polisFiles = ['votes', 'participants', 'statements'] as const;
export type PolisFile = (typeof polisFiles)[number];

export type PolisExport =
  | { readonly ok: true; readonly files: Readonly<Record<PolisFile, string>> }
  | { readonly ok: false; readonly reason: NoExport | 'unknown' };

/** Of one round, or of the latest that was opened. Only what was shown goes out. */
export function polisExport(
  series: Series,
  roster: Roster,
  c: { readonly activity: ActivityId; readonly round: number | null },
): PolisExport {
  const activity = activityOf(series, c.activity);
  const told = activity === undefined ? undefined : toldOf(series, activity, 'record');
  const votings = (told?.askings ?? []).filter((asking) => 'vote' in asking.names);
  const asking = votings.findLast((each) => c.round === null || each.round === c.round);
  if (activity === undefined || asking === undefined) return { ok: false, reason: 'unknown' };
  const groupOf: Exported['groupOf'] = (seat) => {
    const organisation = series.seats.get(seat)?.organisation;
    return organisation === undefined ? '' : (roster.organisations.get(organisation)?.name ?? '');
  };
  const asked = activity.definition.params.linked === true;
  const made = exportVote({ asking, asked, hidden: activity.hidden, groupOf });
  if (!made.ok) return made;
  const { votes, participants, statements } = made;
  return { ok: true, files: { votes, participants, statements } };
}
