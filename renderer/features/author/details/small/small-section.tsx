import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import {
  addTransfer,
  mayAddTransfer,
  moveTransfer,
  removeTransfer,
  takeStockTransfer,
} from '../../../../../lessons/authoring/details/small-texts.ts';
import { stockTransfer } from '../../../../../lessons/authoring/stock-texts.ts';
import { useAuthor } from '../../../../stores/react.ts';
import { placeName } from '../../place-name.ts';
import { useEdit } from '../../use-edit.ts';
import { OrderButtons } from '../order-buttons.tsx';
import { Section } from '../section.tsx';
import { SmallEditor } from './small-editor.tsx';

/** What learners are shown before they begin. */
export function ExampleSection() {
  const { t } = useTranslation();
  const example = useAuthor((state) => state.draft.lesson.example);
  return (
    <Section
      id="example"
      title={t('authorDetails.section.example')}
      lead={t('authorDetails.small.exampleLead')}
    >
      <article className="details-card" aria-label={t('authorDetails.section.example')}>
        <SmallEditor small={example} of="example" />
      </article>
    </Section>
  );
}

/** New sentences at the end, some of them clean. */
export function TransferSection() {
  const { t } = useTranslation();
  const edit = useEdit();
  const transfer = useAuthor((state) => state.draft.lesson.transfer);
  const mayAdd = useAuthor((state) => mayAddTransfer(state.draft));
  const hasStock = useAuthor((state) => stockTransfer(state.draft.lesson).length > 0);
  return (
    <Section
      id="transfer"
      title={t('authorDetails.section.transfer')}
      lead={t('authorDetails.small.transferLead')}
    >
      {transfer.map((small, place) => {
        const name = t('authorDetails.small.sentence', { number: place + 1 });
        return (
          <article
            key={small.id}
            className="details-card"
            aria-label={name}
            data-place={placeName({ of: 'transfer', id: small.id, field: '' })}
            tabIndex={-1}
          >
            <div className="details-card-head">
              <h3>{name}</h3>
              <OrderButtons
                name={name}
                isFirst={place === 0}
                isLast={place === transfer.length - 1}
                onMove={(by) => {
                  edit('small-text', (draft) => moveTransfer(draft, small.id, by));
                }}
                onRemove={() => {
                  edit(
                    'small-text',
                    (draft) => removeTransfer(draft, small.id),
                    t('authorDetails.removed', { name }),
                  );
                }}
              />
            </div>
            <SmallEditor small={small} of="transfer" />
          </article>
        );
      })}
      <div className="details-buttons" data-place={placeName({ of: 'lesson', field: 'transfer' })}>
        {mayAdd && (
          <Button
            className="button"
            onPress={() => {
              edit('small-text', addTransfer);
            }}
          >
            {t('authorDetails.small.add')}
          </Button>
        )}
        {transfer.length === 0 && hasStock && (
          <Button
            className="button"
            onPress={() => {
              edit('small-text', takeStockTransfer, t('authorDetails.small.stockTaken'));
            }}
          >
            {t('authorDetails.small.stock')}
          </Button>
        )}
      </div>
    </Section>
  );
}
