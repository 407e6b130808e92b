import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { LessonSummary, PackSummary } from '../../../electron/contract/library.ts';
import type { LessonReference } from '../../stores/app.ts';
import { useShelf } from '../../stores/react.ts';
import { SHELF_STEP, showMore } from '../../stores/shelf.ts';
import { PackSection } from './pack-section.tsx';
import type { ShelfLesson } from './search.ts';

interface ShelfLessonsProps {
  /** What was found, packs in one piece. */
  lessons: readonly ShelfLesson[];
  /** Everything there is. */
  all: readonly ShelfLesson[];
  target: LessonReference | null;
  quiet: boolean;
}

/**
 * The lessons by pack, a part of a long list at a time. All that is shown is ordinary page: headings and lists to walk
 * through, words to find.
 */
export function ShelfLessons({ lessons, all, target, quiet }: ShelfLessonsProps) {
  const { t } = useTranslation();
  const asked = useShelf((state) => state.shown);
  const place = lessons.findIndex(
    ({ lesson }) => lesson.pack === target?.pack && lesson.id === target.lesson,
  );
  const shown = Math.max(asked, Math.ceil((place + 1) / SHELF_STEP) * SHELF_STEP);
  const rest = lessons.length - shown;
  const list = useRef<HTMLDivElement>(null);
  const continueAt = useRef<number | null>(null);
  useEffect(() => {
    if (continueAt.current === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-testid="open-lesson"]');
    buttons?.[continueAt.current]?.focus();
    continueAt.current = null;
  }, [shown]);
  return (
    <div ref={list}>
      {byPack(lessons.slice(0, shown)).map(({ pack, lessons: ofPack }) => (
        <PackSection key={pack.id} pack={pack} lessons={ofPack} all={all} target={target} quiet={quiet} />
      ))}
      {rest > 0 && (
        <Button
          className="button more-lessons"
          onPress={() => {
            // The button moves away; the keyboard goes on with the first lesson that comes.
            continueAt.current = shown;
            showMore();
          }}
        >
          {t('library.more', { count: Math.min(rest, SHELF_STEP), rest })}
        </Button>
      )}
    </div>
  );
}

function byPack(entries: readonly ShelfLesson[]): { pack: PackSummary; lessons: LessonSummary[] }[] {
  const packs = new Map<string, { pack: PackSummary; lessons: LessonSummary[] }>();
  for (const { pack, lesson } of entries) {
    const known = packs.get(pack.id);
    if (known === undefined) packs.set(pack.id, { pack, lessons: [lesson] });
    else known.lessons.push(lesson);
  }
  return [...packs.values()];
}
