import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ClassSummary, Selection } from '../../../../../electron/contract/classes.ts';
import type { Failure } from '../../../../../electron/contract/errors.ts';
import { api } from '../../../../platform/api.ts';
import { useClass } from '../../../../stores/react.ts';
import { useSelection } from '../../use-selection.ts';
import { useSeeStores } from '../seeing.ts';

/** Something that can be laid beside the class: its learners' first attempts, another class, all classes. */
interface BesideChoice {
  value: string;
  text: string;
  selection: Selection;
}

/** What there is to compare with; null while it is being asked for. */
export function useBesideChoices(): BesideChoice[] | null {
  const { t } = useTranslation();
  const selection = useSelection();
  const changes = useClass((state) => state.changes);
  const [classes, setClasses] = useState<readonly ClassSummary[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void api.listClasses().then((answer) => {
      if (wanted) setClasses(answer.ok ? answer.value.classes : []);
    });
    return () => {
      wanted = false;
    };
  }, [changes]);
  return useMemo(() => {
    if (classes === null || selection === null) return null;
    const others = classes.filter(
      ({ id, lessons }) =>
        !selection.classes.includes(id) &&
        lessons.some(({ pack, lesson }) => pack === selection.pack && lesson === selection.lesson),
    );
    const otherAttempt = selection.attempt === 'latest' ? 'first' : 'latest';
    const everyone = [...selection.classes, ...others.map(({ id }) => id)];
    return [
      {
        value: otherAttempt,
        text: t(`classView.compare.${otherAttempt}`),
        selection: { ...selection, attempt: otherAttempt },
      },
      ...others.map(({ id, name }) => ({
        value: id,
        text: name,
        selection: { ...selection, classes: [id] },
      })),
      ...(others.length === 0
        ? []
        : [
            {
              value: 'all',
              text: t('classView.compare.all', { count: everyone.length }),
              selection: { ...selection, classes: everyone },
            },
          ]),
    ];
  }, [classes, selection, t]);
}

/** Why nothing could be laid beside the class. */
export type NotBeside = { kind: 'failed'; failure: Failure } | { kind: 'nothing' | 'other-key' };

/** Asks for what shall lie beside the class. What was graded with another key can't be compared. */
export function useLayBeside(): { lay: (choice: BesideChoice) => void; not: NotBeside | null } {
  const { seeing } = useSeeStores();
  const [not, setNot] = useState<NotBeside | null>(null);
  const lay = ({ value, text: name, selection }: BesideChoice): void => {
    setNot(null);
    void api.showClassLesson(selection).then((answer) => {
      if (!answer.ok) {
        setNot({ kind: 'failed', failure: answer.error });
        return;
      }
      if (answer.value === null) {
        setNot({ kind: 'nothing' });
        return;
      }
      const { lesson: own } = seeing.getState().seen;
      const { lesson, view } = answer.value;
      const isSame = own.text === lesson.text && JSON.stringify(own.key) === JSON.stringify(lesson.key);
      if (isSame) seeing.setState({ beside: { value, name, view } });
      else setNot({ kind: 'other-key' });
    });
  };
  return { lay, not };
}
