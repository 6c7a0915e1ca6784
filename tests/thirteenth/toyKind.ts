// A thirteenth kind, as an engineer would add it: path → text of every file that comes new.

export const toyRules: Readonly<Record<string, string>> = {
  'shared/activities/toy/params.ts': `// No IO. What can be set about a show of hands.
import { z } from 'zod';
import type { Frozen, SourceFrom } from '../../model/definition.ts';

export const paramsSchema = z.strictObject({ least: z.int().min(1).default(2) });
export type Params = Frozen<z.infer<typeof paramsSchema>>;

export const fieldNames = (): readonly string[] => ['hand'];
export const brings = 'choices';
export const sources = (): readonly SourceFrom[] => ['new'];
`,
  'shared/activities/toy/picture.ts': `// No IO. What the faces of a show of hands are given.
export type ToyForm = { readonly least: number };
export type ToyOutcome = { readonly up: number; readonly enough: boolean };
`,
  'shared/activities/toy/toy.ts': `// No IO. A show of hands: up or not, with names, shown all at once.
import { z } from 'zod';
import type { Ask } from '../../asking/ask.ts';
import type { Json } from '../../model/series.ts';
import { kind, type Told } from '../kind.ts';
import * as settings from './params.ts';
import type { Params } from './params.ts';
import type { ToyForm, ToyOutcome } from './picture.ts';

const hand: Ask<Params> = {
  fields: () => [{ name: 'hand', value: z.boolean(), optional: false }],
  about: 'all subjects',
  many: false,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: () => 1,
};

function outcome({ askings, params }: Told<Params, null>): ToyOutcome {
  const given = askings.at(-1)?.cell('hand')?.answers ?? [];
  const up = given.filter(({ value }) => value === true).length;
  return { up, enough: up >= params.least };
}

export const toy = kind<Params, null>({
  name: 'toy',
  settings,
  asks: { hand },
  available: () => true,
  start: () => null,
  next: ({ askings }) =>
    askings.length === 0 ? [{ id: 'hand:1', ask: 'hand', round: 1, subjects: [] }] : [],
  commands: {},
  byKey: {},
  evolve: (own) => own,
  items: (c) => (outcome(c).enough ? [{ id: 'up', text: c.around.title, by: null }] : []),
  outcome: (c): Json => ({ ...outcome(c) }),
  settle: () => [],
  picture(c) {
    const form: ToyForm = { least: c.params.least };
    return { form, subjects: [], items: [], outcome: [{ ...outcome(c) }] };
  },
});
`,
};

export const toyLine = "export { toy } from './toy/toy.ts';\n";

export const toyFaces: Readonly<Record<string, string>> = {
  'client/activities/toy/Phone.tsx': `import type { ToyForm } from '@moot/shared/activities/toy/picture.ts';
import type { OnStage, PhoneFace } from '../../faces/phone/face.ts';

const Open = ({ form }: OnStage<ToyForm>) => <p>toy on the phone, {form.least} are enough</p>;
const Given = () => <p>toy given</p>;
const Shown = () => <p>toy shown</p>;

export const phone: PhoneFace<ToyForm> = { Open, Given, Shown };
`,
  'client/activities/toy/Desk.tsx': `import type { ToyForm } from '@moot/shared/activities/toy/picture.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import { formOf } from '../deskForm.ts';

export function Desk({ stage }: { readonly stage: DeskStagePart }) {
  return <p>toy on the desk, {formOf<ToyForm>(stage).least} are enough</p>;
}
`,
  'client/activities/toy/Screen.tsx': `import type { ToyOutcome } from '@moot/shared/activities/toy/picture.ts';
import { usePages } from '../../connection/hooks.ts';
import type { ScreenProps } from '../../faces/screen/view.ts';

export function Screen({ activity }: ScreenProps) {
  const outcome = usePages<ToyOutcome>('outcome')[0];
  return <p>toy on the screen, {activity.title}: {outcome?.up}</p>;
}
`,
};

/** Plays it in the house that has it; prints what each audience is told. */
export const toyPlayed = `
import { activityOfKindSchema } from '@moot/shared/activities/params.ts';
import { createSeries } from '@moot/shared/series/create.ts';
import { decide } from '@moot/shared/series/decide.ts';
import { evolve } from '@moot/shared/series/evolve.ts';
import { sessionFlaws } from '@moot/shared/series/definitionRules.ts';
import { project } from '@moot/shared/views/project.ts';

const definition = activityOfKindSchema.parse({
  id: 'hands', title: 'A show of hands', kind: 'toy', minutes: 2, prompt: 'Shall we?', names: 'named', params: {},
});
const drawing = activityOfKindSchema.parse({
  id: 'dots', title: 'Dots', kind: 'weigh', minutes: 2, prompt: 'Which?', names: 'named', source: 'hands',
  params: { mode: 'dots', dots: 2, maxPerItem: 1, keep: 1 },
});
const session = { id: 'one', theme: 'One', title: 'One', purpose: 'To try', activities: [definition, drawing] };
const flaws = sessionFlaws([{ file: 'one', session }]);
const seats = ['asha', 'ben', 'cleo'].map((id) => ({ id, organisation: 'north' }));
let now = 1_700_000_000_000;
let series = null;
const fold = (events) => { for (const event of events) series = evolve(series, event, now); };
fold(createSeries({ id: 'series', title: 'A series', language: 'en', timeZone: 'Europe/London',
  settings: { rosterShown: true, selfJoin: false }, organisations: ['north'], seats, sessions: [session] }));
const boxes = new Map();
function act(actor, command) {
  now += 1000;
  const decision = decide(series, boxes, command, actor, now);
  if (!decision.ok) throw new Error(command.type + ': ' + decision.refusal);
  fold(decision.events);
  return decision.made[0];
}
const nell = { role: 'facilitator', id: 'nell' };
act(nell, { type: 'startSession', session: 'one' });
for (const { id } of seats) act({ role: 'peer', seat: id }, { type: 'arrive' });
act(nell, { type: 'openActivity', activity: 'hands' });
const asking = act(nell, { type: 'openAsking', activity: 'hands', opening: 'hand:1' });
for (const { id } of seats)
  act({ role: 'peer', seat: id }, { type: 'answer', asking, subject: 'all', id: '', values: { hand: id !== 'cleo' } });
const roster = { people: new Map(), organisations: new Map(), facilitator: '' };
const presence = { connected: new Set(), quietSince: new Map(), hands: new Map() };
const told = () => Object.fromEntries(['desk', 'screen', 'peers'].map((audience) => {
  const parts = project(series, boxes, roster, presence, audience);
  return [audience, { form: parts.stage.form, outcome: parts['outcome/0'] ?? null }];
}));
act(nell, { type: 'closeAsking', asking });
act(nell, { type: 'show', asking, parts: 'all' });
act(nell, { type: 'settleActivity', activity: 'hands' });
const shown = told();
act(nell, { type: 'openActivity', activity: 'dots' });
console.log(JSON.stringify({ shown, flaws, drawn: told().desk.form.choice.map(({ text }) => text) }));
`;
