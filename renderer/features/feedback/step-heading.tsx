import { useEffect, useRef, type ReactNode } from 'react';

/**
 * The heading of what a step shows. Takes the keyboard when the step was reached by the button for the next step: so it
 * goes on where the new things are, and the same key pressed twice does not take two steps.
 */
export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    if (from?.classList.contains('next-step') === true || from === document.body) heading.current?.focus();
  }, []);
  return (
    <h2 className="step-heading" ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
