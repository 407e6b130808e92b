import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { useDesk, useReading, useReadingStores } from '../../../stores/react.ts';
import { CategoryMark } from '../../reader/category-mark.tsx';
import { useLocalized } from '../../reader/use-localized.ts';
import { useLetters } from '../use-letters.ts';

/** The pens beside a short text. Words already chosen are marked by the pen that is taken up. */
export function SmallPens({ onPen }: { onPen: (category: string) => void }) {
  const { t } = useTranslation();
  const { desk } = useReadingStores();
  const pen = useDesk((state) => state.pen);
  const categories = useReading((state) => state.lesson.categories);
  const localized = useLocalized();
  const { letterOf } = useLetters();
  return (
    <ToggleButtonGroup
      className="chips small-pens"
      aria-label={t('feedback.transfer.pens')}
      disallowEmptySelection
      selectedKeys={[pen]}
      onSelectionChange={(chosen) => {
        const category = categories.find(({ id }) => chosen.has(id));
        if (category === undefined) return;
        desk.setState({ pen: category.id });
        onPen(category.id);
      }}
    >
      {categories.map((category) => {
        const name = localized(category.name).text;
        return (
          <ToggleButton
            key={category.id}
            id={category.id}
            className="chip"
            aria-label={t('reader.pen', { name, letter: letterOf(category.id) })}
          >
            <span aria-hidden="true">
              <CategoryMark category={category} />
            </span>
            <span aria-hidden="true" lang={localized(category.name).language}>
              {name}
            </span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
