import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';

import type { ClassLessonView } from '../../../../electron/contract/classes.ts';
import type { DeskStore } from '../../../stores/desk.ts';
import type { ReaderStores, Reading } from '../../../stores/reading.ts';

export type Chapter = 'talk' | 'items' | 'beside' | 'whole' | 'compare';

/** Something laid beside a class's view: another class, or the same learners' first attempts. */
export interface Beside {
  /** Which of the choices it is. */
  value: string;
  /** What it is called in words of the page. */
  name: string;
  view: ClassLessonView['view'];
}

/** What is looked at and how; thrown away with the step. */
export interface Seeing {
  seen: ClassLessonView;
  /** The category whose heat is shown; null for all of them together. */
  shown: string | null;
  chapter: Chapter;
  order: 'missed' | 'text';
  /** The word under the pointer or the word cursor: an index into the article's words. */
  pointed: number | null;
  beside: Beside | null;
  /** Whose heat lies on the article, where two are compared. */
  side: 'own' | 'beside';
}

export interface SeeStores {
  seeing: StoreApi<Seeing>;
  desk: DeskStore;
  reading: StoreApi<Reading>;
  reader: ReaderStores;
}

export const SeeContext = createContext<SeeStores | null>(null);

export function useSeeStores(): SeeStores {
  const stores = useContext(SeeContext);
  if (stores === null) throw new Error('used where no class is looked at');
  return stores;
}

export const useSeeing = <Part>(select: (state: Seeing) => Part): Part =>
  useStore(useSeeStores().seeing, select);

/** The view whose heat lies on the article. */
export const viewOnPage = ({ seen, beside, side }: Seeing): ClassLessonView['view'] =>
  side === 'beside' && beside !== null ? beside.view : seen.view;
