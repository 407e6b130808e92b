import { useMemo, useState } from 'react';
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { ClassList } from '../../../../../lessons/classroom/class-list.ts';
import { readPastedNames } from '../../../../../lessons/classroom/paste-names.ts';
import { enrol, type EnrolProblem } from '../../../../../lessons/classroom/roll-call.ts';
import { useClass, useClassStore } from '../../../../stores/react.ts';
import { FailureNote } from '../../../faults/failure-note.tsx';
import { toPart } from '../to-part.ts';
import { useListEdit } from './use-list-edit.ts';

/** So many names show what was understood; the rest is alike. */
const SHOWN = 3;

/** Names, pasted or typed one a line: they get codes and become the list, or go on it. */
export function PasteNames({ list }: { list: ClassList | null }) {
  const { t } = useTranslation();
  const open = useClassStore();
  const className = useClass((state) => state.summary.name);
  const codes = useClass((state) => state.codes);
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<EnrolProblem | null>(null);
  const { refused, save } = useListEdit();
  const people = useMemo(() => readPastedNames(pasted), [pasted]);
  const add = async (): Promise<void> => {
    const before = list ?? emptyList(className);
    const inUse = (codes ?? []).map(({ learner }) => learner);
    const enrolled = enrol(before, people, inUse, Math.random);
    setProblem(enrolled.problem);
    if (enrolled.list === null || !(await save(enrolled.list))) return;
    setPasted('');
    // Whoever has just typed the names wants to see which code each of them got.
    open.setState({ namesShown: true });
    if (list === null) await toPart('names');
  };
  return (
    <div className="paste-names">
      <TextField className="plain-field" value={pasted} onChange={setPasted}>
        <Label className="field-label">
          {t(list === null ? 'classLists.names' : 'classLists.moreNames')}
        </Label>
        <Text slot="description" className="field-how">
          {t('classLists.namesHow')}
        </Text>
        <TextArea rows={list === null ? 6 : 3} dir="auto" spellCheck="false" data-testid="paste-names" />
      </TextField>
      {people.length > 0 && (
        <p className="quiet" aria-live="polite">
          {t('classLists.understood', { count: people.length })}{' '}
          <bdi>
            {people
              .slice(0, SHOWN)
              .map(({ name, code }) => name || code)
              .join(' · ')}
            {people.length > SHOWN && ' · …'}
          </bdi>
        </p>
      )}
      {problem !== null && (
        <p className="field-fault" role="alert">
          {problem.kind === 'too-many'
            ? t('classLists.tooMany', { count: problem.most })
            : t('classLists.codeTaken', { code: problem.code })}
        </p>
      )}
      {refused !== null && <FailureNote failure={refused} />}
      <Button
        className={list === null ? 'button primary' : 'button'}
        isDisabled={people.length === 0}
        onPress={() => void add()}
      >
        {t(list === null ? 'classLists.make' : 'classLists.add')}
      </Button>
    </div>
  );
}

const emptyList = (name: string): ClassList => ({
  format: 'lesart-class-list',
  formatVersion: 1,
  name,
  entries: [],
});
