import type { Block } from '../../format/lesson.ts';
import type { Loss } from '../exchange-format.ts';
import { LossReport } from '../loss-report.ts';
import type { ArticlePart } from './article-part.ts';
import { blockText, cleanCharacters, findUnreadable } from './clean-characters.ts';
import { guessKinds } from './guess-kinds.ts';
import { guessLanguage } from './guess-language.ts';

/** An article read from a file, on its way to becoming a lesson. Kinds and language are guesses; a person decides. */
export interface ArticleDraft {
  /** The one canonical text: the blocks' texts, an empty line between each two. */
  text: string;
  /** In reading order; together they hold every word of the text. At least one. */
  blocks: Block[];
  /** What the article calls itself, or the file calls it; null where neither does. */
  title: string | null;
  /** BCP 47 tag as declared or guessed; null where neither is possible. */
  language: string | null;
  /** What the source held that an article's plain text can't. */
  losses: Loss[];
}

/** What a source tells of an article besides its words. */
export interface ArticleSource {
  parts: readonly ArticlePart[];
  /** A title outside of the text, used where the text has no headline. */
  title: string | null;
  /** The language as declared by the source. */
  language: string | null;
  losses: readonly Loss[];
}

/** What stands between two blocks' texts: an empty line. */
export const BETWEEN_BLOCKS = '\n\n';

/** Makes a draft of an article's parts; null where they hold no word. */
export function draftArticle({ parts, title, language, losses }: ArticleSource): ArticleDraft | null {
  const tally = new LossReport();
  tally.addAll(losses);
  const clean = parts.flatMap((part) => {
    const { text, losses: lost } = cleanCharacters(part.text);
    tally.addAll(lost);
    const words = blockText(text);
    return words === '' ? [] : [{ ...part, text: words }];
  });
  const kinds = guessKinds(clean);
  const blocks: Block[] = [];
  let text = '';
  clean.forEach((part, place) => {
    if (text !== '') text += BETWEEN_BLOCKS;
    blocks.push({
      kind: kinds[place] ?? 'paragraph',
      start: text.length,
      end: text.length + part.text.length,
    });
    text += part.text;
  });
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  tally.addAll(findUnreadable(text));
  const headline = blocks.find(({ kind }) => kind === 'headline');
  const outerTitle = blockText(cleanCharacters(title ?? '').text);
  return {
    text,
    blocks,
    title: headline ? text.slice(headline.start, headline.end) : outerTitle || null,
    language: language ?? guessLanguage(text),
    losses: tally.list(),
  };
}
