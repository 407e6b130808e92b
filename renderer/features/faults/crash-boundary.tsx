import { Component, type ReactNode } from 'react';

import { report } from '../../platform/errors.ts';
import { CrashScreen } from './crash-screen.tsx';

/** Where a part of the page can't be drawn, says so instead of leaving a blank window. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown): void {
    report(error);
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <CrashScreen
        onDrawAnew={() => {
          this.setState({ crashed: false });
        }}
      />
    );
  }
}
