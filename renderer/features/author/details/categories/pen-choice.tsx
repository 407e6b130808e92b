import { Button, Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { changeCategory } from '../../../../../lessons/authoring/categories/categories.ts';
import { areClose, freePen } from '../../../../../lessons/authoring/categories/pens.ts';
import { categoryColours, categoryLines, type Category } from '../../../../../lessons/format/category.ts';
import { languageOf } from '../../../../stores/app.ts';
import { useApp, useAuthor } from '../../../../stores/react.ts';
import { writtenAnywhere } from '../../missing/written-anywhere.ts';
import { placeName } from '../../place-name.ts';
import { useEdit } from '../../use-edit.ts';

/**
 * Colour and line, each shown on paper with the other as it is. What another category has already says so; where a colour comes
 * close to another's and the line is the same, a free line is offered.
 */
export function PenChoice({ category }: { category: Category }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const language = useApp(languageOf);
  const categories = useAuthor((state) => state.draft.lesson.categories);
  const others = categories.filter(({ id }) => id !== category.id);
  const alike = others.find(({ line }) => line === category.line);
  const free = freePen(others, category.colour).line;
  const nameOf = (other: Category): string => writtenAnywhere(other.name, language) || other.id;
  const change = (parts: Partial<Pick<Category, 'colour' | 'line'>>): void => {
    edit('category', (draft) => changeCategory(draft, category.id, parts));
  };
  const taken = (by: Category | undefined) =>
    by !== undefined && (
      <span className="pen-taken">{t('authorDetails.category.hasIt', { name: nameOf(by) })}</span>
    );
  return (
    <div className="pen-choice" data-place={placeName({ of: 'category', id: category.id, field: 'line' })}>
      <RadioGroup
        value={category.colour}
        onChange={(value) => {
          const colour = categoryColours.find((one) => one === value);
          if (colour !== undefined) change({ colour });
        }}
      >
        <Label className="field-label">{t('authorDetails.category.colour')}</Label>
        <div className="choices">
          {categoryColours.map((colour) => (
            <RadioField key={colour} value={colour}>
              <RadioButton className="choice pen-sample">
                <span className={`sample stroke-${colour} line-${category.line}`} aria-hidden="true">
                  {t('authorDetails.category.sample')}
                </span>
                <span>{t(`authorDetails.category.colours.${colour}`)}</span>
                {taken(others.find((other) => other.colour === colour))}
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </RadioGroup>
      <RadioGroup
        value={category.line}
        onChange={(value) => {
          const line = categoryLines.find((one) => one === value);
          if (line !== undefined) change({ line });
        }}
      >
        <Label className="field-label">{t('authorDetails.category.line')}</Label>
        <div className="choices">
          {categoryLines.map((line) => (
            <RadioField key={line} value={line}>
              <RadioButton className="choice pen-sample">
                <span className={`sample stroke-${category.colour} line-${line}`} aria-hidden="true">
                  {t('authorDetails.category.sample')}
                </span>
                <span>{t(`authorDetails.category.lines.${line}`)}</span>
                {taken(others.find((other) => other.line === line))}
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </RadioGroup>
      {alike !== undefined && (
        <p className="pen-alike">
          {t(
            areClose(alike.colour, category.colour)
              ? 'authorDetails.category.alikeClose'
              : 'authorDetails.category.alike',
            { name: nameOf(alike) },
          )}{' '}
          {free !== category.line && !others.some(({ line }) => line === free) && (
            <Button
              className="plain"
              onPress={() => {
                change({ line: free });
              }}
            >
              {t('authorDetails.category.takeLine', { line: t(`authorDetails.category.lines.${free}`) })}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
