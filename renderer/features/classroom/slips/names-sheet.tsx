import { useTranslation } from 'react-i18next';

import type { ClassList } from '../../../../lessons/classroom/class-list.ts';
import { balanced } from '../../../i18n/isolate.ts';

/** The teacher's own list: which code is whose. */
export function NamesSheet({ list: { name, entries } }: { list: ClassList }) {
  const { t } = useTranslation();
  return (
    <article className="paper-sheet">
      <header className="paper-head">
        <p className="paper-kind">{t('classLists.sheet.list')}</p>
        <h1>
          <bdi>{balanced(name)}</bdi>
        </h1>
        <p className="paper-how">{t('classLists.sheet.confidential')}</p>
      </header>
      <table className="paper-table names-sheet">
        <thead>
          <tr>
            <th scope="col">{t('classLists.column.number')}</th>
            <th scope="col">{t('classLists.column.code')}</th>
            <th scope="col">{t('classLists.column.name')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, place) => (
            <tr key={entry.code}>
              <td>{place + 1}</td>
              <td translate="no">{entry.code}</td>
              <td>
                <bdi>{balanced(entry.name)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
