import { createContext, useContext } from 'react';
import { useStore } from 'zustand';

import { app, type AppState } from './app.ts';
import type { AuthorStore, OpenDraft } from './author.ts';
import { beginnings } from './beginning.ts';
import type { ClassStore, OpenClass } from './class.ts';
import { collecting, type CollectingState } from './collecting.ts';
import type { Desk, DeskStore } from './desk.ts';
import type { LessonStore, OpenLesson } from './lesson.ts';
import { packs, type PacksState } from './packs.ts';
import type { GivenText, ReaderStores, Reading, ReadingStores } from './reading.ts';
import { shelf, type ShelfState } from './shelf.ts';

/** The thin layer between the stores and React. */
export const useApp = <Part>(select: (state: AppState) => Part): Part => useStore(app, select);

export const useShelf = <Part>(select: (state: ShelfState) => Part): Part => useStore(shelf, select);

export const usePacks = <Part>(select: (state: PacksState) => Part): Part => useStore(packs, select);

export const useCollecting = <Part>(select: (state: CollectingState) => Part): Part =>
  useStore(collecting, select);

export const useBeginning = <Part>(select: (state: ReturnType<typeof beginnings.getState>) => Part): Part =>
  useStore(beginnings, select);

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

export const ReadingContext = createContext<ReadingStores | null>(null);

export const ReaderContext = createContext<ReaderStores | null>(null);

export function useReader(): ReaderStores {
  const stores = useContext(ReaderContext);
  if (stores === null) throw new Error('used outside the reader');
  return stores;
}

/** The text in the reader with its marks. */
export const useMarked = <Part>(select: (state: Reading) => Part): Part =>
  useStore(useReader().lesson, select);

/** What lies before the reader: a passage by itself, else the text in the reader. */
export function useReadingStores(): ReadingStores {
  const passage = useContext(ReadingContext);
  const reader = useContext(ReaderContext);
  const stores = passage ?? reader;
  if (stores === null) throw new Error('used outside anything to read');
  return stores;
}

export const useReading = <Part>(select: (state: GivenText) => Part): Part =>
  useStore(useReadingStores().lesson, select);

export const useDesk = <Part>(select: (state: Desk) => Part): Part =>
  useStore(useReadingStores().desk, select);

export interface AuthorStores {
  author: AuthorStore;
  desk: DeskStore;
}

export const AuthorContext = createContext<AuthorStores | null>(null);

export function useAuthorStores(): AuthorStores {
  const stores = useContext(AuthorContext);
  if (stores === null) throw new Error('used outside an open draft');
  return stores;
}

export const useAuthor = <Part>(select: (state: OpenDraft) => Part): Part =>
  useStore(useAuthorStores().author, select);

export const ClassContext = createContext<ClassStore | null>(null);

export function useClassStore(): ClassStore {
  const store = useContext(ClassContext);
  if (store === null) throw new Error('used outside an open class');
  return store;
}

export const useClass = <Part>(select: (state: OpenClass) => Part): Part => useStore(useClassStore(), select);
