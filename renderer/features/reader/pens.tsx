import { Pointer } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { languageOf } from '../../stores/app.ts';
import { useApp, useDesk, useMarked, useReader } from '../../stores/react.ts';
import { penLetters } from './keyboard.ts';
import { useArticle } from './text-context.ts';
import { useLocalized } from './use-localized.ts';

/** One pen a category, and the switch for marking by two taps. A pressed pen marks what is dragged over. */
export function Pens() {
  const { t } = useTranslation();
  const { desk, hand } = useReader();
  const categories = useMarked((state) => state.lesson.categories);
  const lessonLanguage = useMarked((state) => state.lesson.language);
  const open = useMarked((state) => state.marksOpen);
  const language = useApp(languageOf);
  const { pen, tapping, draft } = useDesk((state) => state);
  const localized = useLocalized();
  const article = useArticle();
  const letters = new Map(
    [...penLetters(categories, language, lessonLanguage)].map(([letter, id]) => [id, letter]),
  );

  return (
    <div className="pens" role="group" aria-label={t('reader.pens')}>
      {categories.map((category) => {
        const letter = (letters.get(category.id) ?? '').toLocaleUpperCase(language);
        const name = localized(category.name).text;
        return (
          <ToggleButton
            key={category.id}
            className="pen"
            isSelected={pen === category.id}
            isDisabled={!open}
            aria-label={t('reader.pen', { name, letter })}
            onChange={() => {
              desk.setState({ pen: category.id });
              if (draft !== null) hand.mark(draft, category.id);
              article?.focus();
            }}
          >
            <span className="pen-letter" aria-hidden="true">
              {letter}
            </span>
            <span
              className={`pen-stroke stroke-${category.colour} line-${category.line}`}
              aria-hidden="true"
            />
            <span className="pen-name" aria-hidden="true">
              {name}
            </span>
          </ToggleButton>
        );
      })}
      {open && (
        <ToggleButton
          className="tap-switch"
          isSelected={tapping}
          aria-label={t('reader.tapping')}
          onChange={(on) => {
            desk.setState({ tapping: on, draft: null });
          }}
        >
          <Pointer size="1.125rem" aria-hidden="true" />
          <span className="tap-name">{t('reader.tapping')}</span>
        </ToggleButton>
      )}
    </div>
  );
}
