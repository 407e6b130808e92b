import * as z from 'zod';

import type { SavedFormat } from '../../lessons/format/saved.ts';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

export const settingsSchema = z.strictObject({
  format: z.literal('lesart-settings'),
  formatVersion: z.literal(1),
  language: z.enum(['system', ...languages]),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** Percent of the designed size; everything grows, article and interface. */
  textSize: z.int().min(80).max(200),
  lineSpacing: z.enum(['normal', 'wide', 'wider']),
  letterSpacing: z.enum(['normal', 'wide', 'wider']),
  font: z.enum(['serif', 'sans', 'legible']),
  motion: z.enum(['system', 'reduced']),
  snapToWords: z.boolean(),
  lineNumbers: z.boolean(),
  /** Folder for attempts; null for the app's own. */
  workFolder: z.string().min(1).max(4096).nullable(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const settingsFormat: SavedFormat<Settings> = {
  name: 'lesart-settings',
  version: 1,
  schema: settingsSchema,
  migrations: {},
};

export const defaultSettings: Settings = {
  format: 'lesart-settings',
  formatVersion: 1,
  language: 'system',
  theme: 'system',
  textSize: 100,
  lineSpacing: 'normal',
  letterSpacing: 'normal',
  font: 'serif',
  motion: 'system',
  snapToWords: true,
  lineNumbers: true,
  workFolder: null,
};
