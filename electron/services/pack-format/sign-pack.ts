import { sign, verify, type KeyObject } from 'node:crypto';

import { readSaved } from '../../../lessons/format/saved.ts';
import { signatureFormat, signedWords, type SignatureFile } from '../../../lessons/format/signature.ts';
import { decodeJson } from '../files/read-file.ts';
import { SIGNATURE_FILE } from '../pack-files/limits.ts';
import { hashesOf, hashOfPack, type HashedFile, type PackContents } from './pack-contents.ts';
import { asPublicKey, fingerprintOf, type SigningKeyFile } from './signing-key.ts';

/** Whoever holds a key, and what they call themselves: the key is proven, the name is not. */
export interface Signer {
  name: string;
  publicKey: string;
  fingerprint: string;
}

/**
 * What a pack's signature comes to. `altered` is everything that a signature should not be: made for other contents, for
 * another pack, forged, or not readable; `files` are those that differ, as far as the signature's own list tells.
 */
export type Verification =
  | { state: 'unsigned' }
  | { state: 'valid'; signer: Signer }
  | { state: 'altered'; files: { path: string; change: 'changed' | 'added' | 'missing' }[] };

/** Signs what a pack holds now. What is signed, to the byte, is in docs/pack-format.md. */
export function signPack(
  contents: PackContents,
  { signer, publicKey }: Pick<SigningKeyFile, 'signer' | 'publicKey'>,
  privateKey: KeyObject,
): SignatureFile {
  const covers = hashesOf(contents);
  const statement = {
    pack: contents.pack.id,
    packVersion: contents.pack.version,
    signer,
    publicKey,
    packHash: hashOfPack(covers),
  };
  const signature = sign(null, Buffer.from(signedWords(statement), 'utf8'), privateKey).toString('base64');
  return {
    format: 'lesart-signature',
    formatVersion: 1,
    ...statement,
    algorithm: 'ed25519',
    covers,
    signature,
  };
}

/** Checks a pack's signature against what the pack holds. Says nothing of whose key it is. */
export function verifyPack(contents: PackContents): Verification {
  const entry = contents.entries.find(({ path }) => path === SIGNATURE_FILE);
  if (entry === undefined) return { state: 'unsigned' };
  const json = decodeJson(entry.bytes);
  const file = json.ok ? readSaved(signatureFormat, json.value) : json;
  if (!file.ok) return { state: 'altered', files: [{ path: SIGNATURE_FILE, change: 'changed' }] };
  const found = hashesOf(contents);
  const { pack, packVersion, signer, publicKey, packHash, covers, signature } = file.value;
  const isGenuine =
    pack === contents.pack.id &&
    packVersion === contents.pack.version &&
    packHash === hashOfPack(found) &&
    isSigned(file.value, publicKey, signature);
  if (isGenuine)
    return { state: 'valid', signer: { name: signer, publicKey, fingerprint: fingerprintOf(publicKey) } };
  const changes = differences(covers, found);
  // Every file is as listed: then it is the signature itself that does not hold.
  const files = changes.length > 0 ? changes : [{ path: SIGNATURE_FILE, change: 'changed' as const }];
  return { state: 'altered', files };
}

function isSigned(file: SignatureFile, publicKey: string, signature: string): boolean {
  try {
    const words = Buffer.from(signedWords(file), 'utf8');
    return verify(null, words, asPublicKey(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    // 32 bytes that are no point of the curve.
    return false;
  }
}

function differences(signed: readonly HashedFile[], found: readonly HashedFile[]) {
  const before = new Map(signed.map(({ path, sha256 }) => [path, sha256]));
  const now = new Map(found.map(({ path, sha256 }) => [path, sha256]));
  return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((path) => {
    if (before.get(path) === now.get(path)) return [];
    const change = !before.has(path) ? 'added' : !now.has(path) ? 'missing' : 'changed';
    return [{ path, change } as const];
  });
}
