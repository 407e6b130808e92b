import type { ClassChannel } from '../../contract/classes.ts';
import { fail } from '../../../lessons/result.ts';
import type { Handlers } from '../ipc.ts';

/** Classes and what they handed in. Nothing keeps them yet, and every message says so. */
export function classHandlers(): Pick<Handlers, ClassChannel> {
  const unanswered = () => Promise.resolve(fail({ code: 'unexpected' as const, params: {} }));
  return {
    'class.list': unanswered,
    'class.create': unanswered,
    'class.rename': unanswered,
    'class.lesson': unanswered,
    'class.learners': unanswered,
    'class.codes': unanswered,
    'class.renameLearner': unanswered,
    'class.work': unanswered,
    'class.progress': unanswered,
    'class.removeLearner': unanswered,
    'class.remove': unanswered,
    'class.removeEverything': unanswered,
    'class.lookAtRegrade': unanswered,
    'class.regrade': unanswered,
  };
}
