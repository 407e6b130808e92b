import { createStore } from 'zustand/vanilla';

/** By what the shelf can be narrowed. */
export const filterNames = ['language', 'level', 'topic', 'minutes', 'progress'] as const;
export type FilterName = (typeof filterNames)[number];

/** What is chosen in each; null for everything. */
export type Filters = Readonly<Record<FilterName, string | null>>;

const noFilters: Filters = { language: null, level: null, topic: null, minutes: null, progress: null };

/** How many lessons the shelf shows at first, and how many more each time it is asked. */
export const SHELF_STEP = 20;

/** What one is looking for in the library. It outlives an open lesson, so that one comes back to the same place. */
export interface ShelfState {
  query: string;
  filters: Filters;
  /** How many of the lessons found are shown. */
  shown: number;
}

const atFirst: ShelfState = { query: '', filters: noFilters, shown: SHELF_STEP };

export const shelf = createStore<ShelfState>(() => atFirst);

export function searchFor(query: string): void {
  shelf.setState({ query, shown: SHELF_STEP });
}

export function filterBy(change: Partial<Filters>): void {
  shelf.setState(({ filters }) => ({ filters: { ...filters, ...change }, shown: SHELF_STEP }));
}

/** Everything again. */
export function showAll(): void {
  shelf.setState(atFirst);
}

export function showMore(): void {
  shelf.setState(({ shown }) => ({ shown: shown + SHELF_STEP }));
}
