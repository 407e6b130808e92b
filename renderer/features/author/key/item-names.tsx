import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { possibleFirsts, renameItem, setContinues } from '../../../../lessons/authoring/key/items.ts';
import type { KeyItem } from '../../../../lessons/format/key.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { shortened } from '../../feedback/quoted.tsx';
import { useArticle } from '../../reader/text-context.ts';
import { useKeyActions } from './key-actions.ts';
import { SelectField } from '../select-field.tsx';

/** What an item goes on with, and what it is called by. */
export function ItemNames({ item }: { item: KeyItem }) {
  return (
    <>
      <Continues item={item} />
      <ShortName key={item.id} item={item} />
    </>
  );
}

/** Of what stands before it, the nearest come into question. */
const NEAREST = 12;
const NOTHING = '*';

function Continues({ item }: { item: KeyItem }) {
  const { t } = useTranslation();
  const draft = useAuthor((state) => state.draft);
  const { edit } = useKeyActions();
  const article = useArticle();
  const firsts = possibleFirsts(draft, item);
  const near = firsts.filter(
    (other, place) =>
      other.id === item.continues ||
      Math.abs(place - firsts.filter(({ core }) => core.start < item.core.start).length) <= NEAREST,
  );
  if (near.length === 0) return null;
  const { text, language } = draft.lesson;
  return (
    <SelectField
      label={t('authorKey.continues')}
      placeholder={t('authorKey.continuesNothing')}
      value={item.continues ?? NOTHING}
      options={[
        { value: NOTHING, text: t('authorKey.continuesNothing') },
        ...near.map(({ id, core }) => {
          const line = article === null ? '' : t('reader.line', { line: article.lineOf(core.start) });
          return { value: id, text: `${line}: ${shortened(textUnder(text, core))}`, lang: language };
        }),
      ]}
      onChange={(first) => {
        edit('item-changed', (before) => setContinues(before, item.id, first === NOTHING ? null : first));
      }}
    />
  );
}

/** What warnings and hand-ins call the item by; kept when the field is left, and only where it can be a name. */
function ShortName({ item }: { item: KeyItem }) {
  const { t } = useTranslation();
  const { author, desk } = useAuthorStores();
  const { edit } = useKeyActions();
  const [typed, setTyped] = useState(item.id);
  const [refusal, setRefusal] = useState<'not-a-slug' | 'taken' | null>(null);
  const keep = (): void => {
    const renamed = renameItem(author.getState().draft, item.id, typed);
    setRefusal(renamed.ok ? null : renamed.error);
    if (!renamed.ok || typed === item.id) return;
    edit('item-changed', () => renamed.value);
    desk.setState({ focus: { kind: 'mark', id: typed } });
  };
  return (
    <TextField
      className="short-name"
      value={typed}
      isInvalid={refusal !== null}
      maxLength={80}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    >
      <Label className="card-label">{t('authorKey.shortName')}</Label>
      <Text slot="description" className="field-hint">
        {t('authorKey.shortNameHow')}
      </Text>
      <Input type="text" spellCheck="false" />
      <FieldError className="field-error">
        {refusal === null ? '' : t(`authorKey.shortNameRefused.${refusal}`)}
      </FieldError>
    </TextField>
  );
}
