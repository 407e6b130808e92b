import type { ClassChannel } from '../../contract/classes.ts';
import { fail, succeed } from '../../../lessons/result.ts';
import type { Handlers } from '../ipc.ts';
import type { Shell } from '../shell.ts';

/** Classes, their hand-ins, and what they come to. */
export function classHandlers({ gradebook }: Pick<Shell, 'gradebook'>): Pick<Handlers, ClassChannel> {
  const unanswered = () => Promise.resolve(fail({ code: 'unexpected' as const, params: {} }));
  return {
    'class.list': async () => {
      const listed = await gradebook.list();
      return listed.ok ? succeed({ classes: listed.value, gradebook: gradebook.state() }) : listed;
    },
    'class.create': ({ name }) => gradebook.create(name),
    'class.rename': async ({ id, name }) => {
      const renamed = await gradebook.rename(id, name);
      return renamed.ok ? succeed({}) : renamed;
    },
    'class.lesson': (selection) => gradebook.viewLesson(selection),
    'class.learners': (wish) => gradebook.listLearners(wish),
    'class.codes': unanswered,
    'class.renameLearner': unanswered,
    'class.work': ({ handIn }) => gradebook.readWork(handIn),
    'class.progress': unanswered,
    'class.removeLearner': unanswered,
    'class.remove': unanswered,
    'class.removeEverything': unanswered,
    'class.lookAtRegrade': unanswered,
    'class.regrade': unanswered,
  };
}
