import { useTranslation } from 'react-i18next';

import { blockKinds, type Block } from '../../../../lessons/format/lesson.ts';

export type BlockKind = Block['kind'];

/** A kind of block as the page names it, and the key that makes a block one. */
export interface KindKey {
  kind: BlockKind;
  name: string;
  letter: string;
}

/** Every kind of block with its letter, in the interface's language. */
export function useKindKeys(): readonly KindKey[] {
  const { t } = useTranslation();
  return blockKinds.map((kind) => ({
    kind,
    name: t(`authorText.kind.${kind}`),
    letter: t(`authorText.letter.${kind}`),
  }));
}
