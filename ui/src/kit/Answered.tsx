import { type ReactNode, useEffect, useState } from "react";
import type { Query } from "../ipc/query";
import { useWords } from "../words/words";
import styles from "./Answered.module.css";
import { FaultNote } from "./FaultNote";

/** Local reads are quicker than this; until then a sign of waiting would only flicker. */
const PATIENCE_MS = 400;

/** Shows what a read answered; says so when it takes long, and why when it did not work. */
export function Answered<T>(props: {
  query: Query<T>;
  children: (value: T) => ReactNode;
}): ReactNode {
  const { query, children } = props;
  if (query.value !== undefined) {
    return (
      <>
        <FaultNote fault={query.fault} onAgain={query.again} />
        {children(query.value)}
      </>
    );
  }
  if (query.fault) return <FaultNote fault={query.fault} onAgain={query.again} />;
  return query.loading ? <Waiting /> : null;
}

function Waiting() {
  const words = useWords();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), PATIENCE_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return isLong ? <p className={styles.waiting}>{words("kit-waiting")}</p> : null;
}
