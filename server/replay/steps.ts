// The facilitator's part of a script: activities go on and are settled, askings open, close and are shown.
import { type AskingId, id } from '@moot/shared/model/ids.ts';
import type { Head, PlayableOf } from './events.ts';
import { askedAs, isWanted, type Which, wantedBy } from './kinds/rounds.ts';
import {
  type Asked,
  atDesk,
  done,
  inOrder,
  latest,
  type Play,
  scriptActivity,
  type Verdict,
} from './play.ts';
import type { Answered, DeskSight } from './product.ts';
import type { ScriptActivity } from './script.ts';

/** What `round.open` opens in each kind; and what opens with the activity, unannounced (demo-series, section 3). */
const announced: Readonly<Record<string, string>> = {
  pulse: 'pulse',
  gather: 'write',
  vote: 'vote',
  sort: 'place',
  consent: 'level',
  scenario: 'answer',
};
/** Of a kind whose modes ask different things. */
const announcedInMode: Readonly<Record<string, string>> = {
  'weigh/scale': 'rate',
  'weigh/dots': 'dots',
  'weigh/rank': 'rank',
};
/** Kinds whose subjects the facilitator can tick. */
const picked = new Set(['sort', 'weigh']);
/** Shown by one tap after another (method B10). */
const shownOneByOne = new Set(['scenario']);
const unannounced = new Set(['line', 'make', 'reply', 'case', 'ask']);
/** What is closed and shown before the next round of its activity. */
const closedBefore = new Set([...unannounced, 'side', 'answers']);

/** The kind of yes that opens and closes with a promise. */
const companions: Readonly<Record<string, readonly string[]>> = {
  make: ['accept'],
  case: ['verdict', 'need'],
  side: ['state', 'say', 'tap'],
};

const notOffered: Verdict = { ok: false, refusal: 'not offered at the desk' };

export async function openActivity(play: Play, head: Head): Promise<Verdict> {
  const activity = head.activity;
  const opened = await atDesk(play, { type: 'openActivity', activity: id(activity) });
  if (!opened.ok) return opened;
  const sight = await play.product.desk((s) => s.activity?.id === activity && s.asking === null);
  if (sight === null) return notOffered;
  const silent = sight.openings.find((o) => unannounced.has(o.ask));
  return silent === undefined || sight.activity?.available === false ? done : open(play, activity, silent);
}

/** What a script does not announce: opened by its name, after what was on is closed and shown. */
export async function openSilently(play: Play, activity: string, name: string): Promise<Verdict> {
  const ended = await endUnannounced(play, activity);
  if (!ended.ok) return ended;
  const sight = await play.product.desk(
    (s) => s.activity?.id === activity && s.openings.some((o) => o.id === name),
  );
  const opening = sight?.openings.find((o) => o.id === name);
  return opening === undefined ? notOffered : open(play, activity, opening);
}

async function open(play: Play, activity: string, opening: DeskSight['openings'][number]): Promise<Verdict> {
  const opened = await atDesk(play, { type: 'openAsking', activity: id(activity), opening: opening.id });
  if (!opened.ok) return opened;
  const sight = await play.product.desk((s) => opened.made.includes(s.asking?.id ?? ''));
  const own = sight?.asking;
  if (own === null || own === undefined) return notOffered;
  const { round } = opening;
  const others = opened.made.filter((one) => one !== own.id);
  const all: Asked[] = [
    ...(companions[own.ask] ?? []).map(
      (ask, n): Asked => ({
        ...{ ask, round, names: {} },
        id: others[n] ?? '',
        opening: opening.id,
        step: 'open',
      }),
    ),
    { id: own.id, ask: own.ask, round, opening: opening.id, names: own.names, step: 'open' },
  ];
  play.asked.set(activity, [...(play.asked.get(activity) ?? []), ...all]);
  return done;
}

export async function openRound(play: Play, head: Head, event: PlayableOf<'round.open'>): Promise<Verdict> {
  const { activity } = head;
  const ended = await endUnannounced(play, activity);
  if (!ended.ok) return ended;
  const script = scriptActivity(play, activity);
  const pickBefore =
    picked.has(script?.kind ?? '') && script?.items !== undefined && latest(play, activity) === undefined;
  if (pickBefore) {
    const items = (script?.items ?? []).map((i) =>
      typeof i === 'string' ? play.ids.product(i) : { id: play.ids.product(i.id), text: i.text },
    );
    const picked = await atDesk(play, { type: 'own', activity: id(activity), do: 'pick', with: { items } });
    if (!picked.ok) return picked;
  }
  const worded = await addWord(play, activity, event);
  if (!worded.ok) return worded;
  const wanted = wantedBy(play, announcedBy(script) ?? '', event);
  const fits = (o: DeskSight['openings'][number]) => isWanted(o, wanted);
  const sight = await play.product.desk((s) => s.activity?.id === activity && s.openings.some(fits));
  const opening = sight?.openings.find(fits);
  return opening === undefined ? notOffered : open(play, activity, opening);
}

/** A word comes with the asking that opens it. */
function addWord(play: Play, activity: string, { term, word }: PlayableOf<'round.open'>): Promise<Verdict> {
  if (term === undefined || word === undefined) return Promise.resolve(done);
  const body = { id: play.ids.product(term), text: word };
  return inOrder([() => atDesk(play, { type: 'own', activity: id(activity), do: 'addTerm', with: body })]);
}

/** The facilitator closes and shows what opened with the activity, before the first vote. */
async function endUnannounced(play: Play, activity: string): Promise<Verdict> {
  const asked = latest(play, activity);
  if (asked === undefined || !closedBefore.has(asked.ask) || asked.step !== 'open') return done;
  return closeAndShow(play, asked);
}

async function closeAndShow(play: Play, asked: Asked): Promise<Verdict> {
  if (asked.step !== 'open') return done;
  const closed = await close(play, asked);
  return closed.ok ? inOrder([() => show(play, asked)]) : closed;
}

async function close(play: Play, asked: Asked): Promise<Answered> {
  const answer = await atDesk(play, { type: 'closeAsking', asking: id<AskingId>(asked.id) });
  if (answer.ok) asked.step = 'closed';
  return answer;
}

async function show(play: Play, asked: Asked): Promise<Answered> {
  const answer = await atDesk(play, { type: 'show', asking: id<AskingId>(asked.id), parts: 'all' });
  if (answer.ok) asked.step = 'shown';
  return answer;
}

function ofRound(play: Play, head: Head, which: Which): Asked | undefined {
  const announced = announcedBy(scriptActivity(play, head.activity)) ?? '';
  return askedAs(play, head.activity, wantedBy(play, announced, which));
}

const announcedBy = (script: ScriptActivity | undefined): string | undefined =>
  announced[script?.kind ?? ''] ?? announcedInMode[`${script?.kind}/${script?.mode}`];

export async function closeRound(play: Play, head: Head, event: PlayableOf<'round.close'>): Promise<Verdict> {
  const asked = ofRound(play, head, event);
  return asked === undefined ? notOffered : inOrder([() => close(play, asked)]);
}

export async function showRound(play: Play, head: Head, event: PlayableOf<'show'>): Promise<Verdict> {
  const asked = ofRound(play, head, event) ?? latest(play, head.activity);
  if (asked === undefined) return notOffered;
  if (asked.step === 'open') return closeAndShow(play, asked);
  const oneByOne = shownOneByOne.has(scriptActivity(play, head.activity)?.kind ?? '');
  if (oneByOne) return showOneByOne(play, asked);
  const shown = await inOrder([() => show(play, asked)]);
  return shown.ok && event.wave !== undefined ? letOwnersAnswer(play, head, asked) : shown;
}

/** After each wave that left an ask, the owners' answers open without being announced. */
async function letOwnersAnswer(play: Play, head: Head, asked: Asked): Promise<Verdict> {
  const sight = await play.product.desk((s) => s.asking?.id === asked.id && s.asking.step === 'shown');
  const opening = sight?.openings.find((o) => o.ask === 'reply');
  return opening === undefined ? done : open(play, head.activity, opening);
}

async function showOneByOne(play: Play, asked: Asked): Promise<Verdict> {
  const sight = await play.product.desk((s) => s.asking?.id === asked.id && s.reveals.length > 0);
  asked.step = 'shown';
  const next = () => atDesk(play, { type: 'show', asking: id<AskingId>(asked.id), parts: ['next'] });
  return sight === null ? notOffered : inOrder(sight.reveals.filter((r) => !r.shown).map(() => next));
}

/** What the product cannot run yet is put by, as a facilitator would; what is still open is closed first. */
export async function settleActivity(play: Play, head: Head, available: boolean): Promise<Verdict> {
  const activity = head.activity;
  if (!available) return inOrder([() => atDesk(play, { type: 'skipActivity', activity: id(activity) })]);
  const asked = latest(play, activity);
  return inOrder([
    ...(asked?.step === 'open' ? [() => close(play, asked)] : []),
    () => atDesk(play, { type: 'settleActivity', activity: id(activity) }),
  ]);
}
