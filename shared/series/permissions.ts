// No IO. One table: which command which role may give. What is not listed is not allowed.
import type { CommandType } from './commands.ts';

/** `server`: what no wire carries, see `ServerCommand`. */
export type Role = 'facilitator' | 'peer' | 'screen' | 'server';

const facilitator = 'facilitator';
const peer = 'peer';
const server = 'server';

export const allowed: Readonly<Record<CommandType, readonly Role[]>> = {
  addOrganisation: [facilitator],
  addSeat: [facilitator],
  removeSeat: [facilitator],
  replaceSeat: [facilitator],
  changeSettings: [facilitator],
  keepUntil: [facilitator],
  closeSeries: [facilitator],
  planSession: [facilitator],
  dateSession: [facilitator],
  editAgenda: [facilitator],
  undoEdit: [facilitator],
  editMirror: [facilitator],
  undoMirror: [facilitator],
  noteApology: [facilitator],
  talkedThrough: [facilitator],
  setAside: [facilitator],
  clearOfWords: [facilitator],
  compareExamples: [facilitator],
  startSession: [facilitator],
  endSession: [facilitator],
  markArrived: [facilitator],
  markLeft: [facilitator],
  openActivity: [facilitator],
  settleActivity: [facilitator],
  unsettleActivity: [facilitator],
  skipActivity: [facilitator],
  openAsking: [facilitator],
  closeAsking: [facilitator],
  reopenAsking: [facilitator],
  show: [facilitator],
  letIn: [facilitator],
  stepBack: [facilitator],
  uncover: [facilitator],
  talk: [facilitator],
  endTalk: [facilitator],
  pause: [facilitator],
  resume: [facilitator],
  setTimer: [facilitator],
  lastCall: [facilitator],
  focus: [facilitator],
  putUp: [facilitator],
  hide: [facilitator],
  writeNote: [facilitator],
  writeSeriesNote: [facilitator],
  openReview: [facilitator],
  chooseSections: [facilitator],
  release: [server],
  own: [facilitator],
  reportPromise: [facilitator, peer],
  arrive: [peer],
  leave: [peer],
  answer: [peer],
  takeBack: [peer],
  confirmLine: [peer],
  wishToTalk: [peer],
  judgePiece: [peer],
  finishReview: [peer],
  takeBackWish: [peer],
  sendApology: [peer],
  takeOnPromise: [peer],
};

export function mayGive(role: Role, command: CommandType): boolean {
  return allowed[command].includes(role);
}
