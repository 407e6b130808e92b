import type { BrokenBlock } from '../paper/lines-of-text.ts';
import { PaperArticle } from './paper-article.tsx';
import { SheetHead, SheetRights } from './sheet-frame.tsx';
import { useSheet } from './sheet-context.ts';
import { Questions } from './worksheet-questions.tsx';
import { Tasks } from './worksheet-tasks.tsx';
import { WritingLines } from './writing-lines.tsx';

/** The lesson for a room without computers: what to do, the article to write on, questions, new sentences. */
export function Worksheet({ broken }: { broken: readonly BrokenBlock[] }) {
  const { lesson, t } = useSheet();
  return (
    <>
      <SheetHead kind={t('worksheet.title')}>
        <div className="paper-blanks" aria-hidden="true">
          <span className="paper-blank paper-blank-long">{t('worksheet.name')}</span>
          <span className="paper-blank">{t('worksheet.group')}</span>
          <span className="paper-blank">{t('worksheet.date')}</span>
        </div>
      </SheetHead>
      <Tasks />
      <section className="paper-article paper-wide" aria-label={t('worksheet.article')}>
        <PaperArticle broken={broken} set={({ start, end }) => lesson.text.slice(start, end)} />
      </section>
      <Questions />
      <NewSentences />
      <SheetRights />
    </>
  );
}

function NewSentences() {
  const { lesson, t } = useSheet();
  const { sentences, someClean } = lesson;
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="paper-transfer">
      <h2 id="paper-transfer">{t('worksheet.transfer')}</h2>
      <p className="paper-how">{t(someClean ? 'worksheet.transferHow' : 'worksheet.transferAll')}</p>
      <ol className="paper-sentences paper-wide">
        {sentences.map(({ id, text }) => (
          <li key={id}>
            <p lang={lesson.language} dir="auto">
              {text}
            </p>
            <WritingLines count={1} label={t('worksheet.why')} />
          </li>
        ))}
      </ol>
    </section>
  );
}
