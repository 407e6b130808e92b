import * as z from 'zod';

import { base64Schema } from './base64.ts';
import { sha256Schema, slugSchema, versionSchema } from './identity.ts';
import type { SavedFormat } from './saved.ts';

/** A name on one line: line breaks part what is signed. */
export const signerSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, { error: 'control-character' });

/** `signature.json`: who says that a pack is theirs, and as it is. It proves that one key signed, never whose key it is. */
export const signatureFileSchema = z.strictObject({
  format: z.literal('lesart-signature'),
  formatVersion: z.literal(1),
  pack: slugSchema,
  packVersion: versionSchema,
  /** What the signer calls themselves; anybody can call themselves anything. */
  signer: signerSchema,
  algorithm: z.literal('ed25519'),
  /** The raw key, RFC 8032. */
  publicKey: base64Schema(32),
  /** sha256 over `covers`, as `sha256sum` would print it; see docs/pack-format.md. */
  packHash: sha256Schema,
  /** Every file of the pack but this one, sorted by path: what was signed, so that a change can be named. */
  covers: z
    .array(z.strictObject({ path: z.string().min(1).max(200), sha256: sha256Schema }))
    .min(1)
    .max(2000),
  signature: base64Schema(64),
});

export type SignatureFile = z.infer<typeof signatureFileSchema>;

export const signatureFormat: SavedFormat<SignatureFile> = {
  name: 'lesart-signature',
  version: 1,
  schema: signatureFileSchema,
  migrations: {},
};

/**
 * What exactly is signed, as UTF-8: everything the file says but the signature, one thing a line. No field can hold a line
 * break, so no two files say the same.
 */
export const signedWords = (
  file: Pick<SignatureFile, 'pack' | 'packVersion' | 'signer' | 'publicKey' | 'packHash'>,
): string =>
  ['lesart-signature 1', file.pack, file.packVersion, file.publicKey, file.packHash, file.signer].join('\n');
