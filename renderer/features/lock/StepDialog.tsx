import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import "../../ui/Dialog.css";
import "./StepDialog.css";

interface StepDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** Left out while it must not be closed. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** A question of several fields or steps over the page. */
export function StepDialog({ isOpen, title, onClose, children }: StepDialogProps) {
  return (
    <ModalOverlay
      className="dialog-veil step-dialog-veil"
      isOpen={isOpen}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className="dialog floating step-dialog">
        <Dialog className="dialog-body">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
