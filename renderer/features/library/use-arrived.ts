import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { localize } from '../../../lessons/format/localized.ts';
import { announce } from '../../stores/announcements.ts';
import { languageOf } from '../../stores/app.ts';
import { welcomeArrived } from '../../stores/packs.ts';
import { useApp, usePacks } from '../../stores/react.ts';
import type { ShelfLesson } from './search.ts';

/** Takes the keyboard to the pack that has just come, once it is on the shelf, and says that it is there. */
export function useArrived(lessons: readonly ShelfLesson[]): void {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const arrived = usePacks((state) => state.arrived);
  useEffect(() => {
    const entry = lessons.find(({ pack }) => pack.id === arrived);
    if (entry === undefined) return;
    const { pack, lesson } = entry;
    announce(t('opening.installed', { title: localize(pack.title, language, lesson.language).text }));
    welcomeArrived({ pack: pack.id, lesson: lesson.id });
  }, [arrived, lessons, language, t]);
}
