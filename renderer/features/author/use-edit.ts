import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Draft } from '../../../lessons/authoring/draft.ts';
import type { EditName } from '../../../lessons/authoring/history.ts';
import { announce } from '../../stores/announcements.ts';
import { editDraft } from '../../stores/author.ts';
import { useAuthorStores } from '../../stores/react.ts';

/**
 * Edits the draft.
 *
 * @returns takes what is done, how, and, where the screen alone does not tell, what to say once it is on the disk
 */
export function useEdit(): (name: EditName, change: (draft: Draft) => Draft, said?: string) => void {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  return useCallback(
    (name, change, said) => {
      void editDraft(author, name, change)?.then((saved) => {
        if (!saved) announce(t('common.unsaved'));
        else if (said !== undefined) announce(said);
      });
    },
    [author, t],
  );
}
