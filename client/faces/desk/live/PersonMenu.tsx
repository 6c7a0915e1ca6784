import type { Link } from '@moot/shared/http/account.ts';
import * as say from '@moot/shared/language/en/desk.ts';
import { type AskingId, id, type SeatId } from '@moot/shared/model/ids.ts';
import type { PersonView } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { send } from '../../../connection/actions.ts';
import { isProblem, postJson } from '../../../connection/http.ts';
import { Confirm } from '../../../ui/desk/Confirm.tsx';
import { Menu } from '../../../ui/desk/Menu.tsx';
import { LinkDialog } from '../LinkDialog.tsx';

type Props = {
  readonly person: PersonView;
  readonly series: string;
  /** The asking that this latecomer may still be let into. */
  readonly asking: string | null;
  /** Arriving and leaving are put on record only while a session runs. */
  readonly isRunning: boolean;
};

export function PersonMenu({ person, series, asking, isRunning }: Props): ReactNode {
  const [shown, setShown] = useState<'remove' | { readonly link: string } | null>(null);
  const seat = id<SeatId>(person.seat);
  const askLink = () =>
    void postJson<Link>(`/api/series/${series}/seats/${person.seat}/link`, {}).then(
      (answer) => isProblem(answer) || setShown(answer),
    );
  const letIn = asking === null ? [] : [{ id: 'in', label: say.letIn, run: () => letInto(asking, seat) }];
  const presence = person.inRoom
    ? { id: 'left', label: say.markLeft, run: () => void send({ type: 'markLeft', seat }) }
    : { id: 'here', label: say.markArrived, run: () => void send({ type: 'markArrived', seat }) };
  return (
    <>
      <Menu
        label={say.personMenu(person.name)}
        entries={[
          ...letIn,
          ...(isRunning ? [presence] : []),
          { id: 'link', label: say.personalLink, run: askLink },
          { id: 'remove', label: say.removePeer, apart: true, run: () => setShown('remove') },
        ]}
      />
      {shown === 'remove' && (
        <Confirm
          title={say.removeTitle(person.name)}
          help={say.removeHelp}
          action={say.removeDo}
          isHarm
          onDo={() => void postJson(`/api/series/${series}/seats/${person.seat}/remove`, {})}
          onClose={() => setShown(null)}
        />
      )}
      {shown !== null && shown !== 'remove' && (
        <LinkDialog
          title={say.personalLinkTitle(person.name)}
          help={say.personalLinkHelp}
          link={shown.link}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}

export const letInto = (asking: string, seat: SeatId) =>
  void send({ type: 'letIn', asking: id<AskingId>(asking), seat });
