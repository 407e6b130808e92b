import { useEffect, useRef } from 'react';
import { Button, Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { isUnchosen } from '../../../../lessons/authoring/draft.ts';
import { setCategory, setTechnique } from '../../../../lessons/authoring/key/items.ts';
import type { Category } from '../../../../lessons/format/category.ts';
import type { KeyItem } from '../../../../lessons/format/key.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { useAuthor, useReader } from '../../../stores/react.ts';
import { CategoryChoice } from '../../reader/category-choice.tsx';
import { useArticle } from '../../reader/text-context.ts';
import { useLocalized } from '../../reader/use-localized.ts';
import { placeName } from '../place-name.ts';
import { ExplanationFields } from './explanation-fields.tsx';
import { Further, type FurtherParts } from './further.tsx';
import { ItemBoundaries } from './item-boundaries.tsx';
import { ItemLinks } from './item-links.tsx';
import { ItemNames } from './item-names.tsx';
import { useKeyActions } from './key-actions.ts';
import { SelectField } from '../select-field.tsx';
import { strengths } from './strengths.ts';

interface ItemCardProps {
  item: KeyItem;
  /** Whether the keyboard shall go to the card. */
  asked: boolean;
  /** The language its explanation is being written in. */
  language: string;
  onLanguage: (language: string) => void;
  /** Which of the rarer parts stand open. */
  further: FurtherParts;
}

/** Everything about the item in focus: what it is, how strong, why, who speaks, and its boundaries. */
export function ItemCard({ item, asked, language, onLanguage, further }: ItemCardProps) {
  const { t } = useTranslation();
  const { desk } = useReader();
  const { text, language: articleLanguage, categories } = useAuthor((state) => state.draft.lesson);
  const { edit, remove } = useKeyActions();
  const article = useArticle();
  const card = useRef<HTMLElement>(null);
  const category = categories.find(({ id }) => id === item.category);

  useEffect(() => {
    if (!asked) return;
    card.current?.focus();
    desk.setState({ cardAsked: false });
  }, [asked, desk]);

  if (category === undefined) return null;
  const words = textUnder(text, item.core);
  return (
    <section
      className={`card item-card edge-${category.colour}`}
      ref={card}
      tabIndex={-1}
      aria-label={t('authorKey.card', { text: words })}
      data-testid="item-card"
      data-place={placeName({ of: 'item', id: item.id, field: '' })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) article?.focus();
      }}
    >
      <blockquote className="card-words" lang={articleLanguage}>
        {words}
      </blockquote>
      <CategoryChoice
        value={item.category}
        onChange={(chosen) => {
          edit('item-changed', (draft) => setCategory(draft, item.id, chosen));
        }}
      />
      <StrengthChoice item={item} />
      <TechniqueChoice item={item} category={category} />
      {category.attributed && <ItemLinks item={item} />}
      <ExplanationFields item={item} category={category} language={language} onLanguage={onLanguage} />
      <Further
        name="boundaries"
        title={t('authorKey.boundaries')}
        place={placeName({ of: 'item', id: item.id, field: 'core' })}
        parts={further}
      >
        <ItemBoundaries item={item} />
      </Further>
      <Further
        name="names"
        title={t('authorKey.more')}
        place={placeName({ of: 'item', id: item.id, field: 'continues' })}
        parts={further}
      >
        <ItemNames item={item} />
      </Further>
      <Button
        className="plain danger"
        onPress={() => {
          remove(item.id);
          article?.focus();
        }}
      >
        {t('authorKey.delete')}
      </Button>
    </section>
  );
}

function StrengthChoice({ item }: { item: KeyItem }) {
  const { t } = useTranslation();
  const { setStrength } = useKeyActions();
  return (
    <RadioGroup
      className="card-categories"
      value={item.strength}
      onChange={(chosen) => {
        const strength = strengths.find((candidate) => candidate === chosen);
        if (strength !== undefined) setStrength(item.id, strength);
      }}
    >
      <Label className="card-label">{t('authorKey.strengthLabel')}</Label>
      <div className="chips">
        {strengths.map((strength) => (
          <RadioField key={strength} value={strength}>
            <RadioButton className="chip">{t(`authorKey.strength.${strength}`)}</RadioButton>
          </RadioField>
        ))}
      </div>
      <p className="field-hint">{t(`authorKey.strengthHow.${item.strength}`)}</p>
    </RadioGroup>
  );
}

function TechniqueChoice({ item, category }: { item: KeyItem; category: Category }) {
  const { t } = useTranslation();
  const { edit } = useKeyActions();
  const localized = useLocalized();
  if (category.techniques.length === 0) return null;
  return (
    <div data-place={placeName({ of: 'item', id: item.id, field: 'technique' })}>
      <SelectField
        label={t('authorKey.technique')}
        placeholder={t('authorKey.techniqueUnchosen')}
        value={isUnchosen(item) ? null : item.technique}
        options={category.techniques.map(({ id, name }) => {
          const { text, language } = localized(name);
          return { value: id, text, lang: language };
        })}
        onChange={(technique) => {
          edit('item-changed', (draft) => setTechnique(draft, item.id, technique));
        }}
      />
    </div>
  );
}
