import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import {
  changeSmallSpan,
  removeSmallSpan,
  smallTextOf,
} from '../../../../../lessons/authoring/details/small-texts.ts';
import type { Place } from '../../../../../lessons/authoring/missing/gap.ts';
import type { SmallText } from '../../../../../lessons/format/lesson.ts';
import { contains, textUnder } from '../../../../../lessons/text/span.ts';
import { WordIndex } from '../../../../../lessons/text/words.ts';
import { useAuthor } from '../../../../stores/react.ts';
import { stepEdge, type Edge } from '../../../reader/edges.ts';
import { LocalizedField } from '../../localized-field.tsx';
import { useEdit } from '../../use-edit.ts';

interface SmallSpanProps {
  small: SmallText;
  place: number;
  at: (field: string) => Place;
}

/** One mark in a short text: its words, how far a mark may reach around them, and why they are marked. */
export function SmallSpan({ small, place, at }: SmallSpanProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { language, categories } = useAuthor((state) => state.draft.lesson);
  const span = small.spans[place];
  if (span === undefined) return null;
  const { core, margin } = span;
  const words = textUnder(small.text, core);
  const colour = categories.find(({ id }) => id === span.category)?.colour ?? 'slate';
  const reach = (edge: Edge, by: 1 | -1) => () => {
    const stepped = stepEdge(margin, edge, by, new WordIndex(small.text, language));
    if (stepped === null) return;
    const next = { start: stepped.start, end: stepped.end };
    if (!contains(next, core)) return;
    edit('small-text', (draft) => changeSmallSpan(draft, small.id, place, { margin: next }));
  };
  return (
    <div className={`small-span edge-${colour}`} role="group" aria-label={words}>
      <div className="small-span-head">
        <span lang={language} className="small-span-words">
          <span className="quiet">{small.text.slice(margin.start, core.start)}</span>
          {words}
          <span className="quiet">{small.text.slice(core.end, margin.end)}</span>
        </span>
        <Button
          className="plain"
          aria-label={t('authorDetails.remove', { name: words })}
          onPress={() => {
            edit(
              'small-text',
              (draft) => removeSmallSpan(draft, small.id, place),
              t('authorDetails.removed', { name: words }),
            );
          }}
        >
          {t('authorDetails.removeShort')}
        </Button>
      </div>
      <div className="card-edges" role="group" aria-label={t('authorDetails.small.margin')}>
        <span className="card-label">{t('authorDetails.small.margin')}:</span>
        <span className="card-label">{t('reader.start')}</span>
        <Button
          className="small"
          aria-label={t('authorDetails.small.startEarlier')}
          onPress={reach('start', -1)}
        >
          ←
        </Button>
        <Button
          className="small"
          aria-label={t('authorDetails.small.startLater')}
          onPress={reach('start', 1)}
        >
          →
        </Button>
        <span className="card-label">{t('reader.end')}</span>
        <Button className="small" aria-label={t('authorDetails.small.endEarlier')} onPress={reach('end', -1)}>
          ←
        </Button>
        <Button className="small" aria-label={t('authorDetails.small.endLater')} onPress={reach('end', 1)}>
          →
        </Button>
      </div>
      <LocalizedField
        label={t('authorDetails.small.why')}
        texts={span.why}
        place={at(`spans[${String(place)}].why`)}
        onWrite={(write) => {
          edit('small-text', (draft) => {
            const now = smallTextOf(draft, small.id)?.spans[place];
            return now === undefined
              ? draft
              : changeSmallSpan(draft, small.id, place, { why: write(now.why) });
          });
        }}
      />
    </div>
  );
}
