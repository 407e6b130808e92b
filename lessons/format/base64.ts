import * as z from 'zod';

/**
 * Bytes in JSON: base64 with padding, as RFC 4648 section 4 has it.
 *
 * @param bytes how many there must be, or the least and most there may be
 */
export function base64Schema(bytes: number | { least: number; most: number }): z.ZodString {
  const { least, most } = typeof bytes === 'number' ? { least: bytes, most: bytes } : bytes;
  return z
    .string()
    .min(4 * Math.ceil(least / 3))
    .max(4 * Math.ceil(most / 3))
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, { error: 'not-base64' })
    .refine((text) => text.length % 4 === 0 && lengthOf(text) >= least && lengthOf(text) <= most, {
      error: 'not-so-many-bytes',
    });
}

const lengthOf = (text: string): number =>
  (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
