import { voicesInKey } from '../../../lessons/compare/voices.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import { useSheet } from './sheet-context.ts';

/** Who gets to speak in the article, in figures: what learners' tables can be held against. */
export function WhoSpeaks({ lesson }: { lesson: Lesson }) {
  const { t } = useSheet();
  if (!lesson.categories.some((category) => category.attributed)) return null;
  const { speakers } = voicesInKey(lesson);
  return (
    <section aria-labelledby="paper-voices">
      <h2 id="paper-voices">{t('voices.title')}</h2>
      {speakers.length === 0 ? (
        <p>{t('voices.noneInKey')}</p>
      ) : (
        <table className="paper-table">
          <thead>
            <tr>
              <th scope="col">{t('voices.column.speaker')}</th>
              <th scope="col">{t('voices.column.kind')}</th>
              <th scope="col">{t('voices.column.quotes')}</th>
              <th scope="col">{t('voices.column.words')}</th>
              <th scope="col">{t('voices.column.direct')}</th>
              <th scope="col">{t('voices.column.indirect')}</th>
            </tr>
          </thead>
          <tbody>
            {speakers.map(({ speaker, quotes, words, direct, indirect }, place) => (
              <tr key={place}>
                <th scope="row" lang={speaker.kind === 'unassigned' ? undefined : lesson.language}>
                  {speaker.kind === 'unassigned' ? t('worksheet.solution.nobody') : speaker.name}
                </th>
                <td>{speaker.kind === 'voice' && t(`voices.kind.${speaker.of}`)}</td>
                <td>{quotes}</td>
                <td>{words}</td>
                <td>{direct}</td>
                <td>{indirect}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
