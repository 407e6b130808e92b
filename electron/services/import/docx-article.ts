import { zipSync } from 'fflate';
import mammoth from 'mammoth';

import { draftArticle, type ArticleDraft } from '../../../lessons/exchange/article/article-draft.ts';
import { LossReport } from '../../../lessons/exchange/loss-report.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { readDocxParts, type DocxProblem } from './docx-parts.ts';
import { documentBounds, exceededBound } from './markup-bounds.ts';
import { partsOfMarkup } from './markup-parts.ts';

/** Word's own names of styles, which stay English in every language, and what stands for them. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.lead:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];

/** What a document holds and its conversion passes over, by the tag it begins with. */
const passedOver = [
  ['tracked-deletion', /<w:del[ >]/gu],
  ['formula', /<m:oMath[ >]/gu],
  ['comment', /<w:commentReference[ />]/gu],
] as const;

/**
 * The article in a Word document. Only parts that were unpacked within bounds are handed on; pictures are not read, no
 * address in the document is opened, and a document type definition, which Word never writes, is refused.
 */
export async function draftFromDocx(
  bytes: Uint8Array,
): Promise<Result<ArticleDraft, DocxProblem | 'too-many-elements' | 'too-deep' | 'nothing-to-read'>> {
  const parts = await readDocxParts(bytes);
  if (!parts.ok) return parts;
  for (const part of parts.value.values()) {
    const xml = part.toString('latin1');
    if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) return fail('unsafe-archive');
    const exceeded = exceededBound(xml, documentBounds, true);
    if (exceeded !== null) return fail(exceeded);
  }
  const html = await convert(parts.value);
  if (html === null) return fail('not-a-docx');
  const losses = new LossReport();
  const article = partsOfMarkup(html, losses);
  const body = parts.value.get('word/document.xml')?.toString('utf8') ?? '';
  for (const [what, tag] of passedOver) losses.add(what, '', '', body.match(tag)?.length ?? 0);
  const draft = draftArticle({ parts: article, title: null, language: null, losses: losses.list() });
  return draft === null ? fail('nothing-to-read') : succeed(draft);
}

/** The document as HTML; null where it is none after all. */
async function convert(parts: ReadonlyMap<string, Buffer>): Promise<string | null> {
  // Packed anew, so that what is converted is what was checked, however differently two programs read an archive.
  const buffer = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: styles,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return value;
  } catch {
    return null;
  }
}
