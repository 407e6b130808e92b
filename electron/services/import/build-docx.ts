import { strToU8, zipSync } from 'fflate';

const types =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (lines: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`;

/** A paragraph of a Word document, in a style; `inside` goes before its words. */
export const wordParagraph = (text: string, style = '', inside = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/**
 * A Word document for tests.
 *
 * @param body what stands in `w:body`
 * @param more further entries, or others in place of the usual ones
 */
export function buildDocx(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const entries: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations(
      `<Relationship Id="d" Type="${office}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relations(
      `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/>` +
        `<Relationship Id="f" Type="${office}/footnotes" Target="footnotes.xml"/>` +
        `<Relationship Id="i" Type="${office}/image" Target="media/image1.png"/>` +
        `<Relationship Id="x" Type="${office}/image" Target="https://example.invalid/a.png" TargetMode="External"/>` +
        `<Relationship Id="l" Type="${office}/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
    ),
    'word/styles.xml': `<w:styles ${word}>${style('berschrift1', 'heading 1')}${style('Titel', 'Title')}${style('Untertitel', 'Subtitle')}${style('Beschriftung', 'caption')}${style('Berschrift2', 'heading 2')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${word}><w:footnote w:id="2">${wordParagraph('Eine Anmerkung.')}</w:footnote></w:footnotes>`,
    'word/document.xml':
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${word} xmlns:r="${office}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
      ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"' +
      ` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  const bytes = Object.entries(entries).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>));
}
