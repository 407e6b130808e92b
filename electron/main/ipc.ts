import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type * as z from 'zod';

import type { Failure } from '../contract/errors.ts';
import type { EventName, EventPayload } from '../contract/events.ts';
import { messages, type Channel, type Input, type Output } from '../contract/messages.ts';
import { fail, succeed, type Result } from '../../lessons/result.ts';
import { errorValues, type Log } from './log.ts';
import { isOwnPage, ORIGIN } from './page-address.ts';

/** One handler for every message of the contract; the compiler misses none. */
export type Handlers = {
  [Name in Channel]: (input: Input<Name>) => Promise<Result<Output<Name>, Failure>>;
};

const refused: Failure = { code: 'refused', params: {} };
const unexpected: Failure = { code: 'unexpected', params: {} };

/**
 * The gate: every message passes here, and handlers see nothing that did not. It asks who speaks (the main frame of our
 * window, showing our page), whether the payload has the message's shape, and on the way back whether the answer has.
 * A handler that throws becomes a code; its error goes to the log.
 *
 * @param ours the contents of the one window that may speak, or null while there is none
 */
export function registerMessages(handlers: Handlers, ours: () => WebContents | null, log: Log): void {
  for (const name of Object.keys(messages) as Channel[]) {
    // One name picks input, output and handler together; the compiler can't follow that through a loop.
    const { input, output }: Record<'input' | 'output', z.ZodType> = messages[name];
    const handle = handlers[name] as (input: unknown) => Promise<Result<unknown, Failure>>;

    ipcMain.handle(name, async (event, ...payload: unknown[]): Promise<Result<unknown, Failure>> => {
      const parsed = input.safeParse(payload[0]);
      if (!maySpeak(event, ours()) || payload.length !== 1 || !parsed.success) {
        log.warn('message refused', { name, shape: parsed.success });
        return fail(refused);
      }
      try {
        const answer = await handle(parsed.data);
        return answer.ok ? succeed(output.parse(answer.value)) : answer;
      } catch (error) {
        log.error('message failed', { name, ...errorValues(error) });
        return fail(unexpected);
      }
    });
  }
}

/** Tells the page something it did not ask for. */
export function sendEvent<Name extends EventName>(
  contents: WebContents,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (!contents.isDestroyed()) contents.send(name, payload);
}

function maySpeak({ sender, senderFrame: frame }: IpcMainInvokeEvent, ours: WebContents | null): boolean {
  if (frame === null || ours === null || sender !== ours) return false;
  return frame === ours.mainFrame && frame.parent === null && frame.origin === ORIGIN && isOwnPage(frame.url);
}
