// The sheet that is open, if one is.

import { lookUp, room, said, unsent as words } from '@moot/shared/language/en/phone.ts';
import { review } from '@moot/shared/language/en/review.ts';
import type { MinePart, SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import { useState } from 'react';
import { raiseHand } from '../../../connection/actions.ts';
import { useHandUp, usePending } from '../../../connection/hooks.ts';
import { isProblem, postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { leaveRoom } from '../arrive.ts';
import { forgetEverything, unsentDrafts, useKept } from '../drafts.ts';
import { MyCopy } from '../review/MyCopy.tsx';
import { Review } from '../review/Review.tsx';
import type { Peer } from '../signedIn.ts';
import { openSheet, type SheetName } from './openSheet.ts';
import { Promises } from './Promises.tsx';
import styles from './Sheet.module.css';
import { Sheet } from './Sheet.tsx';
import { UnsentList } from './Unsent.tsx';
import { WhatWeSaid } from './WhatWeSaid.tsx';

type Props = {
  readonly peer: Peer;
  readonly session: SessionPart | undefined;
  readonly stage: StagePart | undefined;
  readonly mine: MinePart | null;
  readonly onSignedOut: () => void;
};

export function Sheets({ open, ...props }: Props & { readonly open: SheetName }) {
  return (
    <Sheet key={open} title={titleOf(open, props.peer)}>
      <Inside {...props} open={open} />
    </Sheet>
  );
}

function titleOf(open: SheetName, peer: Peer): string {
  switch (open) {
    case 'menu':
      return peer.name;
    case 'said':
      return said.title;
    case 'promises':
      return lookUp.promises;
    case 'review':
      return review.title;
    case 'copy':
      return review.myCopy;
    case 'unsent':
      return said.unsent;
    case 'leave':
      return room.go;
    case 'signOut':
      return room.signOut;
  }
}

function Inside({ open, ...props }: Props & { readonly open: SheetName }) {
  switch (open) {
    case 'menu':
      return <Menu {...props} />;
    case 'said':
      return <WhatWeSaid peer={props.peer} session={props.session} stage={props.stage} />;
    case 'promises':
      return <Promises mine={props.mine} />;
    case 'review':
      return <Review peer={props.peer} mine={props.mine} />;
    case 'copy':
      return <MyCopy />;
    case 'unsent':
      return <UnsentList />;
    case 'leave':
      return <Leave />;
    case 'signOut':
      return <SignOut {...props} />;
  }
}

function Menu({ peer, session, mine }: Props) {
  const handUp = useHandUp();
  useKept();
  const unsent = unsentDrafts(null).length;
  const running = session?.session?.status === 'running';
  return (
    <>
      <p className={styles.detail}>
        {peer.organisation} · {peer.title}
      </p>
      {running && (
        <Button wide aria-pressed={handUp} onClick={() => raiseHand(!handUp)}>
          <Icon name="hand" size={20} />
          {handUp ? lookUp.handDown : lookUp.handUp}
        </Button>
      )}
      <Button wide onClick={() => openSheet('said')}>
        {said.title}
      </Button>
      <Button wide onClick={() => openSheet('promises')}>
        {lookUp.promises}
      </Button>
      <Button wide onClick={() => openSheet('review')}>
        {review.title}
      </Button>
      <Button wide onClick={() => openSheet('copy')}>
        {review.myCopy}
      </Button>
      {unsent > 0 && (
        <Button wide onClick={() => openSheet('unsent')}>
          {said.unsent}
        </Button>
      )}
      {running && mine?.inRoom && (
        <Button wide onClick={() => openSheet('leave')}>
          {room.go}
        </Button>
      )}
      <Button wide onClick={() => openSheet('signOut')}>
        {room.signOut}
      </Button>
    </>
  );
}

function Leave() {
  const go = () => {
    leaveRoom();
    openSheet(null);
  };
  return (
    <>
      <p>{room.goQuestion}</p>
      <Button look="primary" wide onClick={go}>
        {room.goYes}
      </Button>
    </>
  );
}

function SignOut({ onSignedOut }: Props) {
  useKept();
  const pending = usePending();
  const [problem, setProblem] = useState('');
  const lost = pending.length + unsentDrafts(null).length;
  const go = async () => {
    const answer = await postJson('/api/sign-out', { as: 'peer' });
    if (isProblem(answer)) return setProblem(answer.sentence);
    forgetEverything();
    openSheet(null);
    onSignedOut();
  };
  return (
    <>
      <p>{room.signOutQuestion}</p>
      {lost > 0 && <p>{room.unsentCount(lost)}</p>}
      <p role="alert">{problem}</p>
      <Button look="primary" wide onClick={() => void go()}>
        {room.signOut}
      </Button>
      {lost > 0 && (
        <Button wide onClick={() => openSheet('unsent')}>
          {words.keep}
        </Button>
      )}
    </>
  );
}
