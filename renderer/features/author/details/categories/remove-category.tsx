import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { marksOf, removeCategory } from '../../../../../lessons/authoring/categories/categories.ts';
import { Dialog } from '../../../../components/dialog.tsx';
import { languageOf } from '../../../../stores/app.ts';
import { useApp, useAuthorStores } from '../../../../stores/react.ts';
import { Choice } from '../../../settings/choice.tsx';
import { writtenAnywhere } from '../../missing/written-anywhere.ts';
import { useEdit } from '../../use-edit.ts';

/** Stands for no category: what is marked goes, too. */
const NOWHERE = '';

/** Asks what becomes of what is marked in a category before it goes. */
export function RemoveCategory({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const language = useApp(languageOf);
  const { author } = useAuthorStores();
  const { draft } = author.getState();
  const [into, setInto] = useState(NOWHERE);
  const { items, spans } = marksOf(draft, id);
  const nameOf = (wanted: string): string => {
    const category = draft.lesson.categories.find((one) => one.id === wanted);
    return category === undefined ? wanted : writtenAnywhere(category.name, language) || wanted;
  };
  const name = nameOf(id);
  const remove = (): void => {
    onClose();
    edit(
      'category',
      (before) => removeCategory(before, id, into === NOWHERE ? null : into),
      t('authorDetails.removed', { name }),
    );
  };
  return (
    <Dialog
      title={t('authorDetails.category.removeTitle', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button className="button" autoFocus onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" onPress={remove}>
            {t('authorDetails.removeShort')}
          </Button>
        </>
      }
    >
      {items + spans === 0 ? (
        <p>{t('authorDetails.category.removeUnused')}</p>
      ) : (
        <>
          <p>{t('authorDetails.category.removeUsed', { count: items + spans })}</p>
          <Choice
            label={t('authorDetails.category.into')}
            value={into}
            options={[
              { value: NOWHERE, label: t('authorDetails.category.intoNothing') },
              ...draft.lesson.categories
                .filter((category) => category.id !== id)
                .map((category) => ({ value: category.id, label: nameOf(category.id) })),
            ]}
            onChange={setInto}
          />
        </>
      )}
    </Dialog>
  );
}
