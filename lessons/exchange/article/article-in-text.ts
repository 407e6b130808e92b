import type { AnnotatedText } from '../annotated-text.ts';
import { feature, partLabel } from '../lesson-in-text/words.ts';
import type { ArticleDraft } from './article-draft.ts';

/** A draft as an annotated text, in which nothing but its blocks is marked: `lessonOfText` makes a lesson of it. */
export const textOfArticle = (draft: ArticleDraft, file: string): AnnotatedText => ({
  name: draft.title ?? file.replace(/\.[^.]*$/u, ''),
  text: draft.text,
  language: draft.language,
  annotations: draft.blocks.map(({ kind, start, end }, place) => ({
    id: `block.${String(place + 1)}`,
    label: partLabel.block,
    spans: [{ start, end }],
    features: { [feature.kind]: kind },
    annotator: null,
  })),
  relations: [],
});
