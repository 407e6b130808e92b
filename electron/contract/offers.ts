import * as z from 'zod';

import { versionSchema } from '../../lessons/format/identity.ts';
import { localizedSchema } from '../../lessons/format/localized.ts';
import { failureSchema } from './errors.ts';
import { packInspectionSchema, packRefusalSchema } from './packs.ts';

/** Names an offer from the moment it is made until it is answered. */
export const offerIdSchema = z.string().min(1).max(100);

const signerSchema = z.strictObject({ name: z.string(), fingerprint: z.string() });

/**
 * Who signed a pack, as far as a key can tell, and how that compares with what was seen here before. Never a promise of
 * trust: anyone can make a key under any name.
 */
export const signatureStandingSchema = z.discriminatedUnion('kind', [
  /** `before`: an earlier version of this pack was signed by them. */
  z.strictObject({ kind: z.literal('unsigned'), before: signerSchema.nullable() }),
  z.strictObject({ kind: z.literal('new'), signer: signerSchema }),
  /** The key is known from other packs. */
  z.strictObject({ kind: z.literal('known'), signer: signerSchema }),
  z.strictObject({ kind: z.literal('same'), signer: signerSchema }),
  z.strictObject({ kind: z.literal('another-key'), signer: signerSchema, before: signerSchema }),
  /** What was seen here before can't be looked up just now; `signer` is null where nobody signed. */
  z.strictObject({ kind: z.literal('not-compared'), signer: signerSchema.nullable() }),
  /** The signature does not fit what it was found with. */
  z.strictObject({ kind: z.literal('altered'), before: signerSchema.nullable() }),
]);

const lessonTitleSchema = z.strictObject({ title: localizedSchema, language: z.string() });

/** How an offered pack stands to the one of the same id that is installed. */
const againstSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({
    kind: z.literal('update'),
    installed: versionSchema,
    added: z.array(lessonTitleSchema),
    gone: z.array(lessonTitleSchema),
    /** With another article: marks that are there may not fit it. */
    otherText: z.array(lessonTitleSchema),
    /** With the same article, and a change to anything else. */
    changed: z.array(lessonTitleSchema),
  }),
  z.strictObject({ kind: z.literal('same'), installed: versionSchema, identical: z.boolean() }),
  z.strictObject({ kind: z.literal('older'), installed: versionSchema }),
]);

/** A file that someone wants to open, looked at; nothing is installed before they say so. */
export const packOfferSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pack'),
    id: offerIdSchema,
    /** The file's or folder's name, for people to read. */
    file: z.string(),
    inspection: packInspectionSchema,
    standing: signatureStandingSchema,
    against: againstSchema,
  }),
  z.strictObject({ kind: z.literal('refused'), file: z.string(), refusal: packRefusalSchema }),
  z.strictObject({ kind: z.literal('failed'), file: z.string(), failure: failureSchema }),
]);

export type SignatureStanding = z.infer<typeof signatureStandingSchema>;
export type PackOffer = z.infer<typeof packOfferSchema>;
export type OfferedPack = Extract<PackOffer, { kind: 'pack' }>;
