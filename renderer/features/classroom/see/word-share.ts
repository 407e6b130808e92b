import i18next from 'i18next';

import { heatOfWord } from '../../../../lessons/classroom/heat-steps.ts';
import { localize } from '../../../../lessons/format/localized.ts';
import { overlaps, textUnder } from '../../../../lessons/text/span.ts';
import type { WordIndex } from '../../../../lessons/text/words.ts';
import { app, languageOf } from '../../../stores/app.ts';
import { WORDS } from '../../feedback/quoted.tsx';
import { viewOnPage, type Seeing } from './seeing.ts';

/** How many marked one word, by category, and what the key has there. */
export interface WordShare {
  words: string;
  of: number;
  /** Categories that anyone marked the word in: the one shown first, then the strongest. */
  marked: { category: string; learners: number }[];
  /** Categories of the key's items that hold the word. */
  inKey: string[];
}

export function shareOf(seeing: Seeing, words: WordIndex, word: number): WordShare {
  const { lesson } = seeing.seen;
  const view = viewOnPage(seeing);
  const span = words.words[word] ?? { start: 0, end: 0 };
  const marked = lesson.categories.flatMap(({ id }) => {
    const learners = heatOfWord(view.heat[id] ?? [], word);
    return learners === 0 ? [] : [{ category: id, learners }];
  });
  marked.sort(
    (one, other) =>
      Number(other.category === seeing.shown) - Number(one.category === seeing.shown) ||
      other.learners - one.learners,
  );
  const items = lesson.key.filter(({ core }) => overlaps(core, span));
  return {
    words: textUnder(lesson.text, span),
    of: view.learners,
    marked: marked.map(({ category, learners }) => ({ category: nameOf(seeing, category), learners })),
    inKey: [...new Set(items.map(({ category }) => nameOf(seeing, category)))],
  };
}

/** "19 von 27 haben … als Framing markiert, 2 als Quelle." `WORDS` stands where the word itself does. */
export function shareSentence({ marked, of }: WordShare): string {
  const [first, ...others] = marked;
  if (first === undefined) return i18next.t('classView.word.nobody', { words: WORDS });
  const also = others.map(({ category, learners }) =>
    i18next.t('classView.word.also', { count: learners, category }),
  );
  const said = i18next.t('classView.word.marked', {
    count: first.learners,
    of,
    words: WORDS,
    category: first.category,
  });
  return `${[said, ...also].join(', ')}.`;
}

export const keySentence = ({ inKey }: WordShare): string =>
  inKey.length === 0
    ? i18next.t('classView.word.notInKey')
    : i18next.t('classView.word.inKey', {
        categories: new Intl.ListFormat(languageOf(app.getState())).format(inKey),
      });

/** The same for the ear, which has heard the word itself already. */
export function tellShare(share: WordShare): string {
  const told = share.marked.map(({ category, learners }) =>
    i18next.t('classView.word.told', { count: learners, of: share.of, category }),
  );
  const said = told.length === 0 ? i18next.t('classView.word.toldNobody') : told.join(', ');
  return `${said}. ${keySentence(share)}`;
}

function nameOf({ seen: { lesson } }: Seeing, id: string): string {
  const category = lesson.categories.find((candidate) => candidate.id === id);
  return category === undefined
    ? id
    : localize(category.name, languageOf(app.getState()), lesson.language).text;
}
