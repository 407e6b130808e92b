import * as z from 'zod';

import type { SavedFormat } from '../../lessons/format/saved.ts';
import { learnerCodeSchema } from '../../lessons/marks/learner-code.ts';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

export const settingsSchema = z.strictObject({
  format: z.literal('lesart-settings'),
  formatVersion: z.literal(3),
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
  /** Folder of the school's to take packs from as well; null for none. */
  packsFolder: z.string().min(1).max(4096).nullable(),
  /** Folder that hand-ins go to, a share of the class's for instance; null: asked for each time. */
  handInFolder: z.string().min(1).max(4096).nullable(),
  /** Whether several learners work here one after the other: then each works by their code, and sees nothing of the others'. */
  sharedComputer: z.boolean(),
  /** Minutes without a hand on a shared computer after which the screen is covered; 0 for never. */
  coverAfter: z.int().min(0).max(120),
  /** The code given when something was last handed in; never kept on a shared computer. */
  learnerCode: learnerCodeSchema.nullable(),
});

export type Settings = z.infer<typeof settingsSchema>;

/**
 * What can still be used of settings that don't hold as a whole: each one that is valid by itself, above all the folder
 * that holds the user's work. The defaults for the rest.
 */
export function salvageSettings(input: unknown): Settings {
  const found = z.looseObject({}).safeParse(input);
  if (!found.success) return defaultSettings;
  const { format: _format, formatVersion: _version, ...fields } = settingsSchema.shape;
  const usable = Object.entries(fields).flatMap(([name, field]) => {
    const read = field.safeParse(found.data[name]);
    return read.success ? [[name, read.data] as const] : [];
  });
  return settingsSchema.parse({ ...defaultSettings, ...Object.fromEntries(usable) });
}

export const settingsFormat: SavedFormat<Settings> = {
  name: 'lesart-settings',
  version: 3,
  schema: settingsSchema,
  migrations: {
    1: (older) => ({ ...older, packsFolder: null }),
    // Before there were classes.
    2: (older) => ({
      ...older,
      handInFolder: null,
      sharedComputer: false,
      coverAfter: 10,
      learnerCode: null,
    }),
  },
};

export const defaultSettings: Settings = {
  format: 'lesart-settings',
  formatVersion: 3,
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
  packsFolder: null,
  handInFolder: null,
  sharedComputer: false,
  coverAfter: 10,
  learnerCode: null,
};
