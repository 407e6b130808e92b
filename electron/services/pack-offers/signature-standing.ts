import type { SignatureStanding } from '../../contract/offers.ts';
import type { KnownSigners } from '../pack-format/known-signers.ts';
import type { Verification } from '../pack-format/sign-pack.ts';

/** How a pack's signature compares with what was seen here before, as the page is told. */
export async function signatureStanding(
  signers: KnownSigners,
  pack: string,
  verification: Verification,
): Promise<SignatureStanding> {
  const read = await signers.standing(pack, verification);
  const before = read.ok && 'before' in read.value ? read.value.before : null;
  const earlier = before === null ? null : { name: before.name, fingerprint: before.fingerprint };
  // A signature that does not fit is wrong whatever was there before.
  if (verification.state === 'altered') return { kind: 'altered', before: earlier };
  if (verification.state === 'unsigned') {
    return read.ok ? { kind: 'unsigned', before: earlier } : { kind: 'not-compared', signer: null };
  }
  const { name, fingerprint } = verification.signer;
  const signer = { name, fingerprint };
  if (!read.ok) return { kind: 'not-compared', signer };
  const { kind } = read.value;
  if (kind === 'another-key' && earlier !== null) return { kind, signer, before: earlier };
  return { kind: kind === 'same' || kind === 'known' ? kind : 'new', signer };
}
