import { SwitchButton, SwitchField, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { changeCategory, moveCategory } from '../../../../../lessons/authoring/categories/categories.ts';
import type { Place } from '../../../../../lessons/authoring/missing/gap.ts';
import type { Category } from '../../../../../lessons/format/category.ts';
import type { Localized } from '../../../../../lessons/format/localized.ts';
import { languageOf } from '../../../../stores/app.ts';
import { useApp } from '../../../../stores/react.ts';
import { LocalizedField } from '../../localized-field.tsx';
import { writtenAnywhere } from '../../missing/written-anywhere.ts';
import { placeName } from '../../place-name.ts';
import { useEdit } from '../../use-edit.ts';
import { OrderButtons } from '../order-buttons.tsx';
import { LetterFields } from './letter-fields.tsx';
import { PenChoice } from './pen-choice.tsx';
import { TechniqueList } from './technique-list.tsx';

interface CategoryCardProps {
  category: Category;
  place: number;
  count: number;
  onRemove: () => void;
}

/** Everything about one category: its name, its pen, what it is for, its techniques. */
export function CategoryCard({ category, place, count, onRemove }: CategoryCardProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { id } = category;
  const name = writtenAnywhere(category.name, useApp(languageOf)) || t('authorDetails.category.unnamed');
  const at = (field: string): Place => ({ of: 'category', id, field });
  const write =
    (field: 'name' | 'description') =>
    (change: (before: Localized) => Localized): void => {
      edit('category', (draft) => {
        const now = draft.lesson.categories.find((one) => one.id === id);
        return now === undefined ? draft : changeCategory(draft, id, { [field]: change(now[field]) });
      });
    };
  return (
    <article
      className={`details-card edge-${category.colour}`}
      aria-label={name}
      data-place={placeName(at(''))}
      tabIndex={-1}
    >
      <div className="details-card-head">
        <h3>
          <span className={`pen-stroke stroke-${category.colour} line-${category.line}`} aria-hidden="true" />{' '}
          {name}
        </h3>
        <OrderButtons
          name={name}
          isFirst={place === 0}
          isLast={place === count - 1}
          {...(count > 1 ? { onRemove } : {})}
          onMove={(by) => {
            edit('category', (draft) => moveCategory(draft, id, by));
          }}
        />
      </div>
      <LocalizedField
        label={t('authorDetails.category.name')}
        rows={1}
        texts={category.name}
        place={at('name')}
        onWrite={write('name')}
      />
      <LetterFields category={category} />
      <PenChoice category={category} />
      <LocalizedField
        label={t('authorDetails.category.description')}
        help={t('authorDetails.category.descriptionHow')}
        rows={3}
        texts={category.description}
        place={at('description')}
        onWrite={write('description')}
      />
      <SwitchField
        className="setting"
        isSelected={category.attributed}
        onChange={(attributed) => {
          edit('category', (draft) => changeCategory(draft, id, { attributed }));
        }}
      >
        <SwitchButton className="switch">
          <span className="switch-track" aria-hidden="true" />
          {t('authorDetails.category.attributed')}
        </SwitchButton>
        <Text slot="description" className="setting-help">
          {t('authorDetails.category.attributedHow')}
        </Text>
      </SwitchField>
      <TechniqueList category={category} />
    </article>
  );
}
