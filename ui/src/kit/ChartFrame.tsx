import { type ReactNode, useId, useState } from "react";
import { useWords } from "../words/words";
import { Button } from "./Button";
import styles from "./Chart.module.css";

/** A plot under its title, and in its place on demand the table with the same numbers. */
export function ChartFrame(props: {
  title: string;
  summary?: string;
  table: ReactNode;
  children: ReactNode;
}) {
  const { title, summary, table, children } = props;
  const words = useWords();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <Button kind="quiet" onPress={() => setAsTable(!asTable)}>
          {words(asTable ? "chart-show-chart" : "chart-show-table")}
        </Button>
      </figcaption>
      {summary && <p className={styles.summary}>{summary}</p>}
      {asTable ? table : children}
    </figure>
  );
}
