import { useTranslation } from 'react-i18next';

import { useApp } from '../../stores/react.ts';
import type { KeyName } from './key-list.ts';

/** What is printed on the key itself, the same in every language. */
const printed = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Alt: 'Alt',
  Meta: '⌘',
  '1': '1',
  '2': '2',
  '3': '3',
  '5': '5',
  F1: 'F1',
  F5: 'F5',
  F8: 'F8',
  L: 'L',
  P: 'P',
  T: 'T',
  Y: 'Y',
  Z: 'Z',
  ',': ',',
} as const satisfies Partial<Record<KeyName, string>>;

const isPrinted = (name: KeyName): name is keyof typeof printed => Object.hasOwn(printed, name);

/** One key, as it is written on this computer's keyboard. */
export function KeyCap({ name }: { name: KeyName }) {
  const { t } = useTranslation();
  const mac = useApp((state) => state.platform === 'darwin');
  if (name === 'Alt' && mac) return <Cap text="⌥" />;
  if (name === 'Shift' && mac) return <Cap text="⇧" />;
  if (isPrinted(name)) return <Cap text={printed[name]} />;
  return <kbd className="cap">{t(`settings.keys.name.${name}`)}</kbd>;
}

function Cap({ text }: { text: string }) {
  return (
    <kbd className="cap" translate="no">
      {text}
    </kbd>
  );
}
