import * as z from 'zod';

import { slugSchema } from '../format/identity.ts';
import { keyItemSchema, type KeyItem } from '../format/key.ts';
import { lessonSchema, type Lesson } from '../format/lesson.ts';
import { draftSchema, type Draft } from './draft.ts';

const draftFields = draftSchema.omit({ lesson: true }).keyof().options;
const lessonFields = lessonSchema.omit({ key: true }).keyof().options;

/**
 * The change with its value as the field of that name reads it. Some fields fill in what is left out and trim white space; a value
 * that was only looked at would come into the draft as no value of the field at all.
 */
const asFieldOf =
  (schema: { shape: Record<string, z.ZodType> }) =>
  <FieldChange extends { field: string; after?: unknown }>(
    change: FieldChange,
    context: z.RefinementCtx,
  ): FieldChange => {
    const parsed = schema.shape[change.field]?.safeParse(change.after);
    if (parsed?.success === true) return { ...change, after: parsed.data };
    context.addIssue({ code: 'custom', message: 'not-a-value-of-the-field' });
    return z.NEVER;
  };

/**
 * One part of a draft that is another now. Only what it became is kept: what it was follows from the states before.
 * - `draft`, `lesson`: the field as it is now.
 * - `key`: the item of this id as it is now, at its place among the items; null where it is gone.
 * - `item`: those fields of an item that are others now, and those that are `gone`. After a correction of the article every
 *   span behind it is another, and nothing that is said about the words.
 */
export const changeSchema = z.discriminatedUnion('of', [
  z
    .strictObject({ of: z.literal('draft'), field: z.enum(draftFields), after: z.unknown() })
    .transform(asFieldOf(draftSchema)),
  z
    .strictObject({ of: z.literal('lesson'), field: z.enum(lessonFields), after: z.unknown() })
    .transform(asFieldOf(lessonSchema)),
  z.strictObject({
    of: z.literal('key'),
    id: slugSchema,
    place: z.int().nonnegative(),
    after: keyItemSchema.nullable(),
  }),
  z.strictObject({
    of: z.literal('item'),
    id: slugSchema,
    place: z.int().nonnegative(),
    fields: keyItemSchema.omit({ id: true }).partial(),
    gone: z.array(z.enum(['furtherSpeakers', 'continues'])),
  }),
]);

export type Change = z.infer<typeof changeSchema>;

/**
 * What makes `after` of `before`, smallest parts first found: whatever is the same object is the same. Empty where nothing
 * differs. `applyChanges(before, changesBetween(before, after))` equals `after`.
 */
export function changesBetween(before: Draft, after: Draft): Change[] {
  return [
    ...draftFields
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ of: 'draft' as const, field, after: after[field] })),
    ...lessonFields
      .filter((field) => before.lesson[field] !== after.lesson[field])
      .map((field) => ({ of: 'lesson' as const, field, after: after.lesson[field] })),
    ...(before.lesson.key === after.lesson.key ? [] : keyChanges(before.lesson.key, after.lesson.key)),
  ];
}

/** The draft with the changes carried out, in their order. */
export function applyChanges(draft: Draft, changes: readonly Change[]): Draft {
  const result = { ...draft, lesson: { ...draft.lesson } };
  let key: KeyItem[] | null = null;
  for (const change of changes) {
    // Each value was parsed by the schema of its field.
    if (change.of === 'draft') Object.assign(result, { [change.field]: change.after });
    else if (change.of === 'lesson') Object.assign(result.lesson, { [change.field]: change.after });
    else {
      key ??= [...draft.lesson.key];
      const stood = key.findIndex(({ id }) => id === change.id);
      const [before] = stood === -1 ? [] : key.splice(stood, 1);
      const after = change.of === 'key' ? change.after : before && withFields(before, change);
      if (after) key.splice(change.place, 0, after);
    }
  }
  if (key !== null) result.lesson.key = key;
  return result;
}

/** Items that went first, then those that came, changed or moved, from the front: each place is true when it is used. */
function keyChanges(before: Lesson['key'], after: Lesson['key']): Change[] {
  const now = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !now.has(id));
  const changes: Change[] = gone.map(({ id }) => ({ of: 'key', id, place: 0, after: null }));
  const left = before.filter(({ id }) => now.has(id));
  const lying = [...left];
  const known = new Map(left.map((item) => [item.id, item]));
  after.forEach((item, place) => {
    if (lying[place] === item) return;
    const stood = known.get(item.id);
    changes.push(
      stood === undefined
        ? { of: 'key', id: item.id, place, after: item }
        : { of: 'item', id: item.id, place, ...fieldsBetween(stood, item) },
    );
    if (stood !== undefined)
      lying.splice(
        lying.findIndex(({ id }) => id === item.id),
        1,
      );
    lying.splice(place, 0, item);
  });
  return changes;
}

type ItemChange = Extract<Change, { of: 'item' }>;

/** Fields an item need not have. */
const optional = ['furtherSpeakers', 'continues'] as const;

function fieldsBetween(before: KeyItem, after: KeyItem): Pick<ItemChange, 'fields' | 'gone'> {
  const stood = new Map(Object.entries(before));
  const others = Object.entries(after).filter(([name, value]) => stood.get(name) !== value);
  return {
    fields: Object.fromEntries(others),
    gone: optional.filter((name) => before[name] !== undefined && after[name] === undefined),
  };
}

function withFields(item: KeyItem, { fields, gone }: ItemChange): KeyItem {
  const result: KeyItem = Object.assign({ ...item }, fields);
  for (const name of gone) Reflect.deleteProperty(result, name);
  return result;
}
