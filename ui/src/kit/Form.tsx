import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { Fault } from "../ipc/bindings";
import { FaultNote } from "./FaultNote";
import styles from "./Form.module.css";

/** What a form is given. */
export interface FormProps {
  onSubmit: () => void;
  /** From the deed; shown above the fields when it names none of them. */
  fault?: Fault;
  /** Search and quick add: Enter in a line records. Elsewhere only Ctrl Enter does. */
  quick?: boolean;
  children: ReactNode;
  className?: string;
}

/**
 * Fields in one column. Ctrl Enter records from anywhere. When something has to be corrected,
 * the focus goes to the first field in error, which every screen reader reads.
 */
export function Form({ onSubmit, fault, quick, children, className }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const attempted = useRef(false);
  useEffect(() => {
    if (!attempted.current) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!wrong) return;
    attempted.current = false;
    focusable(wrong)?.focus();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempted.current = true;
    onSubmit();
  };
  const isEnter = (event: KeyboardEvent) => event.key === "Enter" && !event.nativeEvent.isComposing;
  // On the way down: radios and switches keep Enter for themselves.
  const record = (event: KeyboardEvent) => {
    if (!isEnter(event) || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    form.current?.requestSubmit();
  };
  const stay = (event: KeyboardEvent) => {
    if (isEnter(event) && !quick && event.target instanceof HTMLInputElement)
      event.preventDefault();
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDownCapture={record}
      onKeyDown={stay}
      className={className ?? styles.form}
    >
      {fault && !fault.field && <FaultNote fault={fault} />}
      {children}
    </form>
  );
}

/** Buttons under a form that stands in the page: primary first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

function focusable(wrong: HTMLElement): HTMLElement | null {
  if (wrong.matches("input, textarea, button")) return wrong;
  return wrong.querySelector<HTMLElement>("input, textarea, button");
}
