import * as z from 'zod';

/** What one control of the interface said. What the fields of `value` mean depends on the type. */
const resultSchema = z.object({
  id: z.string().optional(),
  type: z.string(),
  from_name: z.string().default(''),
  to_name: z.string().default(''),
  source: z.string().optional(),
  value: z.record(z.string(), z.unknown()).optional(),
  /** Of relations. */
  from_id: z.string().optional(),
  to_id: z.string().optional(),
  direction: z.string().optional(),
  labels: z.array(z.string()).nullish(),
});

export type LabelStudioResult = z.infer<typeof resultSchema>;

const annotatorSchema = z
  .union([
    z.string(),
    z.number().transform(String),
    z.object({ email: z.string() }).transform(({ email }) => email),
    z.object({ id: z.union([z.string(), z.number()]) }).transform(({ id }) => String(id)),
  ])
  .nullish();

const annotationSchema = z.object({
  completed_by: annotatorSchema,
  model_version: z.string().nullish(),
  was_cancelled: z.boolean().nullish(),
  result: z.array(resultSchema).nullish(),
});

export type LabelStudioAnnotation = z.infer<typeof annotationSchema>;

export const taskSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  data: z.record(z.string(), z.unknown()),
  annotations: z.array(annotationSchema).nullish(),
  /** As it was called before version 1. */
  completions: z.array(annotationSchema).nullish(),
  predictions: z.array(annotationSchema).nullish(),
});

export type LabelStudioTask = z.infer<typeof taskSchema>;
