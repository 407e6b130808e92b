import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

interface OrderButtonsProps {
  /** What is moved, for those who hear the buttons one by one. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  /** Left out where the last one of its kind must stay. */
  onRemove?: () => void;
}

/** Earlier, later and out, for one thing of a list. */
export function OrderButtons({ name, isFirst, isLast, onMove, onRemove }: OrderButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="order-buttons">
      {!(isFirst && isLast) && (
        <>
          <Button
            className="small"
            isDisabled={isFirst}
            aria-label={t('authorDetails.earlier', { name })}
            onPress={() => {
              onMove(-1);
            }}
          >
            <span aria-hidden="true">↑</span>
          </Button>
          <Button
            className="small"
            isDisabled={isLast}
            aria-label={t('authorDetails.later', { name })}
            onPress={() => {
              onMove(1);
            }}
          >
            <span aria-hidden="true">↓</span>
          </Button>
        </>
      )}
      {onRemove !== undefined && (
        <Button className="plain" aria-label={t('authorDetails.remove', { name })} onPress={onRemove}>
          {t('authorDetails.removeShort')}
        </Button>
      )}
    </div>
  );
}
