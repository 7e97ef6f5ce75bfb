import { type ReactNode, useId } from "react";
import styles from "./Card.module.css";
import { Count, type Tone } from "./Chip";

/** What a card is given. */
export interface CardProps {
  title: string;
  /** How many things it holds, and whether they need the reader (`attention`). */
  count?: number;
  countTone?: Tone;
  /** Buttons at the end of the title. */
  actions?: ReactNode;
  /** Without inner space, for rows and tables that reach the edge. */
  flush?: boolean;
  children: ReactNode;
}

/** A titled part of a page. */
export function Card(props: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {props.title}
        </h2>
        {props.count ? <Count value={props.count} tone={props.countTone} /> : null}
        <span className={styles.actions}>{props.actions}</span>
      </header>
      <div className={props.flush ? undefined : styles.body}>{props.children}</div>
    </section>
  );
}

/** Label and value pairs of a record. */
export function Facts({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.label} className={styles.fact}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
