// What Moot says in the terminal when it plays a scripted series.
import { plural } from '../plural.ts';

const counted = (n: number, one: string, other: string) => `${n} ${plural('en', n, { one, other })}`;

export const replayWords = {
  usage: [
    'moot replay FILE.events.jsonl    plays a scripted series against a fresh Moot and compares what comes out',
    '    --session s1                 only this session',
    '    --json                       writes what came out as JSON, and nothing else',
    '    --out FOLDER                 writes every document there, a line for each: ours/ and shareable/ hold',
    '                                 session-1 to session-5 and series in every format, my-copy/ each peer’s own',
    '    --pace real|N                slows it: as long as it took, or N times as fast',
    '    --keep                       leaves the data folder',
    '    --twice                      sends everything that was accepted once more',
    '    --kill SEED [--kills N]      kills the server N times (3) at places drawn from SEED, and starts it again',
  ].join('\n'),
  cannotRead: (path: string) =>
    `${path} cannot be read. It must end in .events.jsonl, and the file of the same name ending in .json must lie beside it.`,
  unknownSession: (session: string, known: readonly string[]) =>
    `There is no session ${session} in this file. It has ${known.join(', ')}.`,
  badOption: (words: string) => `${words} is not an option here.`,
  session: (c: {
    readonly session: string;
    readonly played: number;
    readonly notPlayed: number;
    readonly refusals: number;
    readonly values: number;
    readonly differences: number;
  }) =>
    [
      `${c.session}: ${counted(c.played, 'event', 'events')} played`,
      ...(c.notPlayed > 0 ? [`${c.notPlayed} not played`] : []),
      counted(c.refusals, 'refusal', 'refusals'),
      `${counted(c.values, 'value', 'values')} compared`,
      counted(c.differences, 'difference', 'differences'),
    ].join(', '),
  difference: (c: {
    readonly activity: string;
    readonly path: string;
    readonly expected: string;
    readonly got: string;
  }) => `  ${c.activity} ${c.path}\n    file     ${c.expected}\n    product  ${c.got}`,
  kills: (n: number) => `The server was killed and started again ${counted(n, 'time', 'times')}.`,
  fault: (fault: string) => `A fault of the server: ${fault}`,
  unlike: 'read anew, the journal gives another state than the one that was left',
  /** Which document, in how many formats, in how many milliseconds. */
  written: (name: string, files: number, took: number) =>
    `${name}: ${counted(files, 'file', 'files')}, ${(took / 1000).toFixed(1)} s`,
  missing: (name: string) => `${name} could not be made.`,
  kept: (folder: string) => `The data folder is ${folder}`,
  same: 'Nothing differs.',
  broken: (reason: string) => `The replay could not go on: ${reason}`,
};

export const demoWords = {
  addresses: (c: { readonly desk: string; readonly screen: string; readonly phone: string }) =>
    [
      'A demonstration: invented people, and a folder of their own that goes when you stop it.',
      '',
      `  Desk     ${c.desk}`,
      `  Screen   ${c.screen}`,
      `  Phone    ${c.phone}`,
      '',
      'Open them beside each other, the desk last: session 1 plays by itself as soon as the desk is open.',
    ].join('\n'),
  deskIsHere:
    'The desk of a demonstration opens on the laptop that shows it, as soon as its address stands in the terminal.',
  playing: 'Playing session 1. It takes about four minutes.',
  played: 'Session 1 is played. Look around, or stop with Ctrl+C.',
};
