import { useTranslation } from 'react-i18next';

import type { ClassList, ClassListEntry } from '../../../../lessons/classroom/class-list.ts';
import { balanced } from '../../../i18n/isolate.ts';

/** Two columns of five. */
const ON_A_PAGE = 10;

/** One slip for each learner, to cut out: the code, and what it is for. Its number is the one on the teacher's list. */
export function CodeSlips({ list: { name, entries } }: { list: ClassList }) {
  return pagesOf(entries).map((page, place) => (
    <ul className="paper-sheet slip-page" key={page[0]?.code}>
      {page.map(({ code }, here) => (
        <Slip key={code} code={code} name={name} number={place * ON_A_PAGE + here + 1} />
      ))}
    </ul>
  ));
}

function Slip({ code, name, number }: { code: string; name: string; number: number }) {
  const { t } = useTranslation();
  return (
    <li className="slip">
      <p className="slip-head">
        <bdi>{balanced(name)}</bdi>
        <span>{number}</span>
      </p>
      <p className="slip-code" translate="no">
        {code}
      </p>
      <p className="slip-how">
        {t('classLists.slip.what')}
        <br />
        {t('classLists.slip.keep')}
      </p>
    </li>
  );
}

function pagesOf(entries: readonly ClassListEntry[]): ClassListEntry[][] {
  return Array.from({ length: Math.ceil(entries.length / ON_A_PAGE) }, (_, page) =>
    entries.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE),
  );
}
