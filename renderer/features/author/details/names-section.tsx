import { useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { changeDetails, changePack, rename } from '../../../../lessons/authoring/details/details.ts';
import { unwrittenText } from '../../../../lessons/authoring/draft.ts';
import { isUnwritten } from '../../../../lessons/format/localized.ts';
import { useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { LocalizedField } from '../localized-field.tsx';
import { PlainField } from '../plain-field.tsx';
import { useEdit } from '../use-edit.ts';
import { Section } from './section.tsx';

/** What few need: the pack's own title and summary, short names, and how much links count. */
export function NamesSection() {
  const { t } = useTranslation();
  const edit = useEdit();
  const { title, summary } = useAuthor((state) => state.draft.pack);
  const nothing = useAuthor((state) => state.draft.lesson.language);
  return (
    <Section id="more" title={t('authorDetails.section.more')}>
      <LinkWeight />
      <LocalizedField
        label={t('authorDetails.more.packTitle')}
        help={t('authorDetails.more.packTitleHow')}
        rows={1}
        texts={title}
        place={{ of: 'pack', field: 'title' }}
        onWrite={(write) => {
          edit('details', (draft) => changePack(draft, { title: write(draft.pack.title) }));
        }}
      />
      <LocalizedField
        label={t('authorDetails.more.packSummary')}
        help={t('authorDetails.more.packSummaryHow')}
        texts={summary ?? { [nothing]: '…' }}
        place={{ of: 'pack', field: 'summary' }}
        onWrite={(write) => {
          edit('details', (draft) => {
            const after = write(draft.pack.summary ?? unwrittenText(draft));
            const isNone = Object.values(after).every(isUnwritten);
            return changePack(draft, { summary: isNone ? null : after });
          });
        }}
      />
      <ShortName what="lesson" />
      <ShortName what="pack" />
    </Section>
  );
}

/** The id of lesson or pack: part of file names and hand-ins, and settled once published. */
function ShortName({ what }: { what: 'lesson' | 'pack' }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { author } = useAuthorStores();
  const id = useAuthor((state) => state.draft[what].id);
  const published = useAuthor((state) => state.draft.published !== null);
  const [fault, setFault] = useState<string | null>(null);
  const label = t(`authorDetails.more.${what}Id`);
  if (published)
    return (
      <p>
        <span className="field-label">{label}</span> <code>{id}</code>{' '}
        <span className="quiet">{t('authorDetails.more.idSettled')}</span>
      </p>
    );
  return (
    <PlainField
      label={label}
      help={t('authorDetails.more.idHow')}
      fault={fault}
      value={id}
      longest={80}
      place={{ of: what, field: 'id' }}
      onWrite={(written) => {
        const renamed = rename(author.getState().draft, what, written.trim());
        setFault(renamed.ok ? null : t('authorDetails.more.noId'));
        if (renamed.ok) edit('details', () => renamed.value);
      }}
    />
  );
}

/** In steps of a tenth, told in words at both ends. */
function LinkWeight() {
  const { t } = useTranslation();
  const edit = useEdit();
  const weight = useAuthor((state) => state.draft.lesson.linkWeight);
  const attributed = useAuthor((state) =>
    state.draft.lesson.categories.some((category) => category.attributed),
  );
  const [sliding, setSliding] = useState<number | null>(null);
  if (!attributed) return null;
  return (
    <Slider
      className="weight-slider"
      minValue={0}
      maxValue={100}
      step={10}
      value={sliding ?? Math.round(weight * 100)}
      onChange={setSliding}
      onChangeEnd={(percent) => {
        setSliding(null);
        edit('details', (draft) => changeDetails(draft, { linkWeight: percent / 100 }));
      }}
    >
      <Label className="field-label">{t('authorDetails.more.linkWeight')}</Label>
      <SliderOutput className="weight-now">
        {({ state }) => t('authorDetails.more.linkWeightNow', { percent: state.getThumbValue(0) })}
      </SliderOutput>
      <SliderTrack className="weight-track">
        <SliderThumb className="weight-thumb" />
      </SliderTrack>
      <span className="field-how">{t('authorDetails.more.linkWeightHow')}</span>
    </Slider>
  );
}
