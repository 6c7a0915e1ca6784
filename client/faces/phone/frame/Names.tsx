// Whether a name goes with what is given: said in full before the first keystroke.
import { common } from '@moot/shared/language/en/common.ts';
import { vote } from '@moot/shared/language/en/phoneKinds.ts';
import type { StagePart } from '@moot/shared/views/parts.ts';
import { useMine } from '../../../connection/hooks.ts';
import { type Names, NamesLine } from '../../../ui/NameTag.tsx';
import styles from './Names.module.css';

/** The clause that must be read, and the rest of the sentence. */
function parted(sentence: string): readonly [string, string] {
  const clause = /goes with [^.:]*/.exec(sentence);
  const end = clause === null ? 0 : clause.index + clause[0].length;
  return [sentence.slice(0, end), sentence.slice(end)];
}

/** Where some fields carry a name and some do not, the sentence begins with those that do. */
function withoutName(sentence: string, mixed: boolean): string {
  return mixed ? sentence.slice(sentence.indexOf('. ') + 2) : sentence;
}

type Props = {
  readonly stage: StagePart;
  /** The help of the activity, said in the same breath. */
  readonly more?: string;
};

/** The stage's own sentence, whole, for the fields without a name; else the name that goes with it. */
export function NamesSentence({ stage, more = '' }: Props) {
  const mine = useMine();
  const sorts = Object.values(stage.asking?.names ?? {});
  if (!sorts.includes('none'))
    return (
      <NamesLine names="named">
        <b>{common.named(mine?.name ?? '')}</b> <span className={styles.rest}>{more}</span>
      </NamesLine>
    );
  const [first, rest] = parted(withoutName(stage.namesSentence, sorts.includes('named')));
  return (
    <NamesLine names="none">
      <b>{first}</b>
      <span className={styles.rest}>
        {rest} {withoutNames(more)}
      </span>
    </NamesLine>
  );
}

/** One line of it: beside a field of its own, above the keys, or once the whole has been read. */
export function NamesShort({ names, more = '' }: { readonly names: Names; readonly more?: string }) {
  const mine = useMine();
  return (
    <NamesLine names={names}>
      <b>{names === 'named' ? common.named(mine?.name ?? '') : common.noNames}</b> {more}
    </NamesLine>
  );
}

/** The sentence between two rules, above what is written. */
export function NamesBlock(props: Props) {
  return (
    <div className={styles.block}>
      <NamesSentence {...props} />
    </div>
  );
}

/** Judging: the whole sentence until the first answer, then one line, always right above what is tapped. */
export function NamesAtFoot({ stage, names, fresh, facilitator }: Judging) {
  const short = <NamesShort names={names} more={vote.changeUntil(facilitator)} />;
  if (!fresh) return short;
  return (
    <>
      <div className={styles.onTall}>
        <NamesSentence stage={stage} more={stage.help} />
      </div>
      <div className={styles.onShort}>{short}</div>
    </>
  );
}

/** Where the page is short, the whole sentence stands above the first card instead. */
export function NamesAboveCard({ stage, fresh }: Pick<Judging, 'stage' | 'fresh'>) {
  if (!fresh) return null;
  return (
    <div className={styles.onShort}>
      <NamesSentence stage={stage} more={stage.help} />
    </div>
  );
}

type Judging = {
  readonly stage: StagePart;
  readonly names: Names;
  /** Nothing is answered yet. */
  readonly fresh: boolean;
  readonly facilitator: string;
};

/** A help text that begins with the names sentence would say it twice. */
function withoutNames(help: string): string {
  return help.startsWith(common.noNames) ? help.slice(common.noNames.length).trim() : help;
}
