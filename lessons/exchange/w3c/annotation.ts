import * as z from 'zod';

/** JSON-LD writes a single value for a list of one. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((single) => [single])]).nullish();

const agentSchema = z.union([
  z.string(),
  z.looseObject({ name: z.string() }).transform(({ name }) => name),
  z.looseObject({ id: z.string() }).transform(({ id }) => id),
  z.unknown().transform(() => null),
]);

export const bodySchema = z.union([
  z.string(),
  z.looseObject({
    id: z.string().optional().catch(undefined),
    type: z.string().optional().catch(undefined),
    value: z.string().optional().catch(undefined),
    purpose: listOf(z.string()).catch(undefined),
    label: z.string().optional().catch(undefined),
    source: z.unknown().optional(),
  }),
]);

export type Body = z.infer<typeof bodySchema>;

export const annotationSchema = z.object({
  id: z.string().optional(),
  motivation: listOf(z.string()),
  body: listOf(bodySchema),
  bodyValue: z.string().optional(),
  creator: listOf(agentSchema),
  target: listOf(z.unknown()),
});

export type WebAnnotation = z.infer<typeof annotationSchema>;

export const targetSchema = z.looseObject({
  id: z.string().optional().catch(undefined),
  source: z.unknown().optional(),
  selector: listOf(z.unknown()),
});

export const positionSelectorSchema = z.looseObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  refinedBy: listOf(z.unknown()),
});

export const quoteSelectorSchema = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  refinedBy: listOf(z.unknown()),
});

export const rangeSelectorSchema = z.looseObject({
  type: z.literal('RangeSelector'),
  startSelector: z.unknown().optional(),
  endSelector: z.unknown().optional(),
  refinedBy: listOf(z.unknown()),
});

/** A selector of any other kind: of HTML, of pictures, or none at all. */
export const otherSelectorSchema = z.looseObject({
  type: z.string().optional().catch(undefined),
  refinedBy: listOf(z.unknown()),
});
