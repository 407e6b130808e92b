import { succeed } from '../../../lessons/result.ts';
import type { Handlers } from '../ipc.ts';
import type { Shell } from '../shell.ts';

/** Progress and practice. */
export function selfStudyHandlers(
  shell: Shell,
): Pick<Handlers, 'progress.show' | 'practice.begin' | 'practice.answer'> {
  return {
    'progress.show': async () => succeed(await shell.selfStudy.progress()),
    'practice.begin': () => shell.selfStudy.begin(),
    'practice.answer': async ({ answers }) => {
      const kept = await shell.closing.during(shell.selfStudy.answer(answers));
      return kept.ok ? succeed({}) : kept;
    },
  };
}
