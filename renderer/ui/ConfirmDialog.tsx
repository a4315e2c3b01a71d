import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./Button.tsx";
import "./Dialog.css";

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly words: string;
  /** The verb that cannot be undone. */
  readonly verb: string;
  /** The way back. */
  readonly keep: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A question before something that cannot be undone; everything else acts at once and offers 復原. */
export function ConfirmDialog({ isOpen, title, words, verb, keep, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog floating">
        <Dialog role="alertdialog" className="dialog-body">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <p>{words}</p>
          <div className="dialog-verbs">
            <Button onPress={onClose} autoFocus>
              {keep}
            </Button>
            <Button
              look="danger"
              onPress={() => {
                onConfirm();
                onClose();
              }}
            >
              {verb}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
