import { createContext, useContext } from 'react';

import type { Span } from '../../../lessons/text/span.ts';

/** What the article on screen can tell its neighbours; null until it has been laid out. */
export interface ArticleOnScreen {
  /** Number of the line an offset stands on, from 1. */
  lineOf(offset: number): number;
  /** Brings a span into view and the word cursor onto it, without taking the keyboard. */
  show(span: Span): void;
  /** Gives the keyboard to the article. */
  focus(): void;
}

export const ArticleContext = createContext<ArticleOnScreen | null>(null);

export const useArticle = (): ArticleOnScreen | null => useContext(ArticleContext);
