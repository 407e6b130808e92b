import type { ElectronApplication, Page } from '@playwright/test';

import type { Bridge } from '../../electron/contract/bridge.ts';
import type { OpenedLesson } from '../../electron/contract/messages.ts';
import type { Attempt } from '../../lessons/marks/attempt.ts';

declare global {
  interface Window {
    readonly lesart: Bridge;
  }
}

/** The messages of the bridge; its other methods take listeners, which can't be handed into a page. */
type Asking = Exclude<keyof Bridge, `on${Capitalize<string>}`>;

type Answer<Name extends Asking> = Awaited<ReturnType<Bridge[Name]>>;

/** Asks the shell from within the page, as the page's own code does. Takes malformed input too: that is often the point. */
export async function ask<Name extends Asking>(
  page: Page,
  name: Name,
  input?: unknown,
): Promise<Answer<Name>> {
  const answer = await page.evaluate(
    ({ name, input }) => {
      const bridge = window.lesart as unknown as Record<string, (input: unknown) => unknown>;
      return bridge[name]?.(input);
    },
    { name, input },
  );
  return answer as Answer<Name>;
}

/** The value of an answer that must be there. */
export function value<Value>(answer: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** The code of a failure; "ok" where there is none. */
export const codeOf = (answer: { ok: true } | { ok: false; error: { code: string } }): string =>
  answer.ok ? 'ok' : answer.error.code;

export const seedLesson = { pack: 'wostotschny', lesson: 'gipfel-in-wostotschny' } as const;

/** Opens the first lesson as the page does. */
export async function openSeed(
  page: Page,
  fresh = false,
): Promise<Extract<OpenedLesson, { mode: 'guided' }>> {
  const opened = value(await ask(page, 'openLesson', { ...seedLesson, fresh }));
  if (opened.mode !== 'guided') throw new Error(`opened as ${opened.mode}`);
  return opened;
}

/** The attempt with one more mark, put behind the last. */
export function withMark(attempt: Attempt, id: string): Attempt {
  const start = attempt.history.edits.length * 3;
  const mark = {
    id,
    category: 'framing',
    start,
    end: start + 2,
    sure: true,
    why: '',
    speaker: null,
    cue: null,
  };
  return {
    ...attempt,
    changedAt: new Date().toISOString(),
    stage: attempt.stage.step === 'read' ? { step: 'mark' } : attempt.stage,
    history: {
      edits: [...attempt.history.edits, { kind: 'add', mark }],
      position: attempt.history.edits.length + 1,
    },
  };
}

export const markIds = (attempt: Attempt): string[] =>
  attempt.history.edits.flatMap((edit) => (edit.kind === 'add' ? [edit.mark.id] : []));

/** Answers native dialogs, which no test can click, and remembers what they asked. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { button?: number; save?: string | null; open?: string | null },
): Promise<() => Promise<{ message: string; detail: string; buttons: string[] }[]>> {
  await app.evaluate(({ dialog }, { button, save, open }) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { askedInTest: asked });
    dialog.showMessageBox = ((_window: unknown, question: unknown) => {
      asked.push(question);
      return Promise.resolve({ response: button ?? 0, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    dialog.showSaveDialog = () => Promise.resolve({ canceled: !save, filePath: save ?? '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: !open, filePaths: open ? [open] : [] });
  }, answers);
  return () =>
    app.evaluate(
      () =>
        (globalThis as unknown as { askedInTest: { message: string; detail: string; buttons: string[] }[] })
          .askedInTest,
    );
}
