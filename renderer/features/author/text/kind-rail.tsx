import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { useKindKeys, type BlockKind } from './kind-letters.ts';

/** The kinds of blocks, where the pens lie elsewhere: what the block in hand is, and the letter that makes it another. */
export function KindRail({
  kind,
  onChoose,
}: {
  kind: BlockKind | null;
  onChoose: (kind: BlockKind) => void;
}) {
  const { t } = useTranslation();
  const kinds = useKindKeys();
  return (
    <div className="left-rail">
      <div className="pens kinds" role="group" aria-label={t('authorText.kinds')}>
        {kinds.map(({ kind: each, name, letter }) => (
          <ToggleButton
            key={each}
            className="pen kind-pen"
            isSelected={each === kind}
            aria-label={t('authorText.kindKey', { kind: name, letter })}
            onChange={() => {
              onChoose(each);
            }}
          >
            <span className="pen-letter" aria-hidden="true">
              {letter}
            </span>
            <span className="pen-name" aria-hidden="true">
              {name}
            </span>
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
