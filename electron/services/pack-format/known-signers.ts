import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

import * as z from 'zod';

import { base64Schema } from '../../../lessons/format/base64.ts';
import { slugSchema } from '../../../lessons/format/identity.ts';
import { readSaved, type SavedFormat } from '../../../lessons/format/saved.ts';
import { signerSchema } from '../../../lessons/format/signature.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';
import { InTurn } from '../in-turn.ts';
import { firstIssue, type ContentProblem } from '../library/problems.ts';
import type { Verification } from './sign-pack.ts';
import { fingerprintOf } from './signing-key.ts';

const knownSignersSchema = z.strictObject({
  format: z.literal('lesart-known-signers'),
  formatVersion: z.literal(1),
  /** With which key a pack was last signed here, and what its holder called themselves. */
  packs: z.array(
    z.strictObject({
      pack: slugSchema,
      signer: signerSchema,
      publicKey: base64Schema(32),
      since: z.iso.datetime(),
    }),
  ),
});

type KnownSignersFile = z.infer<typeof knownSignersSchema>;

const knownSignersFormat: SavedFormat<KnownSignersFile> = {
  name: 'lesart-known-signers',
  version: 1,
  schema: knownSignersSchema,
  migrations: {},
};

const FILE_LIMIT = 16 * 1024 * 1024;

interface Before {
  name: string;
  fingerprint: string;
  /** ISO 8601: when this key was first seen on the pack. */
  since: string;
}

/**
 * How a pack's signature compares with what was seen here before. It is no judgement on who holds a key: only whether it is
 * the same one. `known` is a key first seen on other packs.
 */
export type Standing =
  | { kind: 'unsigned'; before: Before | null }
  | { kind: 'new' }
  | { kind: 'known'; packs: string[] }
  | { kind: 'same'; before: Before }
  | { kind: 'another-key'; before: Before }
  | { kind: 'altered'; before: Before | null };

/** Which keys packs were signed with, remembered in one file from one version of a pack to the next. */
export class KnownSigners {
  readonly #file: string;
  readonly #now: () => Date;
  readonly #inTurn = new InTurn();

  constructor({ file, now }: { file: string; now: () => Date }) {
    this.#file = file;
    this.#now = now;
  }

  async standing(pack: string, verification: Verification): Promise<Result<Standing, ContentProblem>> {
    const file = await this.#read();
    return file.ok ? succeed(standingIn(file.value, pack, verification)) : file;
  }

  /**
   * Remembers the key of a pack that was installed. What is unsigned or altered changes nothing.
   *
   * @throws the system's error where the file can't be written
   */
  remember(pack: string, verification: Verification): Promise<Result<null, ContentProblem>> {
    return this.#inTurn.run('file', async () => {
      if (verification.state !== 'valid') return succeed(null);
      const file = await this.#read();
      if (!file.ok) return file;
      const { name, publicKey } = verification.signer;
      const last = file.value.packs.find((known) => known.pack === pack);
      if (last?.publicKey === publicKey && last.signer === name) return succeed(null);
      const since = last?.publicKey === publicKey ? last.since : this.#now().toISOString();
      const others = file.value.packs.filter((known) => known.pack !== pack);
      const packs = [...others, { pack, signer: name, publicKey, since }];
      await mkdir(dirname(this.#file), { recursive: true });
      await writeAtomically(
        this.#file,
        Buffer.from(`${JSON.stringify({ ...file.value, packs }, null, 2)}\n`, 'utf8'),
      );
      return succeed(null);
    });
  }

  async #read(): Promise<Result<KnownSignersFile, ContentProblem>> {
    const bytes = await readBytes(this.#file, FILE_LIMIT);
    if (!bytes.ok && bytes.error.code === 'missing')
      return succeed({ format: 'lesart-known-signers', formatVersion: 1, packs: [] });
    const json = bytes.ok ? decodeJson(bytes.value) : bytes;
    if (!json.ok) return fail({ file: this.#file, reason: json.error.code, path: '' });
    const file = readSaved(knownSignersFormat, json.value);
    return file.ok ? file : fail({ file: this.#file, ...firstIssue(file.error) });
  }
}

function standingIn({ packs }: KnownSignersFile, pack: string, verification: Verification): Standing {
  const last = packs.find((known) => known.pack === pack);
  const before =
    last === undefined
      ? null
      : { name: last.signer, fingerprint: fingerprintOf(last.publicKey), since: last.since };
  if (verification.state !== 'valid') return { kind: verification.state, before };
  const { publicKey } = verification.signer;
  if (before !== null)
    return last?.publicKey === publicKey ? { kind: 'same', before } : { kind: 'another-key', before };
  const others = packs.filter((known) => known.publicKey === publicKey).map((known) => known.pack);
  return others.length > 0 ? { kind: 'known', packs: others } : { kind: 'new' };
}
