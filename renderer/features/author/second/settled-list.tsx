import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { localize } from '../../../../lessons/format/localized.ts';
import type { Settlement, SettlementNote } from '../../../../lessons/authoring/second/settlement.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp, useAuthor, useReader } from '../../../stores/react.ts';
import { Quoted } from '../../feedback/quoted.tsx';

/** What is settled, folded away: the words, how, and the note. */
export function SettledList({ settled }: { settled: readonly Settlement[] }) {
  const { t } = useTranslation();
  const { desk } = useReader();
  if (settled.length === 0) return null;
  return (
    <details className="settled" data-testid="settled">
      <summary>{t('authorSecond.settled', { count: settled.length })}</summary>
      <ul>
        {settled.map(({ dispute, kind, decision, words, note, shown }) => (
          <li key={dispute} data-testid="settlement" data-dispute={dispute}>
            <p>
              <Quoted words={words} /> · {t(`authorSecond.kind.${kind}`)}
            </p>
            <p className="quiet">
              {t(`authorSecond.shortly.${decision}`)}
              {shown && ` · ${t('authorSecond.isShown')}`}
            </p>
            <NoteWords note={note} />
            <Button
              className="plain linklike"
              onPress={() => {
                desk.setState({ focus: { kind: 'mark', id: dispute }, cardAsked: true });
              }}
            >
              {t('authorSecond.lookAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function NoteWords({ note }: { note: SettlementNote }) {
  const language = useApp(languageOf);
  const lessonLanguage = useAuthor((state) => state.draft.lesson.language);
  if (Object.keys(note).length === 0) return null;
  const said = localize(note, language, lessonLanguage);
  return (
    <p lang={said.language} dir="auto">
      {said.text}
    </p>
  );
}
