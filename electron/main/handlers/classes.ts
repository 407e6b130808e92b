import type { ClassChannel } from '../../contract/classes.ts';
import { succeed } from '../../../lessons/result.ts';
import type { Handlers } from '../ipc.ts';
import type { Shell } from '../shell.ts';

/** Classes, their hand-ins, and what they come to. */
export function classHandlers({
  gradebook,
  collector,
  classLists,
  log,
}: Pick<Shell, 'gradebook' | 'collector' | 'classLists' | 'log'>): Pick<Handlers, ClassChannel> {
  /** The codes in some classes: an error that was logged may have quoted one. */
  const codesIn = async (classes: readonly string[]): Promise<string[]> => {
    const codes: string[] = [];
    for (const id of classes) {
      const listed = await gradebook.listCodes(id);
      if (listed.ok) codes.push(...listed.value.map(({ learner }) => learner));
    }
    return codes;
  };
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
    'class.codes': async ({ class: classId }) => {
      const codes = await gradebook.listCodes(classId);
      return codes.ok ? succeed({ codes: codes.value }) : codes;
    },
    'class.renameLearner': ({ class: classId, from, to }) => gradebook.renameLearner({ classId, from, to }),
    'class.work': ({ handIn }) => gradebook.readWork(handIn),
    'class.progress': async ({ class: classId, learner }) => {
      const stations = await gradebook.progress(classId, learner);
      return stations.ok ? succeed({ stations: stations.value }) : stations;
    },
    'class.removeLearner': async ({ class: classId, learner }) => {
      // A folder that is watched on would bring the learner's file back with the next start.
      await collector.forget(classId);
      const removed = await gradebook.removeLearner(classId, learner);
      if (removed.ok) log.forget([learner]);
      return removed;
    },
    'class.remove': async ({ class: classId }) => {
      await collector.forget(classId);
      const codes = await codesIn([classId]);
      const removed = await gradebook.removeClass(classId);
      if (!removed.ok) return removed;
      log.forget(codes);
      const forgotten = await classLists.forget(classId);
      return forgotten.ok ? removed : forgotten;
    },
    'class.removeEverything': async () => {
      await collector.forgetAll();
      const classes = await gradebook.list();
      const codes = classes.ok ? await codesIn(classes.value.map(({ id }) => id)) : [];
      const removed = await gradebook.removeEverything();
      if (!removed.ok) return removed;
      log.forget(codes);
      const forgotten = await classLists.forgetAll();
      return forgotten.ok ? removed : forgotten;
    },
    'class.lookAtRegrade': (of) => gradebook.lookAtRegrade(of),
    'class.regrade': async (wish) => {
      const regraded = await gradebook.regrade(wish);
      // What is collected from now on is graded by the same key as the rest.
      collector.refreshLessons();
      return regraded;
    },
  };
}
