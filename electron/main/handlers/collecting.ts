import type { CollectingChannel } from '../../contract/collecting.ts';
import { fail } from '../../../lessons/result.ts';
import type { Handlers } from '../ipc.ts';

/** Hand-ins on their way into a class. Nothing collects them yet, and every message says so. */
export function collectingHandlers(): Pick<Handlers, CollectingChannel> {
  const unanswered = () => Promise.resolve(fail({ code: 'unexpected' as const, params: {} }));
  return {
    'collect.look': unanswered,
    'collect.choose': unanswered,
    'collect.drop': unanswered,
    'collect.cancel': unanswered,
    'collect.resume': unanswered,
    'collect.again': unanswered,
    'collect.unlock': unanswered,
    'collect.clear': unanswered,
    'collect.watch': unanswered,
    'collect.unwatch': unanswered,
    'collect.waiting': unanswered,
    'collect.takeWaiting': unanswered,
  };
}
