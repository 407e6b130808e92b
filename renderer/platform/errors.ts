import { api } from './api.ts';

/** Sends what goes wrong in the page to the log file; the words of article and learner are never part of an error. */
export function reportErrors(): void {
  window.addEventListener('error', (event) => {
    report(event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', (event) => {
    report(event.reason);
  });
}

export function report(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  void api.reportError({ message: message.slice(0, 4000), stack: stack.slice(0, 20000) });
}
