import { useTranslation } from 'react-i18next';

import type { Category } from '../../../lessons/format/category.ts';
import type { KeyItem } from '../../../lessons/format/key.ts';
import { isUnwritten, type Localized } from '../../../lessons/format/localized.ts';
import { useLocalized } from '../reader/use-localized.ts';

/** That experts differ, where they do, and the four short texts of a key item. What the last is depends on the category. */
export function ExplanationTexts({
  item,
  category,
}: {
  item: KeyItem;
  category: Pick<Category, 'id' | 'attributed'>;
}) {
  const { t } = useTranslation();
  const { what, notice, counterTest, better } = item.explanation;
  return (
    <>
      {item.dispute !== undefined && <ExpertsDiffer note={item.dispute.note} />}
      <Part title={t('feedback.compare.what')} text={what} />
      <Part title={t('feedback.compare.notice')} text={notice} />
      <Part title={t('feedback.compare.counterTest')} text={counterTest} />
      <Part title={t(`feedback.compare.better.${betterKind(category)}`)} text={better} />
    </>
  );
}

/** Framing is contestable: where experts differed, the key says so and does not hide it. */
function ExpertsDiffer({ note }: { note: Localized }) {
  const { t } = useTranslation();
  const said = useLocalized()(note);
  if (isUnwritten(said.text)) return <p className="experts-differ">{t('feedback.compare.expertsDiffer')}</p>;
  return (
    <p className="experts-differ">
      <strong>{t('feedback.compare.expertsDifferHow')}</strong> <span lang={said.language}>{said.text}</span>
    </p>
  );
}

function Part({ title, text }: { title: string; text: Localized }) {
  const said = useLocalized()(text);
  return (
    <div className="part">
      <h4>{title}</h4>
      <p lang={said.language}>{said.text}</p>
    </div>
  );
}

/** Under which heading the fourth text of an explanation stands. */
export function betterKind({ id, attributed }: Pick<Category, 'id' | 'attributed'>) {
  if (id === 'framing' || id === 'sourcing') return id;
  return attributed ? 'quote' : 'other';
}
