import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** Where a kind puts its own buttons: at the right of the stage's title. */
export const StageToolsPlace = createContext<HTMLElement | null>(null);

export function StageTools({ children }: { readonly children: ReactNode }): ReactNode {
  const place = useContext(StageToolsPlace);
  return place === null ? null : createPortal(children, place);
}
