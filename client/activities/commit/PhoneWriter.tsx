import type { CommitForm } from '@moot/shared/activities/commit/picture.ts';
// A promise: what (or if and then), when, and who asks.
import { commit as words } from '@moot/shared/language/en/phoneKinds.ts';
import { type ReactNode, useState } from 'react';
import { clearDraft, draftAt, useDraft, useKept } from '../../faces/phone/drafts.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { fits, TextField } from '../../faces/phone/frame/TextField.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Phone.module.css';
import { AskerPicker } from './PhoneAsker.tsx';
import { IdeaPicker } from './PhoneIdea.tsx';
import { promise } from './PhonePromise.ts';

type Props = OnStage<CommitForm> & { readonly children: ReactNode };
type Box = { readonly slot: string; readonly label: string; readonly max: number };

function boxesOf(form: Props['form']): readonly Box[] {
  const split = form.fields.includes('if');
  const what = split
    ? [
        { slot: 'new-if', label: words.ifWhat, max: form.maxChars },
        { slot: 'new-then', label: words.thenWhat, max: form.maxChars },
      ]
    : [{ slot: 'new0', label: words.what, max: form.maxChars }];
  return [...what, { slot: 'new1', label: words.when, max: form.whenMax }];
}

export function PromiseWriter({ asking, form, mine, children }: Props) {
  useKept();
  const [asker, setAsker] = useState<string | null>(null);
  const boxes = boxesOf(form);
  const placeOf = (box: Box) => ({ asking: asking.id, field: 'promise', subject: 'all', slot: box.slot });
  const texts = boxes.map((box) => (draftAt(placeOf(box)) ?? '').trim());
  const when = texts.at(-1) ?? '';
  const [first = '', second = ''] = texts;
  const what = boxes.length === 3 ? words.ifThen(first, second) : first;
  const [backs, setBacks] = useState<string | null>(null);
  const ideas = form.ideas.filter((i) => i.bySeat !== mine.seat);
  const idea = ideas.find((i) => i.id === backs);
  const peers = form.peers.filter((p) => p.seat !== mine.seat);
  const backing = form.fields.includes('idea');
  const chosen = backing ? (idea?.bySeat ?? null) : peers.some((p) => p.seat === asker) ? asker : null;
  const ready = boxes.every((box, index) => fits(texts[index] ?? '', box.max)) && fits(what, form.maxChars);
  const make = () => {
    if (chosen === null) return;
    void promise(asking, null, { what, when, asker: chosen, ...(idea !== undefined && { backs: idea.id }) });
    for (const box of boxes) clearDraft(placeOf(box));
  };
  return (
    <Page
      foot={
        <Button look="primary" wide disabled={!ready || chosen === null} onClick={make}>
          {words.make}
        </Button>
      }
    >
      {children}
      {backing && <IdeaPicker ideas={ideas} chosen={idea?.id ?? null} onChoose={setBacks} />}
      <div className={styles.boxes}>
        {boxes.map((box) => (
          <PromiseBox key={box.slot} box={box} place={placeOf(box)} />
        ))}
      </div>
      {!backing && <AskerPicker peers={peers} chosen={chosen} onChoose={setAsker} />}
    </Page>
  );
}

function PromiseBox({ box, place }: { readonly box: Box; readonly place: Parameters<typeof useDraft>[0] }) {
  const [text, setText] = useDraft(place, '');
  return <TextField label={box.label} names="named" value={text} onChange={setText} max={box.max} size={1} />;
}
