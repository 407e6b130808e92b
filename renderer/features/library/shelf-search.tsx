import { useEffect, useMemo } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { announce } from '../../stores/announcements.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp, useShelf } from '../../stores/react.ts';
import { filterBy, filterNames, searchFor, showAll } from '../../stores/shelf.ts';
import { FilterChoice } from './filter-choice.tsx';
import { valuesIn } from './filters.ts';
import type { ShelfLesson } from './search.ts';
import { useFilterWords } from './use-filter-words.ts';

/** How long the hand must rest before the number of lessons found is said: nobody wants to hear it with every letter. */
const REST_MS = 700;

interface ShelfSearchProps {
  /** Everything there is. */
  lessons: readonly ShelfLesson[];
  /** How many of it are found. */
  found: number;
}

/** Where there are more lessons than one takes in at a glance: a field to search, and a row to narrow by. */
export function ShelfSearch({ lessons, found }: ShelfSearchProps) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const query = useShelf((state) => state.query);
  const filters = useShelf((state) => state.filters);
  const words = useFilterWords(lessons);
  const choices = useMemo(
    () => filterNames.map((name) => ({ name, options: words(name, valuesIn(lessons, name, language)) })),
    [words, lessons, language],
  );
  const narrowed = query.trim() !== '' || filterNames.some((name) => filters[name] !== null);
  const count = narrowed
    ? t('library.search.found', { count: found, all: lessons.length })
    : t('library.search.all', { count: lessons.length });

  useEffect(() => {
    if (!narrowed) return;
    const rest = setTimeout(() => {
      announce(count);
    }, REST_MS);
    return () => {
      clearTimeout(rest);
    };
  }, [narrowed, count, query]);

  return (
    <search className="shelf-search" aria-label={t('library.search.region')}>
      <SearchField className="search-field" value={query} onChange={searchFor}>
        <Label className="visually-hidden">{t('library.search.label')}</Label>
        <Input className="search-input" placeholder={t('library.search.placeholder')} />
        <Button className="plain search-clear" aria-label={t('library.search.clear')}>
          ×
        </Button>
      </SearchField>
      <div className="filter-row">
        {choices.map(({ name, options }) => {
          // What is the same for all lessons is no choice.
          if (options.length < 2 && filters[name] === null) return null;
          return (
            <FilterChoice
              key={name}
              label={t(`library.filter.${name}`)}
              everything={t(`library.filter.any.${name}`)}
              options={options}
              value={filters[name]}
              onChange={(value) => {
                filterBy({ [name]: value });
              }}
            />
          );
        })}
        {narrowed && (
          <Button
            className="plain filter-reset"
            onPress={() => {
              showAll();
              announce(t('library.search.all', { count: lessons.length }));
            }}
          >
            {t('library.filter.reset')}
          </Button>
        )}
      </div>
      <p className="shelf-count" data-testid="shelf-count">
        {count}
      </p>
    </search>
  );
}
