import * as z from 'zod';

import { gradebookStateSchema } from './classes.ts';
import { collectedSchema } from './collecting.ts';

/** Menu commands that the page carries out. */
export const menuCommands = [
  'library',
  'classes',
  'settings',
  'undo',
  'redo',
  'print',
  'save-pdf',
  'keyboard',
] as const;

/** Everything the shell tells the page without being asked. */
export const events = {
  'menu.command': z.strictObject({ command: z.enum(menuCommands) }),
  /** A file waits to be offered. */
  'pack.waiting': z.strictObject({}),
  /** A draft's file waits to be opened. */
  'draft.waiting': z.strictObject({}),
  /** Hand-ins arrived, or collecting came further; at most ten times a second for a class. */
  'collect.progress': collectedSchema,
  /** A hand-in's file was opened from outside and waits for a class. */
  'hand-in.waiting': z.strictObject({}),
  /** The gradebook is another, is away or back, or more waits for it. */
  'gradebook.state': gradebookStateSchema,
  /** The folder for attempts can be reached again, or no longer. */
  'work.folder': z.strictObject({ reachable: z.boolean() }),
} as const satisfies Record<string, z.ZodType>;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = z.infer<Events[Name]>;
export type MenuCommand = (typeof menuCommands)[number];
