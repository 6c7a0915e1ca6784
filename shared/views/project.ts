// No IO. The one way out: a view for one audience, made by allow-list, in bounded parts.
import type { Picture } from '../activities/kind.ts';
import type { Boxes } from '../asking/box.ts';
import type { Json, Series } from '../model/series.ts';
import { activityOnStage, kindOf, runningSession } from '../series/find.ts';
import { toldOf } from '../series/told.ts';
import { namesIn, type Presence, type Roster, type ViewAudience } from './audience.ts';
import { cut, lengthOf, restOf } from './cut.ts';
import { deskStagePart } from './deskStage.ts';
import { threadPart } from './ledger.ts';
import { mirrorPart } from './mirror.ts';
import { memoryPart, notesPart } from './notes.ts';
import { pageLength, pageSize, peoplePageSize, termsPageSize, type ViewParts } from './parts.ts';
import { arrivals, deskRoomPart, people, roomPart } from './room.ts';
import { deskSessionPart, sessionPart } from './session.ts';
import { stagePart } from './stage.ts';
import { terms } from './terms.ts';

export type { Presence, Roster } from './audience.ts';

const blank: Picture = { form: null, subjects: [], items: [], outcome: [] };

/** The picture of the activity on the stage, from what was cleared for this audience; covered: nothing shown. */
function pictureFor(series: Series, roster: Roster, audience: ViewAudience): Picture | null {
  const session = runningSession(series);
  const activity = session === undefined ? undefined : activityOnStage(session);
  const kind = activity === undefined ? undefined : kindOf(activity);
  const told = activity === undefined ? undefined : toldOf(series, activity, audience);
  if (session === undefined || kind === undefined || told === undefined) return null;
  const picture = kind.picture(told, namesIn(series, roster));
  return session.stage.covered && audience !== 'desk' ? { ...picture, items: [], outcome: [] } : picture;
}

export function project(
  series: Series,
  boxes: Boxes,
  roster: Roster,
  presence: Presence,
  audience: ViewAudience,
): ViewParts {
  const picture = pictureFor(series, roster, audience);
  const { subjects, items, outcome } = picture ?? blank;
  return {
    ...(audience === 'desk'
      ? deskParts(series, boxes, roster, presence, picture)
      : sharedParts(series, roster, presence, picture, audience)),
    ...pages('subjects', subjects, pageSize),
    ...pages('items', items, pageSize),
    ...pages('outcome', outcome, pageSize),
    ...(audience === 'screen' ? {} : pages('terms', terms(series, roster).map(asJson), termsPageSize)),
    memory: asJson(memoryPart(series)),
  };
}

function deskParts(
  series: Series,
  boxes: Boxes,
  roster: Roster,
  presence: Presence,
  picture: Picture | null,
): ViewParts {
  return {
    session: asJson(deskSessionPart(series, roster)),
    ...stageParts(asJson(deskStagePart(series, roster, picture))),
    room: asJson(deskRoomPart(series, boxes, presence)),
    notes: asJson(notesPart(series, roster)),
    ...pages('people', people(series, roster, presence).map(asJson), peoplePageSize),
  };
}

function sharedParts(
  series: Series,
  roster: Roster,
  presence: Presence,
  picture: Picture | null,
  audience: ViewAudience,
): ViewParts {
  return {
    session: asJson(sessionPart(series, roster)),
    ...stageParts(asJson(stagePart(series, picture, audience))),
    room: asJson(roomPart(series, presence)),
    ...mirrorUp(series, roster),
    ...(audience === 'screen' ? threadUp(series, roster) : {}),
    ...(audience === 'screen'
      ? pages('people', arrivals(series, roster, presence).map(asJson), peoplePageSize)
      : {}),
  };
}

/** While it is up it is read on the screen and, from far away in the room, on the phones. */
function mirrorUp(series: Series, roster: Roster): ViewParts {
  const session = runningSession(series);
  const isUp = session?.stage.up?.what === 'mirror' && !session.mirror.out;
  return isUp ? { mirror: asJson(mirrorPart(series, roster, session)) } : {};
}

function threadUp(series: Series, roster: Roster): ViewParts {
  const up = runningSession(series)?.stage.up ?? null;
  const thread = up?.what === 'thread' ? threadPart(series, roster, up.line) : null;
  return thread === null ? {} : { thread: asJson(thread) };
}

/** In a full hall its lists, of peers or of what can be shown, go beside it: they are not sent again with every step. */
function stageParts(whole: Json): ViewParts {
  const [stage = whole, ...rests] = cut(whole, pageLength);
  return { stage, ...pages(restOf('stage'), rests, pageSize) };
}

/** A page is full at `size` entries, or before the entry that would make it longer than a part should be; a longer one is cut. */
function pages(name: string, all: readonly Json[], size: number): ViewParts {
  const full: Json[][] = [];
  let room = 0;
  for (const entry of all.flatMap((one) => cut(one, pageLength))) {
    const length = lengthOf(entry);
    const last = full.at(-1);
    if (last === undefined || last.length === size || length > room) {
      full.push([entry]);
      room = pageLength - length;
    } else {
      last.push(entry);
      room -= length;
    }
  }
  return Object.fromEntries(full.map((entries, page) => [`${name}/${page}`, entries]));
}

/** Parts are plain data by construction: interfaces of strings, numbers, lists and records. */
function asJson(part: object): Json {
  return part as Json;
}
