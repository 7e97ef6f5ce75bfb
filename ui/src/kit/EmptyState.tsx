import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

/** A list without rows: one sentence, one line of help, one or two buttons; never a picture. */
export function EmptyState(props: { text: string; hint?: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{props.text}</p>
      {props.hint && <p className={styles.hint}>{props.hint}</p>}
      {props.children && <div className={styles.actions}>{props.children}</div>}
    </div>
  );
}
