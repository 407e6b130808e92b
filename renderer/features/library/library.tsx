import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { LessonSummary } from '../../../electron/contract/messages.ts';
import { localize } from '../../../lessons/format/localized.ts';
import { api } from '../../platform/api.ts';
import { languageOf, openLesson } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';

/** The lessons on this computer. */
export function Library() {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const [lessons, setLessons] = useState<readonly LessonSummary[]>([]);
  useEffect(() => {
    void api.listLibrary().then((answer) => {
      if (answer.ok) setLessons(answer.value.lessons);
    });
  }, []);
  return (
    <main className="library">
      <h1>{t('common.library')}</h1>
      {lessons.map((lesson) => (
        <Button key={lesson.id} onPress={() => void openLesson(lesson.pack, lesson.id)}>
          {localize(lesson.title, language, lesson.language).text}
        </Button>
      ))}
    </main>
  );
}
