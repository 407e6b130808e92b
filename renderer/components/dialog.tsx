import type { ReactNode } from 'react';
import { Button, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot. A question has them; a window that is only looked at needs none. */
  actions?: ReactNode;
  wide?: boolean;
  /** Whether it holds nothing but text: then the text itself takes the keyboard, or it could not be scrolled by it. */
  textOnly?: boolean;
}

/**
 * A window over the page, named by its title. The keyboard stays in it and goes back to where it was; Esc closes it. With
 * `actions` it is a question that wants an answer, without them it has a button to close it.
 */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  wide = false,
  textOnly = false,
}: DialogProps) {
  const { t } = useTranslation();
  const question = actions !== undefined;
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      isDismissable={!question}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`sheet${wide ? ' sheet-wide' : ''}`}>
        <AriaDialog className="dialog" role={question ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            {!question && (
              <Button className="button" onPress={onClose}>
                {t('common.close')}
              </Button>
            )}
          </div>
          {textOnly ? (
            <div className="dialog-body" role="region" aria-label={title} tabIndex={0}>
              {children}
            </div>
          ) : (
            <div className="dialog-body">{children}</div>
          )}
          {question && <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
