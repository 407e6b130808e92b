import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import {
  addCategory,
  mayAddCategory,
  startCategories,
  type Preset,
} from '../../../../../lessons/authoring/categories/categories.ts';
import { useAuthor } from '../../../../stores/react.ts';
import { useEdit } from '../../use-edit.ts';
import { AddByName } from '../add-by-name.tsx';
import { Section } from '../section.tsx';
import { CategoryCard } from './category-card.tsx';
import { RemoveCategory } from './remove-category.tsx';

const presets = ['news', 'blank'] as const satisfies readonly Preset[];

/** What learners mark: categories with their pens and techniques. */
export function CategoriesSection() {
  const { t } = useTranslation();
  const edit = useEdit();
  const categories = useAuthor((state) => state.draft.lesson.categories);
  const isUnmarked = useAuthor((state) => state.draft.lesson.key.length === 0);
  const mayAdd = useAuthor((state) => mayAddCategory(state.draft));
  const [leaving, setLeaving] = useState<string | null>(null);
  return (
    <Section
      id="categories"
      title={t('authorDetails.section.categories')}
      lead={t('authorDetails.category.lead')}
    >
      {isUnmarked && (
        <div className="presets" role="group" aria-label={t('authorDetails.category.presets')}>
          <span className="field-label" aria-hidden="true">
            {t('authorDetails.category.presets')}
          </span>
          {presets.map((preset) => (
            <Button
              key={preset}
              className="button"
              onPress={() => {
                edit(
                  'category',
                  (draft) => startCategories(draft, preset),
                  t(`authorDetails.category.preset.${preset}`),
                );
              }}
            >
              {t(`authorDetails.category.preset.${preset}`)}
            </Button>
          ))}
        </div>
      )}
      {categories.map((category, place) => (
        <CategoryCard
          key={category.id}
          category={category}
          place={place}
          count={categories.length}
          onRemove={() => {
            setLeaving(category.id);
          }}
        />
      ))}
      {mayAdd && (
        <AddByName
          label={t('authorDetails.category.add')}
          onAdd={(name) => {
            edit('category', (draft) => addCategory(draft, name), t('authorDetails.added', { name }));
          }}
        />
      )}
      {leaving !== null && (
        <RemoveCategory
          id={leaving}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
    </Section>
  );
}
