import type { LessonSummary } from '../../contract/messages.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { fail, succeed } from '../../../lessons/result.ts';
import { findWords } from '../../../lessons/text/words.ts';
import { findProgress, type Progress } from '../../services/attempts/progress.ts';
import type { LibraryLesson } from '../../services/library/library.ts';
import type { Handlers } from '../ipc.ts';
import type { Shell } from '../shell.ts';

/** The library, and opening a lesson from it. */
export function lessonHandlers(shell: Shell): Pick<Handlers, 'library.list' | 'lesson.open'> {
  // Counting the words of a long article takes longer than reading it; a lesson that stays the same keeps its count.
  const counts = new Map<string, number>();
  const countWords = ({ lesson, contentHash }: LibraryLesson): number => {
    const count = counts.get(contentHash) ?? findWords(lesson.text, lesson.language).length;
    counts.set(contentHash, count);
    return count;
  };
  return {
    'library.list': async () => {
      const { lessons, notices } = await shell.library.list();
      const progress = await findProgress(shell.workFolder.path, lessons.map(identityOf));
      return succeed({
        lessons: lessons.map((lesson, place) =>
          summaryOf(lesson, countWords(lesson), progress[place] ?? null),
        ),
        notices,
        folders: [...shell.library.folders],
      });
    },
    'lesson.open': async ({ fresh, ...reference }) => {
      const found = await shell.library.read(reference);
      if (!found.ok) return found;
      const { lesson, sealedKey } = found.value;
      const unsupported = (modes: string) =>
        fail({ code: 'lesson-mode-unsupported' as const, params: { ...reference, modes } });
      if (sealedKey !== null) return unsupported('exam');
      if (!lesson.modes.includes('guided')) return unsupported(lesson.modes.join(', '));
      const opened = await shell.attempts.open(identityOf(found.value), fresh);
      return succeed({ lesson, ...opened });
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

const summaryOf = (
  { pack, lesson }: LibraryLesson,
  words: number,
  progress: Progress | null,
): LessonSummary => ({
  pack: pack.id,
  packTitle: pack.title,
  packVersion: pack.version,
  id: lesson.id,
  language: lesson.language,
  title: lesson.title,
  summary: lesson.summary,
  rights: lesson.rights,
  level: lesson.level,
  minutes: lesson.minutes,
  goals: lesson.goals,
  categories: lesson.categories,
  words,
  progress,
});
