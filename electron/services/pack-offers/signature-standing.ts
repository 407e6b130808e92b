import type { SignatureStanding } from '../../contract/offers.ts';
import type { KnownSigners } from '../pack-format/known-signers.ts';
import type { Verification } from '../pack-format/sign-pack.ts';

/**
 * How a pack's signature compares with what was seen here before, as the page is told. Where that can't be read, nothing was
 * seen before.
 */
export async function signatureStanding(
  signers: KnownSigners,
  pack: string,
  verification: Verification,
): Promise<SignatureStanding> {
  const read = await signers.standing(pack, verification);
  const before = read.ok && 'before' in read.value ? read.value.before : null;
  const earlier = before === null ? null : { name: before.name, fingerprint: before.fingerprint };
  if (verification.state !== 'valid') return { kind: verification.state, before: earlier };
  const { name, fingerprint } = verification.signer;
  const signer = { name, fingerprint };
  const kind = read.ok ? read.value.kind : 'new';
  if (kind === 'another-key' && earlier !== null) return { kind, signer, before: earlier };
  return { kind: kind === 'same' || kind === 'known' ? kind : 'new', signer };
}
