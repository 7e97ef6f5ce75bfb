import type { ReactNode } from "react";
import styles from "./Page.module.css";

/** A page in the main view: its title, what stands beside it, and the content. */
export function Page(props: { title: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{props.title}</h1>
        {props.aside && <div className={styles.aside}>{props.aside}</div>}
      </header>
      {props.children}
    </div>
  );
}
