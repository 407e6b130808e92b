import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';

import { app, type AppState } from './app.ts';
import type { Desk, DeskStore } from './desk.ts';
import type { LessonStore, OpenLesson } from './lesson.ts';
import { packs, type PacksState } from './packs.ts';
import { shelf, type ShelfState } from './shelf.ts';

/** The thin layer between the stores and React. */
export const useApp = <Part>(select: (state: AppState) => Part): Part => useStore(app, select);

export const useShelf = <Part>(select: (state: ShelfState) => Part): Part => useStore(shelf, select);

export const usePacks = <Part>(select: (state: PacksState) => Part): Part => useStore(packs, select);

export interface LessonStores {
  lesson: LessonStore;
  desk: DeskStore;
}

export const LessonContext = createContext<LessonStores | null>(null);

export function useLessonStores(): LessonStores {
  const stores = useContext(LessonContext);
  if (stores === null) throw new Error('used outside an open lesson');
  return stores;
}

export const useLesson = <Part>(select: (state: OpenLesson) => Part): Part =>
  useStore(useLessonStores().lesson, select);

export const useDesk = <Part>(select: (state: Desk) => Part): Part =>
  useStore(useLessonStores().desk, select);

/** As much of a lesson as any text of it is read, marked and explained with. */
type Ground = Pick<OpenLesson, 'lesson' | 'words'>;

export interface ReadingStores {
  lesson: Pick<StoreApi<Ground>, 'getState' | 'getInitialState' | 'subscribe'>;
  desk: DeskStore;
}

/** A text that is read outside of an open lesson: a passage to practise. */
export const ReadingContext = createContext<ReadingStores | null>(null);

/** What lies before the reader: a passage by itself, else the open lesson. */
export function useReadingStores(): ReadingStores {
  const passage = useContext(ReadingContext);
  const open = useContext(LessonContext);
  const stores = passage ?? open;
  if (stores === null) throw new Error('used outside anything to read');
  return stores;
}

export const useReading = <Part>(select: (state: Ground) => Part): Part =>
  useStore(useReadingStores().lesson, select);

export const useReadingDesk = <Part>(select: (state: Desk) => Part): Part =>
  useStore(useReadingStores().desk, select);
