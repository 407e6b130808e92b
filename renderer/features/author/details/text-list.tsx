import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import {
  addText,
  mayAddText,
  moveText,
  removeText,
  setText,
  type TextList as ListName,
} from '../../../../lessons/authoring/details/details.ts';
import { useAuthor } from '../../../stores/react.ts';
import { LocalizedField } from '../localized-field.tsx';
import { useEdit } from '../use-edit.ts';
import { OrderButtons } from './order-buttons.tsx';

/** Goals or topics: written, put in order, added and taken out. */
export function TextList({ list }: { list: ListName }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const texts = useAuthor((state) => state.draft.lesson[list]);
  const mayAdd = useAuthor((state) => mayAddText(state.draft, list));
  return (
    <div className="details-list" role="group" aria-label={t(`authorDetails.${list}.label`)}>
      <span className="field-label" aria-hidden="true">
        {t(`authorDetails.${list}.label`)}
      </span>
      <span className="field-how">{t(`authorDetails.${list}.how`)}</span>
      {texts.map((text, place) => {
        const label = t(`authorDetails.${list}.one`, { number: place + 1 });
        return (
          <div className="details-row text-row" key={place}>
            <LocalizedField
              label={label}
              isLabelHidden
              rows={2}
              texts={text}
              place={{ of: 'lesson', field: `${list}[${String(place)}]` }}
              onWrite={(write) => {
                edit('details', (draft) => {
                  const now = draft.lesson[list][place];
                  return now === undefined ? draft : setText(draft, list, place, write(now));
                });
              }}
            />
            <OrderButtons
              name={label}
              isFirst={place === 0}
              isLast={place === texts.length - 1}
              onMove={(by) => {
                edit('details', (draft) => moveText(draft, list, place, by));
              }}
              onRemove={() => {
                edit(
                  'details',
                  (draft) => removeText(draft, list, place),
                  t('authorDetails.removed', { name: label }),
                );
              }}
            />
          </div>
        );
      })}
      {mayAdd && (
        <Button
          className="button"
          onPress={() => {
            edit('details', (draft) => addText(draft, list));
          }}
        >
          {t(`authorDetails.${list}.add`)}
        </Button>
      )}
    </div>
  );
}
