import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

import * as z from 'zod';

import { base64Schema } from '../../../lessons/format/base64.ts';
import { readSaved, type SavedFormat } from '../../../lessons/format/saved.ts';
import { sealSchema } from '../../../lessons/format/sealed-key.ts';
import { signerSchema } from '../../../lessons/format/signature.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { syncFolder } from '../files/atomic-write.ts';
import { errnoOf } from '../files/failures.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';
import { sha256 } from '../hashes.ts';
import { firstIssue, type ContentProblem } from '../library/problems.ts';
import { seal, unseal, type UnsealProblem } from './seal.ts';

const signingKeySchema = z.strictObject({
  format: z.literal('lesart-signing-key'),
  formatVersion: z.literal(1),
  /** How its owner signs. */
  signer: signerSchema,
  algorithm: z.literal('ed25519'),
  publicKey: base64Schema(32),
  /** The private key (PKCS #8, DER) under a passphrase. */
  ...sealSchema.shape,
});

/** An author's key pair as it is kept: the name and the public key to be read, the private key under a passphrase. */
export type SigningKeyFile = z.infer<typeof signingKeySchema>;

const signingKeyFormat: SavedFormat<SigningKeyFile> = {
  name: 'lesart-signing-key',
  version: 1,
  schema: signingKeySchema,
  migrations: {},
};

const FILE_LIMIT = 64 * 1024;

/** A new ed25519 key pair (RFC 8032), not yet written anywhere. */
export async function makeSigningKey(signer: string, passphrase: string): Promise<SigningKeyFile> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = rawPublicKey(publicKey);
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
  const sealed = await seal(secret, passphrase, boundTo(raw));
  return {
    format: 'lesart-signing-key',
    formatVersion: 1,
    signer,
    algorithm: 'ed25519',
    publicKey: raw,
    ...sealed,
  };
}

/**
 * Writes a new key's file that only its owner may read; on Windows it has the rights of its folder.
 *
 * @throws the system's error; EEXIST where there is a file already: a lost key can't be made again
 */
export async function writeSigningKey(file: string, key: SigningKeyFile): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'wx', 0o600);
  try {
    // The mode above is narrowed by the process's mask and widened by none; some drives ignore it altogether.
    await chmod(file, 0o600);
    await handle.writeFile(`${JSON.stringify(key, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(file));
}

export async function readSigningKey(file: string): Promise<Result<SigningKeyFile, ContentProblem>> {
  const bytes = await readBytes(file, FILE_LIMIT);
  const json = bytes.ok ? decodeJson(bytes.value) : bytes;
  if (!json.ok) return fail({ file, reason: json.error.code, path: '' });
  const key = readSaved(signingKeyFormat, json.value);
  return key.ok ? key : fail({ file, ...firstIssue(key.error) });
}

/** The private key itself. `damaged` also where it is not the one of the public key beside it. */
export async function openSigningKey(
  key: SigningKeyFile,
  passphrase: string,
): Promise<Result<KeyObject, UnsealProblem>> {
  const secret = await unseal(key, passphrase, boundTo(key.publicKey));
  if (!secret.ok) return secret;
  const privateKey = createPrivateKey({ key: Buffer.from(secret.value), type: 'pkcs8', format: 'der' });
  return rawPublicKey(createPublicKey(privateKey)) === key.publicKey ? succeed(privateKey) : fail('damaged');
}

/** A public key in a form that two people can read to each other: the first 16 of the 32 bytes of its sha256. */
export const fingerprintOf = (publicKey: string): string =>
  (sha256(Buffer.from(publicKey, 'base64')).slice(0, 32).match(/.{4}/g) ?? []).join(' ');

export const asPublicKey = (raw: string): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw, 'base64').toString('base64url') },
    format: 'jwk',
  });

const rawPublicKey = (key: KeyObject): string =>
  Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');

const boundTo = (publicKey: string): string => `lesart-signing-key 1\n${publicKey}`;

/** Whether an error of `writeSigningKey` says that there is a key already. */
export const isTaken = (error: unknown): boolean => errnoOf(error) === 'EEXIST';
