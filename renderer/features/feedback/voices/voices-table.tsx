import { useTranslation } from 'react-i18next';

import type { Voices } from '../../../../lessons/compare/voices.ts';
import { useLesson } from '../../../stores/react.ts';
import { speakerKey, useSpeakerWords } from './speaker-name.ts';

/** The same as the bars, in figures. */
export function VoicesTable({ speakers }: Pick<Voices, 'speakers'>) {
  const { t } = useTranslation();
  const language = useLesson((state) => state.lesson.language);
  const wordsOf = useSpeakerWords();
  return (
    <table className="voices-table">
      <caption className="visually-hidden">{t('voices.table')}</caption>
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
        {speakers.map(({ speaker, quotes, words, direct, indirect }) => {
          const { name, kind, own } = wordsOf(speaker);
          return (
            <tr key={speakerKey(speaker)}>
              <th scope="row" lang={own ? language : undefined}>
                {name}
              </th>
              <td>{kind}</td>
              <td>{quotes}</td>
              <td>{words}</td>
              <td>{direct}</td>
              <td>{indirect}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
