import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../../electron/contract/errors.ts';
import type { ClassList } from '../../../../../lessons/classroom/class-list.ts';
import { announce } from '../../../../stores/announcements.ts';
import { saveNames } from '../../../../stores/class-names.ts';
import { useClassStore } from '../../../../stores/react.ts';

/**
 * Writes a changed list to its file, and says so once it is there.
 *
 * @returns `save` resolves to whether it is on the disk
 */
export function useListEdit(): {
  refused: Failure | null;
  save: (list: ClassList, elsewhere?: boolean) => Promise<boolean>;
} {
  const { t } = useTranslation();
  const open = useClassStore();
  const [refused, setRefused] = useState<Failure | null>(null);
  const save = useCallback(
    async (list: ClassList, elsewhere = false): Promise<boolean> => {
      const saved = await saveNames(open, list, elsewhere);
      setRefused(saved.ok ? null : saved.error);
      if (!saved.ok || saved.value === null) return false;
      announce(t('classLists.saved', { file: saved.value }));
      return true;
    },
    [open, t],
  );
  return { refused, save };
}
