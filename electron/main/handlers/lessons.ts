import type { LessonSummary, PackSummary } from '../../contract/library.ts';
import { modeOf, withoutAnswers } from '../../../lessons/flow/mode.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { fail, succeed } from '../../../lessons/result.ts';
import { nameOf } from '../../services/attempts/names.ts';
import { findProgress, findWorked } from '../../services/attempts/progress.ts';
import type { LibraryLesson, LibraryPack } from '../../services/library/library.ts';
import type { Handlers } from '../ipc.ts';
import { coverAddress } from '../page-address.ts';
import type { Shell } from '../shell.ts';

/** The library, and opening a lesson from it. */
export function lessonHandlers(
  shell: Shell,
): Pick<Handlers, 'library.list' | 'library.check' | 'lesson.open'> {
  return {
    'library.list': async () => {
      const folder = shell.workFolder.path;
      const { packs, notices, checked } = await shell.library.list(await findWorked(folder));
      const lessons = packs.flatMap(unstarted);
      const progress = await findProgress(
        folder,
        lessons.map(({ summary, textHash }) => ({ pack: summary.pack, lesson: summary.id, textHash })),
      );
      return succeed({
        packs: packs.map(packSummaryOf),
        lessons: lessons.map(({ summary }, place) => ({ ...summary, progress: progress[place] ?? null })),
        notices,
        folders: shell.library.folders.map(({ path }) => path),
        checked,
      });
    },
    'library.check': async () => {
      await shell.library.check();
      return succeed({});
    },
    'lesson.open': async ({ fresh, ...reference }) => {
      const found = await shell.library.read(reference);
      if (!found.ok) return found;
      const { lesson, sealedKey } = found.value;
      const mode = modeOf(lesson, sealedKey !== null);
      if (mode === null) {
        const params = { ...reference, modes: lesson.modes.join(', ') };
        return fail({ code: 'lesson-mode-unsupported', params });
      }
      const { shared, learner } = shell.workFolder;
      if (shared && learner === null) return fail({ code: 'refused', params: {} });
      const work = { lesson: identityOf(found.value), text: lesson.text, mode, learner };
      const opened = await shell.attempts.open(work, fresh);
      const file = nameOf(opened.attempt);
      return mode === 'guided' && found.value.sealedKey === null
        ? succeed({ mode: 'guided', lesson: found.value.lesson, file, ...opened })
        : succeed({ mode: 'exam', lesson: withoutAnswers(lesson), file, ...opened });
    },
  };
}

const identityOf = ({ pack, lesson, contentHash, textHash }: LibraryLesson): Attempt['lesson'] => ({
  pack: pack.id,
  packVersion: pack.version,
  lesson: lesson.id,
  contentHash,
  textHash,
});

const packSummaryOf = ({ pack, origin, cover, bytes }: LibraryPack): PackSummary => ({
  id: pack.id,
  version: pack.version,
  title: pack.title,
  summary: pack.summary,
  authors: pack.authors,
  licence: pack.licence,
  languages: pack.languages,
  cover: cover === null ? null : coverAddress(pack.id, cover),
  bytes,
  origin,
});

/** A pack's lessons before it is known how far one has come. No attempt matches a text that was never read. */
const unstarted = ({ pack, lessons }: LibraryPack): { summary: LessonSummary; textHash: string }[] =>
  lessons.map(({ card, whole }) => ({
    summary: { ...card, pack: pack.id, words: whole?.words ?? null, progress: null },
    textHash: whole?.textHash ?? '',
  }));
