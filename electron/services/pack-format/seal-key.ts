import type { SealedKeyFile } from '../../../lessons/format/sealed-key.ts';
import type { Result } from '../../../lessons/result.ts';
import { seal, unseal, type UnsealProblem } from './seal.ts';

/** Which text a key belongs to; the seal covers it, so that a sealed key can't be put beside another text. */
type SealedFor = Pick<SealedKeyFile, 'lesson' | 'textHash'>;

/** Seals the bytes of a lesson's `key.json` with a passphrase. */
export async function sealKey(
  key: Uint8Array,
  passphrase: string,
  { lesson, textHash }: SealedFor,
): Promise<SealedKeyFile> {
  const sealed = await seal(key, passphrase, words({ lesson, textHash }));
  return { format: 'lesart-sealed-key', formatVersion: 1, lesson, textHash, ...sealed };
}

/** The bytes of `key.json` again, to the byte. */
export const unsealKey = (
  sealed: SealedKeyFile,
  passphrase: string,
): Promise<Result<Uint8Array, UnsealProblem>> => unseal(sealed, passphrase, words(sealed));

const words = ({ lesson, textHash }: SealedFor): string => `lesart-sealed-key 1\n${lesson}\n${textHash}`;
