// What Enter sends: the desk's view says what to do, here it becomes a command.
import { type ActivityId, type AskingId, id, type SessionId } from '@moot/shared/model/ids.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';

type Primary = NonNullable<DeskStagePart['primary']>;

export function primaryCommand(stage: DeskStagePart): Command | null {
  return stage.primary === null ? null : commandOf(stage.primary, stage);
}

function commandOf(primary: Primary, stage: DeskStagePart): Command | null {
  const target = primary.target;
  const asking = stage.asking === null ? null : id<AskingId>(stage.asking.id);
  const activity = stage.activity === null ? null : id<ActivityId>(stage.activity.id);
  switch (primary.do) {
    case 'startSession':
    case 'endSession':
      return target === null ? null : { type: primary.do, session: id<SessionId>(target) };
    case 'nextActivity':
      return target === null ? null : { type: 'openActivity', activity: id<ActivityId>(target) };
    case 'open':
      return activity === null || target === null ? null : { type: 'openAsking', activity, opening: target };
    case 'reopen':
      return target === null ? null : { type: 'reopenAsking', asking: id<AskingId>(target) };
    case 'close':
      return target === null ? null : { type: 'closeAsking', asking: id<AskingId>(target) };
    case 'show':
      return asking === null || target === null ? null : { type: 'show', asking, parts: [target] };
    case 'showAll':
      return asking === null ? null : { type: 'show', asking, parts: 'all' };
    case 'talk':
      return { type: 'talk', minutes: null };
    case 'endTalk':
    case 'resume':
      return { type: primary.do };
    case 'settle':
      return target === null ? null : { type: 'settleActivity', activity: id<ActivityId>(target) };
    case 'skip':
      return skipCommand(target === null ? activity : id<ActivityId>(target));
  }
}

const skipCommand = (activity: ActivityId | null): Command | null =>
  activity === null ? null : { type: 'skipActivity', activity };

/** Changes whenever the room is somewhere else: what the primary's 600 ms count from. */
export function whereOf(stage: DeskStagePart): string {
  const { primary, asking, mode, activity } = stage;
  return [mode, activity?.id, asking?.id, asking?.step, primary?.do, primary?.target].join(' ');
}
