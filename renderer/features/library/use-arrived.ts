import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { localize } from '../../../lessons/format/localized.ts';
import { announce } from '../../stores/announcements.ts';
import { languageOf, type LessonReference } from '../../stores/app.ts';
import { welcomeArrived } from '../../stores/packs.ts';
import { useApp, usePacks } from '../../stores/react.ts';
import type { ShelfLesson } from './search.ts';

/** The first lesson of the pack that has just come, once it is on the shelf; the keyboard goes there, and it is said. */
export function useArrived(lessons: readonly ShelfLesson[]): LessonReference | null {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const arrived = usePacks((state) => state.arrived);
  const [target, setTarget] = useState<LessonReference | null>(null);
  const entry = useMemo(() => lessons.find(({ pack }) => pack.id === arrived), [lessons, arrived]);
  useEffect(() => {
    if (entry === undefined) return;
    const { pack, lesson } = entry;
    setTarget({ pack: pack.id, lesson: lesson.id });
    announce(t('opening.installed', { title: localize(pack.title, language, lesson.language).text }));
    welcomeArrived();
  }, [entry, language, t]);
  return target;
}
