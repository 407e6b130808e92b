import * as z from 'zod';

import { base64Schema } from './base64.ts';
import { sha256Schema, slugSchema } from './identity.ts';
import type { SavedFormat } from './saved.ts';

/** The most a `key.json` may hold, in bytes, sealed or not; a key of 25 items has 70 KB. */
export const SEALED_LIMIT = 16 * 1024 * 1024;

/**
 * How the passphrase becomes a key: scrypt, RFC 7914. The numbers come from a file that a stranger may have made, so they
 * are bounded: no file asks for more than 128 * N * r = 128 MiB, four times over.
 */
const derivationSchema = z.strictObject({
  name: z.literal('scrypt'),
  N: z.literal([2 ** 15, 2 ** 16, 2 ** 17]),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  salt: base64Schema({ least: 16, most: 64 }),
});

/** Bytes under a passphrase. */
export const sealSchema = z.strictObject({
  derivation: derivationSchema,
  /** Tells a mistyped passphrase from a damaged file; no easier to guess by than the seal itself. */
  passphraseCheck: base64Schema(8),
  cipher: z.strictObject({ name: z.literal('aes-256-gcm'), iv: base64Schema(12), tag: base64Schema(16) }),
  ciphertext: base64Schema({ least: 1, most: SEALED_LIMIT }),
});

export type Seal = z.infer<typeof sealSchema>;

/**
 * `key.sealed.json`: the answer key under a passphrase, in place of `key.json`, so that a lesson can be handed out for an
 * exam. It says which lesson and which text it belongs to; the seal covers both. Sealed are the bytes of `key.json`.
 */
const sealedKeyFileSchema = z.strictObject({
  format: z.literal('lesart-sealed-key'),
  formatVersion: z.literal(1),
  lesson: slugSchema,
  /** sha256 of `article.txt`. */
  textHash: sha256Schema,
  ...sealSchema.shape,
});

export type SealedKeyFile = z.infer<typeof sealedKeyFileSchema>;

export const sealedKeyFormat: SavedFormat<SealedKeyFile> = {
  name: 'lesart-sealed-key',
  version: 1,
  schema: sealedKeyFileSchema,
  migrations: {},
};
