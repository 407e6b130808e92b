import i18next from 'i18next';
import { useMemo } from 'react';

import type { Draft } from '../../../../lessons/authoring/draft.ts';
import type { EditName } from '../../../../lessons/authoring/history.ts';
import { withMapped, withoutSecond, withSecond } from '../../../../lessons/authoring/second/choose-key.ts';
import type { SecondKey } from '../../../../lessons/authoring/second/second-key.ts';
import { changeNote, settle, type Judgement } from '../../../../lessons/authoring/second/settle.ts';
import type { SettlementNote } from '../../../../lessons/authoring/second/settlement.ts';
import { takeBack } from '../../../../lessons/authoring/second/take-back.ts';
import { announce } from '../../../stores/announcements.ts';
import { editDraft } from '../../../stores/author.ts';
import { useAuthorStores } from '../../../stores/react.ts';

/** What an author can do with another person's key: each changes the draft, and is spoken of once that is on the disk. */
export interface SecondActions {
  layBeside: (second: SecondKey) => void;
  putAway: () => void;
  mapCategory: (theirs: string, own: string | null) => void;
  settle: (dispute: string, judgement: Judgement) => void;
  writeNote: (dispute: string, note: SettlementNote) => void;
  openAgain: (dispute: string) => void;
}

export function useSecondActions(): SecondActions {
  const { author } = useAuthorStores();
  return useMemo(() => {
    const edit = (name: EditName, said: string | null, change: (draft: Draft) => Draft): void => {
      void editDraft(author, name, change)?.then((saved) => {
        if (!saved) announce(i18next.t('common.unsaved'));
        else if (said !== null) announce(said);
      });
    };
    return {
      layBeside: (second) => {
        edit('second-key', i18next.t('authorSecond.laid'), (draft) => withSecond(draft, second));
      },
      putAway: () => {
        edit('second-key', i18next.t('authorSecond.putAwayDone'), withoutSecond);
      },
      mapCategory: (theirs, own) => {
        edit('second-key', null, (draft) => withMapped(draft, theirs, own));
      },
      settle: (dispute, judgement) => {
        const said = i18next.t(`authorSecond.decided.${judgement.decision}`);
        edit('settled', said, (draft) => settle(draft, dispute, judgement));
      },
      writeNote: (dispute, note) => {
        edit('settled', null, (draft) => changeNote(draft, dispute, note));
      },
      openAgain: (dispute) => {
        edit('settled', i18next.t('authorSecond.openedAgain'), (draft) => takeBack(draft, dispute));
      },
    };
  }, [author]);
}
