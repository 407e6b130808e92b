import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { mergeVoices } from '../../../../../lessons/authoring/voices/voices.ts';
import type { Voice } from '../../../../../lessons/format/lesson.ts';
import { Dialog } from '../../../../components/dialog.tsx';
import { useAuthorStores } from '../../../../stores/react.ts';
import { Choice } from '../../../settings/choice.tsx';
import { useEdit } from '../../use-edit.ts';

/** Asks whom a voice is the same as, and makes one of two. */
export function MergeVoice({ voice, onClose }: { voice: Voice; onClose: () => void }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { author } = useAuthorStores();
  const others = author.getState().draft.lesson.voices.filter(({ id }) => id !== voice.id);
  const [into, setInto] = useState(others[0]?.id ?? '');
  return (
    <Dialog
      title={t('authorDetails.voice.mergeTitle', { name: voice.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button className="button" autoFocus onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            className="button primary"
            onPress={() => {
              onClose();
              edit('voice', (draft) => mergeVoices(draft, voice.id, into), t('authorDetails.voice.merged'));
            }}
          >
            {t('authorDetails.voice.merge')}
          </Button>
        </>
      }
    >
      <p>{t('authorDetails.voice.mergeBody')}</p>
      <Choice
        label={t('authorDetails.voice.mergeInto')}
        value={into}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setInto}
      />
    </Dialog>
  );
}
