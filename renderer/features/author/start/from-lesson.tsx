import { useMemo, useState } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { DraftSource } from '../../../../electron/contract/drafts.ts';
import type { Output } from '../../../../electron/contract/messages.ts';
import { localize } from '../../../../lessons/format/localized.ts';
import { PackText } from '../../../components/pack-text.tsx';
import { languageOf } from '../../../stores/app.ts';
import { beginFrom } from '../../../stores/beginning.ts';
import { useApp } from '../../../stores/react.ts';
import { useLibrary } from '../../library/use-library.ts';

interface Choice {
  id: string;
  pack: string;
  lesson: string;
  text: string;
  isOwn: boolean;
}

/** A lesson of the library as the model of another, or an own pack to be gone on with. */
export function FromLesson({ isReading }: { isReading: boolean }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const { shelf } = useLibrary();
  const [chosen, setChosen] = useState<string | null>(null);
  const choices = useMemo(
    () => (shelf.kind === 'found' ? choicesIn(shelf, language) : []),
    [shelf, language],
  );
  const choice = choices.find(({ id }) => id === chosen);
  if (choices.length === 0) return null;
  const begin = (as: Extract<DraftSource, { kind: 'lesson' }>['as']): void => {
    if (choice !== undefined)
      void beginFrom({ kind: 'lesson', pack: choice.pack, lesson: choice.lesson, as });
  };
  return (
    <div className="from-lesson">
      <Select
        value={chosen}
        placeholder={t('authorStart.lessonNone')}
        onChange={(value) => {
          setChosen(value === null ? null : String(value));
        }}
      >
        <Label className="from-lesson-label">{t('authorStart.lesson')}</Label>
        <Button className="filter-button">
          <SelectValue className="filter-value" />
          <span className="filter-arrow" aria-hidden="true">
            ▾
          </span>
        </Button>
        <Popover className="filter-list">
          <ListBox items={choices}>
            {({ id, text }) => (
              <ListBoxItem id={id} textValue={text} className="filter-option">
                <PackText text={text} />
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </Select>
      <div className="entry-actions">
        <Button
          className="button"
          isDisabled={choice === undefined || isReading}
          onPress={() => {
            begin('model');
          }}
        >
          {t('authorStart.asModel')}
        </Button>
        {choice?.isOwn === true && (
          <Button
            className="button"
            isDisabled={isReading}
            onPress={() => {
              begin('next-version');
            }}
          >
            {t('authorStart.asNext')}
          </Button>
        )}
      </div>
      <p className="quiet">{t('authorStart.lessonHow')}</p>
    </div>
  );
}

function choicesIn({ packs, lessons }: Output<'library.list'>, language: string): Choice[] {
  const known = new Map(packs.map((pack) => [pack.id, pack]));
  return lessons.flatMap((lesson) => {
    const pack = known.get(lesson.pack);
    if (pack === undefined) return [];
    const title = localize(lesson.title, language, lesson.language).text;
    const whole = localize(pack.title, language, pack.languages[0] ?? lesson.language).text;
    return [
      {
        id: `${pack.id}/${lesson.id}`,
        pack: pack.id,
        lesson: lesson.id,
        text: whole === title ? title : `${title} · ${whole}`,
        isOwn: pack.origin === 'own',
      },
    ];
  });
}
