// No IO. The pictures of all kinds, by name: what faces switch on.
import type { AmplifyForm, AmplifyItem, AmplifyOutcome, AmplifySubject } from './amplify/picture.ts';
import type { CommitForm, CommitOutcome } from './commit/picture.ts';
import type { ConsentForm, ConsentOutcome } from './consent/picture.ts';
import type { GatherForm, GatherItem, GatherOutcome } from './gather/picture.ts';
import type { GlossaryForm, GlossaryItem, GlossaryOutcome } from './glossary/picture.ts';
import type { PositionForm, PositionOutcome, PositionSubject } from './position/picture.ts';
import type { PulseForm, PulseItem, PulseOutcome } from './pulse/picture.ts';
import type { ScenarioForm, ScenarioItem, ScenarioOutcome } from './scenario/picture.ts';
import type { SortForm, SortOutcome, SortSubject } from './sort/picture.ts';
import type { TalkForm, TalkOutcome } from './talk/picture.ts';
import type { VoteForm, VoteItem, VoteOutcome, VoteSubject } from './vote/picture.ts';
import type { WeighForm, WeighOutcome, WeighSubject } from './weigh/picture.ts';

export type Pictures = {
  readonly gather: { form: GatherForm; subject: never; item: GatherItem; outcome: GatherOutcome };
  readonly vote: { form: VoteForm; subject: VoteSubject; item: VoteItem; outcome: VoteOutcome };
  readonly pulse: { form: PulseForm; subject: never; item: PulseItem; outcome: PulseOutcome };
  readonly sort: { form: SortForm; subject: SortSubject; item: never; outcome: SortOutcome };
  readonly consent: { form: ConsentForm; subject: never; item: never; outcome: ConsentOutcome };
  readonly commit: { form: CommitForm; subject: never; item: never; outcome: CommitOutcome };
  readonly weigh: { form: WeighForm; subject: WeighSubject; item: never; outcome: WeighOutcome };
  readonly scenario: { form: ScenarioForm; subject: never; item: ScenarioItem; outcome: ScenarioOutcome };
  readonly amplify: {
    form: AmplifyForm;
    subject: AmplifySubject;
    item: AmplifyItem;
    outcome: AmplifyOutcome;
  };
  readonly glossary: { form: GlossaryForm; subject: never; item: GlossaryItem; outcome: GlossaryOutcome };
  readonly position: { form: PositionForm; subject: PositionSubject; item: never; outcome: PositionOutcome };
  readonly talk: { form: TalkForm; subject: never; item: never; outcome: TalkOutcome };
};
export type PicturedKind = keyof Pictures;
