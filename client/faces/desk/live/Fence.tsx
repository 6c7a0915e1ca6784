import { notDrawn } from '@moot/shared/language/en/desk.ts';
import { Component, type ReactNode } from 'react';

type Props = { readonly children: ReactNode };

/** Should one kind's picture fail, the session can still be driven. */
export class Fence extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <p role="alert">{notDrawn}</p> : this.props.children;
  }
}
