import { useEffect, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { DraftSummary } from '../../../electron/contract/drafts.ts';
import type { Failure } from '../../../electron/contract/errors.ts';
import { isUnwritten, localize } from '../../../lessons/format/localized.ts';
import { api } from '../../platform/api.ts';
import { languageOf, openDraft } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { StudyBar } from '../progress/study-bar.tsx';

/** The author's shelf: lessons that are being written, and beginning another. */
export function DraftsScreen({ failure }: { from: string | null; failure: Failure | null }) {
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([]);
  const [refused, setRefused] = useState(failure);
  const [text, setText] = useState('');
  useEffect(() => {
    let left = false;
    void api.listDrafts().then((answer) => {
      if (left) return;
      if (answer.ok) setDrafts(answer.value.drafts);
      else setRefused(answer.error);
    });
    return () => {
      left = true;
    };
  }, []);
  const begin = async (): Promise<void> => {
    const answer = await api.createDraft({ source: { kind: 'text', text, html: null }, beside: false });
    if (!answer.ok) setRefused(answer.error);
    else if (answer.value.kind === 'begun') await openDraft(answer.value.files[0] ?? '');
  };
  return (
    <div className="library-screen">
      <StudyBar title={t('author.drafts')} />
      <div className="shelf-scroller">
        <main className="shelf drafts">
          <h1 className="shelf-title">{t('author.drafts')}</h1>
          {refused !== null && <FailureNote failure={refused} />}
          <ul className="draft-list">
            {drafts.map((draft) => (
              <DraftEntry key={draft.file} draft={draft} />
            ))}
          </ul>
          <TextField value={text} onChange={setText}>
            <Label>{t('author.paste')}</Label>
            <TextArea rows={8} />
          </TextField>
          <Button className="button" isDisabled={text.trim() === ''} onPress={() => void begin()}>
            {t('author.begin')}
          </Button>
        </main>
      </div>
    </div>
  );
}

function DraftEntry({ draft }: { draft: DraftSummary }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const title = localize(draft.title, language, draft.language);
  return (
    <li>
      <Button className="plain" onPress={() => void openDraft(draft.file)}>
        {isUnwritten(title.text) ? t('author.untitled') : title.text}
      </Button>
    </li>
  );
}
