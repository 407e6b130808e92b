import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import {
  addAlternative,
  removeAlternative,
  setCore,
  setMargin,
} from '../../../../lessons/authoring/key/boundaries.ts';
import type { Boundary, KeyItem } from '../../../../lessons/format/key.ts';
import { sameSpan, textUnder } from '../../../../lessons/text/span.ts';
import { useAuthor } from '../../../stores/react.ts';
import { stepFine, type Edge } from '../../reader/edges.ts';
import { ChooseWords } from './choose-words.tsx';
import { useKeyActions } from './key-actions.ts';

/** Core and margin of an item, edge by edge, and what else counts as well. */
export function ItemBoundaries({ item }: { item: KeyItem }) {
  const { t } = useTranslation();
  const { text, language } = useAuthor((state) => state.draft.lesson);
  const { edit } = useKeyActions();
  return (
    <div className="boundaries">
      <p className="field-hint">{t('authorKey.boundariesHow')}</p>
      <Edges item={item} place={0} boundary={item} />
      <h3 className="card-label">{t('authorKey.alternatives')}</h3>
      <p className="field-hint">{t('authorKey.alternativesHow')}</p>
      {item.alternatives.map((boundary, at) => {
        const words = textUnder(text, boundary.core);
        return (
          <div
            key={`${String(boundary.core.start)}-${String(boundary.core.end)}`}
            className="alternative"
            role="group"
            aria-label={t('authorKey.alternative', { text: words })}
          >
            <div className="alternative-words">
              <span className="article-words" lang={language}>
                {words}
              </span>
              <Button
                className="plain"
                aria-label={t('authorKey.removeAlternative', { text: words })}
                onPress={() => {
                  edit('item-changed', (draft) => removeAlternative(draft, item.id, at + 1));
                }}
              >
                ×
              </Button>
            </div>
            <Edges item={item} place={at + 1} boundary={boundary} />
          </div>
        );
      })}
      <ChooseWords
        name={`alternative ${item.id}`}
        label={t('authorKey.addAlternative')}
        how={t('authorKey.addAlternativeHow')}
        onChosen={(span) => {
          edit('item-changed', (draft) => addAlternative(draft, item.id, span));
        }}
      />
    </div>
  );
}

const edges: readonly Edge[] = ['start', 'end'];
const ways = [-1, 1] as const;

function Edges({ item, place, boundary }: { item: KeyItem; place: number; boundary: Boundary }) {
  const { t } = useTranslation();
  const words = useAuthor((state) => state.words);
  const { edit } = useKeyActions();
  const move = (part: 'core' | 'margin', edge: Edge, by: 1 | -1): void => {
    const moved = stepFine(boundary[part], edge, by, words);
    if (moved === null) return;
    const set = part === 'core' ? setCore : setMargin;
    edit('item-changed', (draft) => set(draft, item.id, place, moved));
  };
  return (
    <div className="boundary">
      <div className="boundary-row" aria-hidden="true">
        <span />
        {edges.map((edge) => (
          <span key={edge} className="card-label">
            {t(`reader.${edge}`)}
          </span>
        ))}
      </div>
      {(['core', 'margin'] as const).map((part) => (
        <div key={part} className="boundary-row" role="group" aria-label={t(`authorKey.${part}`)}>
          <span className={`boundary-name boundary-${part}`} aria-hidden="true">
            {t(`authorKey.${part}`)}
          </span>
          {edges.map((edge) => (
            <span key={edge} className="boundary-edge">
              {ways.map((by) => (
                <Button
                  key={by}
                  className="small"
                  aria-label={t(`authorKey.step.${edge}.${by === -1 ? 'earlier' : 'later'}`, {
                    part: t(`authorKey.${part}`),
                  })}
                  onPress={() => {
                    move(part, edge, by);
                  }}
                >
                  {by === -1 ? '←' : '→'}
                </Button>
              ))}
            </span>
          ))}
        </div>
      ))}
      {!sameSpan(boundary.core, boundary.margin) && (
        <Button
          className="plain linklike"
          onPress={() => {
            edit('item-changed', (draft) => setMargin(draft, item.id, place, boundary.core));
          }}
        >
          {t('authorKey.closeMargin')}
        </Button>
      )}
    </div>
  );
}
