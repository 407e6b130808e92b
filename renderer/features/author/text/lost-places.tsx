import { useMemo } from 'react';
import i18next from 'i18next';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import {
  letItemGo,
  letPartGo,
  placeItem,
  placePart,
} from '../../../../lessons/authoring/article/place-again.ts';
import type { Span } from '../../../../lessons/text/span.ts';
import { quote } from '../../../../lessons/versions/quotation.ts';
import { editDraft, type AuthorStore } from '../../../stores/author.ts';
import { useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { shortened } from '../../feedback/quoted.tsx';
import { CategoryMark } from '../../reader/category-mark.tsx';
import { placeName } from '../place-name.ts';
import { carryOut, tell } from './block-actions.ts';
import { lostPlacesOf, type LostPlace } from './lost-place.ts';

interface LostPlacesProps {
  /** What a place is being chosen for in the article. */
  choosing: LostPlace | null;
  onChoose: (lost: LostPlace) => void;
  /** Called right before a card goes, so that the keyboard can be taken somewhere that stays. */
  onSettled: () => void;
}

/** What lost its words when the article was corrected: one card each, until it has a place again or is let go. */
export function LostPlaces({ choosing, onChoose, onSettled }: LostPlacesProps) {
  const { t } = useTranslation();
  const draft = useAuthor((state) => state.draft);
  const lost = useMemo(() => lostPlacesOf(draft), [draft]);
  if (lost.length === 0) return null;
  return (
    <section className="carried" aria-labelledby="lost-title" data-testid="lost-places">
      <h2 className="margin-heading" id="lost-title">
        {t('authorText.lostTitle', { count: lost.length })}
      </h2>
      <p className="quiet">{t('authorText.lostHow')}</p>
      {lost.map((one, place) => (
        <Card
          key={`${one.kind} ${String(place)} ${one.entry.quotation.words}`}
          lost={one}
          isChosen={choosing?.entry === one.entry}
          onChoose={onChoose}
          onSettled={onSettled}
        />
      ))}
    </section>
  );
}

/** The item or the voice that lost it. */
const idOf = ({ kind, entry }: LostPlace): string => {
  if (kind === 'item') return entry.item.id;
  return entry.of === 'mention' ? entry.voice : entry.item;
};

/** How many places are offered for one thing; who wants another shows it in the text. */
const OFFERED = 3;
/** UTF-16 code units to each side that tell two places of the same words apart. */
const NEAR = 24;

function Card({
  lost,
  isChosen,
  onChoose,
  onSettled,
}: {
  lost: LostPlace;
  isChosen: boolean;
  onChoose: (lost: LostPlace) => void;
  onSettled: () => void;
}) {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const { language, text, categories } = useAuthor((state) => state.draft.lesson);
  const { quotation, candidates } = lost.entry;
  const category =
    lost.kind === 'item' ? categories.find(({ id }) => id === lost.entry.item.category) : undefined;
  const words = shortened(quotation.words);
  return (
    <article
      className={`card edge-${category?.colour ?? ''}`}
      aria-label={t('authorText.lostCard', { words })}
      data-testid="lost-place"
      data-place={placeName({ of: 'unplaced', id: idOf(lost), field: '' })}
    >
      <p className="carried-kind">
        {category !== undefined && <CategoryMark category={category} />}
        <span className="quiet">
          <WhatIsLost lost={lost} />
        </span>
      </p>
      <blockquote className="carried-context" lang={language}>
        {quotation.before}
        <mark className="carried-lost">{quotation.words}</mark>
        {quotation.after}
      </blockquote>
      {candidates.slice(0, OFFERED).map((span) => {
        const { before, words: here, after } = quote(text, span);
        return (
          <Button
            className="carried-row"
            key={`${String(span.start)}-${String(span.end)}`}
            onPress={() => {
              onSettled();
              placeLost(author, lost, span);
            }}
          >
            <span className="quiet">{t('authorText.placeHere')}</span>
            <span className="carried-context" lang={language}>
              {before.slice(-NEAR)}
              <strong>{shortened(here)}</strong>
              {after.slice(0, NEAR)}
            </span>
          </Button>
        );
      })}
      <Button
        className="button"
        aria-label={t('authorText.chooseFor', { words })}
        isDisabled={isChosen}
        onPress={() => {
          onChoose(lost);
        }}
      >
        {t('authorText.choose')}
      </Button>
      <Button
        className="plain"
        aria-label={t('authorText.letGoOf', { words })}
        onPress={() => {
          onSettled();
          letGo(author, lost);
        }}
      >
        {t('authorText.letGo')}
      </Button>
    </article>
  );
}

function WhatIsLost({ lost }: { lost: LostPlace }) {
  const { t } = useTranslation();
  const voices = useAuthor((state) => state.draft.lesson.voices);
  const key = useAuthor((state) => state.draft.lesson.key);
  const text = useAuthor((state) => state.draft.lesson.text);
  if (lost.kind === 'item') return t('authorText.lostOf.item');
  const { entry } = lost;
  if (entry.of === 'mention') {
    const voice = voices.find(({ id }) => id === entry.voice)?.name ?? entry.voice;
    return t('authorText.lostOf.mention', { voice });
  }
  const owner = key.find(({ id }) => id === entry.item);
  const item = owner === undefined ? entry.item : shortened(text.slice(owner.core.start, owner.core.end));
  return t(`authorText.lostOf.${entry.of}`, { item });
}

/** Gives what is lost a place, and says so once that is on the disk. False where that can't be. */
export const placeLost = (author: AuthorStore, lost: LostPlace, span: Span): boolean =>
  carryOut(
    author,
    'placed',
    (draft) =>
      lost.kind === 'item' ? placeItem(draft, lost.entry, span) : placePart(draft, lost.entry, span),
    () => i18next.t('authorText.placed', { words: shortened(lost.entry.quotation.words) }),
  );

function letGo(author: AuthorStore, lost: LostPlace): void {
  const { draft } = author.getState();
  const after = lost.kind === 'item' ? letItemGo(draft, lost.entry) : letPartGo(draft, lost.entry);
  const saved = editDraft(author, 'placed', () => after);
  if (saved !== null)
    tell(saved, after, after, () =>
      i18next.t('authorText.gone', { words: shortened(lost.entry.quotation.words) }),
    );
}
