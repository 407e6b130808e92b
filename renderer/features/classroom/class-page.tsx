import { useRef, type ReactNode } from 'react';

import { useStepKeyboard } from '../../components/use-step-keyboard.ts';

/** A step of a class as one column, read from the top. */
export function ClassPage({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useStepKeyboard(() => heading.current);
  return (
    <main className="class-scroller">
      <div className="class-page">
        <h1 className="class-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
    </main>
  );
}
