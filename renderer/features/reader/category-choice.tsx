import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { useReading } from '../../stores/react.ts';
import { CategoryMark } from './category-mark.tsx';
import { useLocalized } from './use-localized.ts';

interface CategoryChoiceProps {
  value: string;
  isDisabled?: boolean;
  onChange: (category: string) => void;
}

/** What a marked stretch is: one of the lesson's categories. */
export function CategoryChoice({ value, isDisabled = false, onChange }: CategoryChoiceProps) {
  const { t } = useTranslation();
  const categories = useReading((state) => state.lesson.categories);
  const localized = useLocalized();
  return (
    <RadioGroup className="card-categories" value={value} isDisabled={isDisabled} onChange={onChange}>
      <Label className="card-label">{t('reader.category')}</Label>
      <div className="chips">
        {categories.map((choice) => (
          <RadioField key={choice.id} value={choice.id}>
            <RadioButton className="chip">
              <CategoryMark category={choice} />{' '}
              <span aria-hidden="true" lang={localized(choice.name).language}>
                {localized(choice.name).text}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
