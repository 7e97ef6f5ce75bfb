import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../words/words";
import { Button } from "./Button";
import styles from "./Modal.module.css";
import { TextField } from "./TextField";

/** What is asked before something that cannot be undone. */
export interface Question {
  /** Says what happens: "Send without consent to share?" Never "Are you sure?". */
  readonly title: string;
  /** One sentence of consequence. */
  readonly body: ReactNode;
  /** The verb on the button that does it. */
  readonly act: string;
  /** The verb on the safe button; "Go back" unless told. */
  readonly stay?: string;
  readonly danger?: boolean;
  /** Must be typed first; only for deleting for ever. */
  readonly typed?: string;
}

type Ask = (question: Question) => Promise<boolean>;

const ConfirmContext = createContext<Ask>(async () => false);

/** Asks a question and waits for the answer: `if (await confirm({ … })) …`. */
export function useConfirm(): Ask {
  return useContext(ConfirmContext);
}

/** Shows the questions of everything below it, one at a time. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<{ question: Question; answer: (yes: boolean) => void }>();
  const ask = useCallback<Ask>(
    (question) => new Promise((answer) => setOpen({ question, answer })),
    [],
  );
  const settle = (yes: boolean) => {
    open?.answer(yes);
    setOpen(undefined);
  };
  return (
    <ConfirmContext value={ask}>
      {children}
      {open && <ConfirmDialog question={open.question} onAnswer={settle} />}
    </ConfirmContext>
  );
}

/** The dialog itself; screens use `useConfirm`. The safe button has the focus. */
export function ConfirmDialog(props: { question: Question; onAnswer: (yes: boolean) => void }) {
  const { question, onAnswer } = props;
  const words = useWords();
  const [typed, setTyped] = useState("");
  const isReady = question.typed === undefined || typed.trim() === question.typed;
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && onAnswer(false)}
      className={styles.overlay ?? ""}
    >
      <Modal className={styles.modal ?? ""}>
        <Dialog role="alertdialog" className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {question.title}
          </Heading>
          <div>{question.body}</div>
          {question.typed !== undefined && (
            <TextField
              label={words("kit-type-to-confirm", { text: question.typed })}
              value={typed}
              onChange={setTyped}
              isName
            />
          )}
          <div className={styles.actions}>
            <Button autoFocus onPress={() => onAnswer(false)}>
              {question.stay ?? words("kit-go-back")}
            </Button>
            <Button
              kind={question.danger ? "danger" : "primary"}
              disabled={!isReady}
              onPress={() => onAnswer(true)}
            >
              {question.act}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
