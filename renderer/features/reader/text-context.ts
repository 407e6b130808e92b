import { createContext, useContext, type RefObject } from 'react';

import type { Span } from '../../../lessons/text/span.ts';
import type { TextMap } from './text-map.ts';

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

/** The page under what is laid over it. */
export interface Canvas {
  scroller: RefObject<HTMLElement | null>;
  page: RefObject<HTMLElement | null>;
  /** Null until the article has been laid out. */
  map: TextMap | null;
}

export const CanvasContext = createContext<Canvas | null>(null);

export function useCanvas(): Canvas {
  const canvas = useContext(CanvasContext);
  if (canvas === null) throw new Error('used where no page lies beneath');
  return canvas;
}
