import * as z from 'zod';

import { categorySchema } from '../../format/category.ts';
import { slugSchema, versionSchema } from '../../format/identity.ts';
import { keyItemSchema, MOST_ITEMS } from '../../format/key.ts';
import { lessonFileSchema, type Lesson } from '../../format/lesson.ts';
import { languageTagSchema } from '../../format/localized.ts';

const fileNameSchema = z.string().min(1).max(400);

/** Where another person's key was taken from. */
const secondSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pack'), pack: slugSchema, version: versionSchema }),
  /** A file of another tool; `format` is the id of an exchange format: "brat". */
  z.strictObject({ kind: z.literal('file'), name: fileNameSchema, format: z.string().min(1).max(40) }),
  /** A draft that a colleague has not published yet. */
  z.strictObject({ kind: z.literal('draft'), name: fileNameSchema }),
]);

export type SecondSource = z.infer<typeof secondSourceSchema>;

const theirCategorySchema = categorySchema.pick({ id: true, name: true, techniques: true });
const theirVoiceSchema = lessonFileSchema.shape.voices.element.omit({ mentions: true });

/**
 * Another person's key, beside the author's own. It stays on the text it was made on and is laid on the article whenever it
 * is looked at (`layBeside`): so it goes with every correction, and nothing of it is lost on the way.
 */
export const secondKeySchema = z.strictObject({
  /** Who made it; "" where nobody says. */
  whose: z.string().max(600),
  from: secondSourceSchema,
  language: languageTagSchema,
  text: z.string().min(1).max(2_000_000),
  items: z.array(keyItemSchema).max(MOST_ITEMS),
  categories: z.array(theirCategorySchema),
  voices: z.array(theirVoiceSchema),
  /** Other tools' files often say nothing of strength; what they are read as is no opinion then. */
  saysStrength: z.boolean(),
  /** Their categories that the author took for one of the lesson's own, by hand. */
  mapped: z.record(slugSchema, slugSchema),
});

export type SecondKey = z.infer<typeof secondKeySchema>;

/** A lesson's key as a second key: its article, items, categories and voices, and nothing else. */
export const secondKeyOf = (
  { text, language, key, categories, voices }: Lesson,
  of: Pick<SecondKey, 'whose' | 'from' | 'saysStrength'>,
): SecondKey => ({
  whose: of.whose.trim().slice(0, 600),
  from: of.from,
  language,
  text,
  items: key,
  categories: categories.map(({ id, name, techniques }) => ({ id, name, techniques })),
  voices: voices.map(({ mentions: _mentions, ...voice }) => voice),
  saysStrength: of.saysStrength,
  mapped: {},
});
