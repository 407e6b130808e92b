import { useSheet } from './sheet-context.ts';
import { WritingLines } from './writing-lines.tsx';

const ROWS = 5;

/** Questions any article can be asked; those about framing and sources only where the lesson looks for them. */
export function Questions() {
  const { lesson, t } = useSheet();
  const has = (id: string): boolean => lesson.categories.some((category) => category.id === id);
  const speech = lesson.categories.some((category) => category.attributed);
  return (
    <section aria-labelledby="paper-questions">
      <h2 id="paper-questions">{t('worksheet.questions')}</h2>
      <ol className="paper-questions">
        {speech && (
          <li>
            <p>{t('worksheet.question.voices')}</p>
            <VoicesToFill />
          </li>
        )}
        {speech && <Question text={t('worksheet.question.absent')} lines={2} />}
        {has('framing') && <Question text={t('worksheet.question.neutral')} lines={3} />}
        {has('sourcing') && <Question text={t('worksheet.question.source')} lines={2} />}
        <Question text={t('worksheet.question.differ')} lines={3} />
        <Question text={t('worksheet.question.good')} lines={2} />
      </ol>
    </section>
  );
}

function Question({ text, lines }: { text: string; lines: number }) {
  return (
    <li>
      <p>{text}</p>
      <WritingLines count={lines} />
    </li>
  );
}

function VoicesToFill() {
  const { t } = useSheet();
  return (
    <table className="paper-table paper-table-empty">
      <thead>
        <tr>
          <th scope="col">{t('worksheet.voices.who')}</th>
          <th scope="col">{t('worksheet.voices.lines')}</th>
          <th scope="col">{t('worksheet.voices.how')}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: ROWS }, (_, row) => (
          <tr key={row}>
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
