// From a code or a personal link to a seat.
import type { Joined, JoinPage } from '@moot/shared/http/join.ts';
import { useEffect, useState } from 'react';
import { isProblem, postJson } from '../../../connection/http.ts';
import type { Peer } from '../signedIn.ts';
import type { Opened } from '../start.ts';
import { CodePage } from './CodePage.tsx';
import { LinkPage } from './LinkPage.tsx';
import { NamePage } from './NamePage.tsx';
import { WaitPage } from './WaitPage.tsx';

type At =
  | { readonly at: 'link'; readonly token: string }
  | { readonly at: 'code'; readonly problem: string | null }
  | { readonly at: 'looking'; readonly code: string }
  | { readonly at: 'name'; readonly code: string; readonly page: JoinPage }
  | {
      readonly at: 'wait';
      readonly back: At;
      readonly claim: string;
      readonly name: string;
      readonly facilitator: string;
    };

function first(opened: Opened): At {
  switch (opened.by) {
    case 'link':
      return { at: 'link', token: opened.token };
    case 'code':
      return { at: 'looking', code: opened.code };
    case 'nothing':
      return { at: 'code', problem: null };
  }
}

/** `here`: the seat this phone has already; a code of the same series goes straight on with it. */
export function Join({
  opened,
  here,
  onJoined,
  onNear,
}: {
  readonly opened: Opened;
  readonly here: Peer | null;
  readonly onJoined: (peer: Peer) => void;
  /** The code or the link was right: the session is not far. */
  readonly onNear: () => void;
}) {
  const [now, setNow] = useState<At>(() => first(opened));
  const looking = now.at === 'looking' ? now.code : null;
  useEffect(() => {
    if (looking === null) return;
    let current = true;
    void postJson<JoinPage>('/api/join/look', { code: looking }).then((page) => {
      if (!current) return;
      if (isProblem(page)) setNow({ at: 'code', problem: page.sentence });
      else if (here !== null && here.title === page.title) onJoined(here);
      else setNow({ at: 'name', code: looking, page });
    });
    return () => {
      current = false;
    };
  }, [looking, here, onJoined]);

  const near = now.at === 'name' || now.at === 'link';
  useEffect(() => {
    if (near) onNear();
  }, [near, onNear]);

  const take = (name: string, facilitator: string, answer: Joined) => {
    if (!answer.joined) setNow({ at: 'wait', back: now, claim: answer.claim, name, facilitator });
    else if (answer.me.peer !== null) onJoined(answer.me.peer);
  };
  const toCode = () => setNow({ at: 'code', problem: null });

  switch (now.at) {
    case 'link':
      return (
        <LinkPage token={now.token} onAnswer={(name, answer) => take(name, '', answer)} onOther={toCode} />
      );
    case 'code':
    case 'looking':
      return (
        <CodePage
          problem={now.at === 'code' ? now.problem : null}
          busy={now.at === 'looking'}
          onCode={(code) => setNow({ at: 'looking', code })}
        />
      );
    case 'name':
      return (
        <NamePage
          code={now.code}
          page={now.page}
          onAnswer={(name, answer) => take(name, now.page.facilitator, answer)}
          onOther={toCode}
        />
      );
    case 'wait':
      return (
        <WaitPage
          {...now}
          onAnswer={(answer) => take(now.name, now.facilitator, answer)}
          onStop={() => setNow(now.back)}
        />
      );
  }
}
