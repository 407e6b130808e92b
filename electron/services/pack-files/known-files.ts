import { slugSchema } from '../../../lessons/format/identity.ts';
import { COVER_LIMIT } from '../../../lessons/format/pack.ts';
import { contentLimits } from '../library/content-limits.ts';
import { lessonFiles, SIGNATURE_FILE, SIGNATURE_LIMIT } from './limits.ts';

const COVER = /^[a-z0-9-]{1,60}\.(png|jpg)$/;

/** What a file of a pack may weigh, in bytes, by its name ("pack.json", "a-lesson/key.json"); null for what no pack holds. */
export function limitOf(name: string): number | null {
  const [first = '', second, ...deeper] = name.split('/');
  if (deeper.length > 0) return null;
  if (second !== undefined) return isLessonFolder(first) ? (lessonFiles.get(second) ?? null) : null;
  if (first === 'pack.json') return contentLimits['pack.json'];
  if (first === SIGNATURE_FILE) return SIGNATURE_LIMIT;
  return COVER.test(first) ? COVER_LIMIT : null;
}

export const isLessonFolder = (name: string): boolean => slugSchema.safeParse(name).success;

export const isCover = (name: string): boolean => COVER.test(name);

/** What file managers put into every folder and archive they touch; left behind without a refusal. */
export const isLitter = (name: string): boolean =>
  name.startsWith('__MACOSX/') || /(^|\/)(\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i.test(name);

/** Whether a picture's bytes begin as its ending says; what else is in it the page's decoder finds out, in its sandbox. */
export function isPicture(name: string, bytes: Uint8Array): boolean {
  const signature = name.endsWith('.png')
    ? [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    : [0xff, 0xd8, 0xff];
  return signature.every((byte, place) => bytes[place] === byte);
}
