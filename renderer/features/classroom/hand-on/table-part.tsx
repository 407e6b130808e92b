import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Selection } from '../../../../electron/contract/classes.ts';
import { classTable } from '../../../../lessons/classroom/output/class-table.ts';
import { itemTable } from '../../../../lessons/classroom/output/item-table.ts';
import { csvText, germanCsv, plainCsv } from '../../../../lessons/exchange/csv/csv-text.ts';
import { succeed } from '../../../../lessons/result.ts';
import { api } from '../../../platform/api.ts';
import { Choice } from '../../settings/choice.tsx';
import { handedOn } from './handed-on.ts';
import { OutputPart } from './output-part.tsx';
import { OutputSaid } from './output-said.tsx';
import { useOutput } from './use-output.ts';
import { useTableWords } from './use-table-words.ts';

type Rows = 'learners' | 'items';
type Spelling = 'german' | 'plain';

/** @param name what the file is called until the teacher calls it otherwise */
export function TablePart({ selections, name }: { selections: readonly Selection[]; name: string }) {
  const { t, i18n } = useTranslation();
  const words = useTableWords();
  const [rows, setRows] = useState<Rows>('learners');
  const { busy, text, failure, start } = useOutput();
  const save = async (spelling: Spelling) => {
    const lessons = await handedOn(selections);
    if (!lessons.ok) return lessons;
    if (lessons.value.length === 0) return succeed(t('classOutput.nothing'));
    const table =
      rows === 'learners' ? classTable(lessons.value, words.class) : itemTable(lessons.value, words.items);
    const german = germanCsv(Intl.DateTimeFormat().resolvedOptions().timeZone);
    const saved = await api.saveTable({
      name,
      text: csvText(table, spelling === 'german' ? german : plainCsv),
    });
    if (!saved.ok) return saved;
    return succeed(saved.value === null ? null : t('classOutput.saved', { file: saved.value.file }));
  };
  // Whoever works in German has the spreadsheet in German, mostly.
  const spellings: Spelling[] = i18n.language === 'de' ? ['german', 'plain'] : ['plain', 'german'];
  return (
    <OutputPart
      heading={t('classOutput.table.heading')}
      how={t('classOutput.table.how')}
      holds={t('classOutput.table.holds')}
    >
      <Choice<Rows>
        label={t('classOutput.table.rows')}
        value={rows}
        options={[
          { value: 'learners', label: t('classOutput.table.learners') },
          { value: 'items', label: t('classOutput.table.items') },
        ]}
        onChange={setRows}
      />
      <div className="output-actions">
        {spellings.map((spelling) => (
          <Button
            key={spelling}
            className="button"
            isPending={busy}
            onPress={() => {
              start(() => save(spelling));
            }}
          >
            {t(`classOutput.table.${spelling}`)}
          </Button>
        ))}
      </div>
      <p className="quiet">{t('classOutput.table.which')}</p>
      <OutputSaid text={text} failure={failure} />
    </OutputPart>
  );
}
