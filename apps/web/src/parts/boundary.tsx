// Where a screen breaks instead of the whole console: a file that could not be fetched, or what nobody expected. React asks for a class here.
import { Component, type ReactNode } from 'react';
import { Failed } from './states.tsx';

interface Given {
  readonly children: ReactNode;
}
interface State {
  readonly error?: unknown;
}

export class Boundary extends Component<Given, State> {
  override state: State = {};
  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }
  override render(): ReactNode {
    return 'error' in this.state ? (
      <Failed error={this.state.error} again={() => window.location.reload()} />
    ) : (
      this.props.children
    );
  }
}
