import { join } from 'node:path';

import { app, dialog, type BrowserWindow } from 'electron';

import type { Failure } from '../contract/errors.ts';
import { writeAtomically } from '../services/files/atomic-write.ts';
import { writeFailure } from '../services/files/failures.ts';
import { fail, succeed, type Result } from '../../lessons/result.ts';
import type { Say } from './messages.ts';
import { fileName } from './file-name.ts';

/** The engine fills in what has these classes; it takes no style sheet but what stands here. */
const PAGE_NUMBERS = `<div style="width: 100%; padding: 0 0.7in; font: 9px sans-serif; text-align: right">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`;

/** Sheets of a class look alike. The text is a person's, and this is markup. */
const headerOf = (text: string): string =>
  `<div style="width: 100%; padding: 0 0.7in 0 0.9in; font: 9px sans-serif; color: #3d3833">${text.replace(
    /[&<>"]/gu,
    (character) => `&#${String(character.codePointAt(0))};`,
  )}</div>`;

/** Prints the page by the system's dialog. Changing one's mind there is no failure. */
export function printPage(window: BrowserWindow): Promise<Result<Record<string, never>, Failure>> {
  return new Promise((resolve) => {
    const restore = whiten(window);
    // Backgrounds too: without them nothing is left of a highlight.
    window.webContents.print({ printBackground: true }, (done, reason) => {
      restore();
      const accepted = done || /cancel/i.test(reason);
      resolve(accepted ? succeed({}) : fail({ code: 'print-failed', params: { reason } }));
    });
  });
}

/** Asks where to, and writes the page as it would be printed; null where the user changed their mind. */
export async function savePdf(
  window: BrowserWindow,
  name: string,
  header: string,
  say: Say,
): Promise<Result<{ file: string } | null, Failure>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: say('pdf.title'),
    defaultPath: join(app.getPath('documents'), fileName(name, '.pdf')),
    filters: [{ name: say('pdf.kind'), extensions: ['pdf'] }],
  });
  if (canceled || filePath === '') return succeed(null);
  const pdf = await pdfOf(window, header);
  if (!pdf.ok) return pdf;
  try {
    await writeAtomically(filePath, pdf.value);
    return succeed({ file: filePath });
  } catch (error) {
    return fail(await writeFailure(error, filePath));
  }
}

/** What is behind a page is painted into the margins of its sheets too: white while it is printed. Gives the way back. */
function whiten(window: BrowserWindow): () => void {
  const before = window.getBackgroundColor();
  window.setBackgroundColor('#ffffff');
  return () => {
    window.setBackgroundColor(before);
  };
}

async function pdfOf(window: BrowserWindow, header: string): Promise<Result<Uint8Array, Failure>> {
  const restore = whiten(window);
  try {
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      // Inches: room for a punch at the left, and for a hand.
      margins: { top: 0.7, bottom: 0.7, left: 0.9, right: 0.7 },
      generateTaggedPDF: true,
      // Sheets fall out of order. An empty header keeps the browser's own, title and date, away.
      displayHeaderFooter: true,
      headerTemplate: headerOf(header),
      footerTemplate: PAGE_NUMBERS,
    });
    return succeed(pdf);
  } catch (error) {
    return fail({ code: 'print-failed', params: { reason: String(error) } });
  } finally {
    restore();
  }
}
