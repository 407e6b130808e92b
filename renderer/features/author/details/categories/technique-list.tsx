import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import {
  addTechnique,
  removeTechnique,
  setTechniqueName,
  techniqueUses,
} from '../../../../../lessons/authoring/categories/categories.ts';
import type { Category } from '../../../../../lessons/format/category.ts';
import { languageOf } from '../../../../stores/app.ts';
import { useApp, useAuthor } from '../../../../stores/react.ts';
import { LocalizedField } from '../../localized-field.tsx';
import { writtenAnywhere } from '../../missing/written-anywhere.ts';
import { placeName } from '../../place-name.ts';
import { useEdit } from '../../use-edit.ts';
import { AddByName } from '../add-by-name.tsx';

/** How a category shows itself: one of these is chosen for every item. */
export function TechniqueList({ category }: { category: Category }) {
  const { t } = useTranslation();
  const edit = useEdit();
  return (
    <div
      className="details-list"
      role="group"
      aria-label={t('authorDetails.category.techniques')}
      data-place={placeName({ of: 'category', id: category.id, field: 'techniques' })}
    >
      <span className="field-label" aria-hidden="true">
        {t('authorDetails.category.techniques')}
      </span>
      <span className="field-how">{t('authorDetails.category.techniquesHow')}</span>
      {category.techniques.map((technique, place) => (
        <Technique key={technique.id} category={category} technique={technique} place={place} />
      ))}
      <AddByName
        label={t('authorDetails.category.addTechnique')}
        onAdd={(name) => {
          edit(
            'category',
            (draft) => addTechnique(draft, category.id, name),
            t('authorDetails.added', { name }),
          );
        }}
      />
    </div>
  );
}

interface TechniqueProps {
  category: Category;
  technique: Category['techniques'][number];
  place: number;
}

function Technique({ category, technique, place }: TechniqueProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const language = useApp(languageOf);
  const uses = useAuthor((state) => techniqueUses(state.draft, category.id, technique.id));
  const name = writtenAnywhere(technique.name, language) || technique.id;
  return (
    <div className="details-row">
      <LocalizedField
        label={t('authorDetails.category.technique', { number: place + 1 })}
        isLabelHidden
        rows={1}
        texts={technique.name}
        place={{ of: 'category', id: category.id, field: `techniques[${String(place)}].name` }}
        onWrite={(write) => {
          edit('category', (draft) => {
            const now = draft.lesson.categories
              .find(({ id }) => id === category.id)
              ?.techniques.find(({ id }) => id === technique.id);
            return now === undefined
              ? draft
              : setTechniqueName(draft, category.id, technique.id, write(now.name));
          });
        }}
      />
      <div className="order-buttons">
        {uses > 0 && <span className="quiet">{t('authorDetails.category.uses', { count: uses })}</span>}
        <Button
          className="plain"
          aria-label={t('authorDetails.remove', { name })}
          onPress={() => {
            edit(
              'category',
              (draft) => removeTechnique(draft, category.id, technique.id),
              uses === 0
                ? t('authorDetails.removed', { name })
                : t('authorDetails.category.chooseAnew', { count: uses }),
            );
          }}
        >
          {t('authorDetails.removeShort')}
        </Button>
      </div>
    </div>
  );
}
