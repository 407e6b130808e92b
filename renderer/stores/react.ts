import { createContext, useContext } from 'react';
import { useStore } from 'zustand';

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
