import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { useApp, useDesk, useReadingStores } from '../../stores/react.ts';

/** Opens the question of handing in. A lesson that is only tried out has nothing to hand in. */
export function OpenHandIn({ className }: { className: string }) {
  const { t } = useTranslation();
  const { desk } = useReadingStores();
  const trial = useApp((state) => state.place.kind === 'trial');
  const again = useDesk((state) => state.handedIn !== null);
  if (trial) return null;
  return (
    <Button
      className={className}
      data-testid="hand-in"
      onPress={() => {
        desk.setState({ handing: true });
      }}
    >
      {t(again ? 'handingIn.openAgain' : 'handingIn.open')}
    </Button>
  );
}
