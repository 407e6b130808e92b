import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { LessonSummary, PackSummary } from '../../../electron/contract/library.ts';
import { PackText } from '../../components/pack-text.tsx';
import { localize } from '../../../lessons/format/localized.ts';
import { languageOf, type LessonReference } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import { LessonEntry } from './lesson-entry.tsx';
import { PackDetailsDialog } from './opening/pack-details.tsx';
import { PackFacts } from './pack-facts.tsx';
import type { ShelfLesson } from './search.ts';

interface PackSectionProps {
  pack: PackSummary;
  /** Those of its lessons that are shown. */
  lessons: readonly LessonSummary[];
  /** Everything there is on the shelf. */
  all: readonly ShelfLesson[];
  /** The lesson the keyboard goes to, if it is one of these. */
  target: LessonReference | null;
  /** Says nothing beyond the title. */
  quiet: boolean;
}

/** A pack and those of its lessons that are shown. */
export function PackSection({ pack, lessons, all, target, quiet }: PackSectionProps) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const title = localize(pack.title, language, pack.languages[0] ?? language);
  const [detailed, setDetailed] = useState(false);
  const id = `pack-${pack.id}`;
  return (
    <section className="pack" aria-labelledby={id}>
      <div className="pack-head">
        {pack.cover !== null && (
          <img className="pack-cover" src={pack.cover} alt="" loading="lazy" decoding="async" />
        )}
        <div className="pack-name">
          <h2 className="pack-title" id={id}>
            <PackText text={title.text} lang={title.language} />
          </h2>
          {!quiet && <PackFacts pack={pack} label={t('library.pack.facts')} />}
        </div>
        <Button
          className="plain pack-details-button"
          id={`${id}-details`}
          aria-labelledby={`${id}-details ${id}`}
          onPress={() => {
            setDetailed(true);
          }}
        >
          {t('opening.details.button')}
        </Button>
      </div>
      {detailed && (
        <PackDetailsDialog
          pack={pack}
          lessons={all.flatMap(({ lesson }) => (lesson.pack === pack.id ? [lesson] : []))}
          onClose={() => {
            setDetailed(false);
          }}
        />
      )}
      <ul className="entries">
        {lessons.map((lesson) => (
          <LessonEntry
            key={lesson.id}
            lesson={lesson}
            isTarget={target?.pack === lesson.pack && target.lesson === lesson.id}
          />
        ))}
      </ul>
    </section>
  );
}
