import type { ReactNode } from "react";
import { useWords } from "../words/words";
import { Button } from "./Button";
import styles from "./Filters.module.css";

/** What narrows a list, above it; while something does, one button takes all of it away. */
export function Filters(props: {
  label: string;
  /** Fields with their labels above. */
  children: ReactNode;
  /** Switches and buttons, in a line of their own below. */
  switches?: ReactNode;
  /** Present while any filter is on. */
  onClear?: () => void;
}) {
  const words = useWords();
  const { switches, onClear } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read before every field
    <div role="group" aria-label={props.label} className={styles.filters}>
      <div className={styles.line}>{props.children}</div>
      {(switches || onClear) && (
        <div className={styles.line}>
          {switches}
          {onClear && (
            <Button kind="quiet" icon="close" onPress={onClear}>
              {words("clear-filters")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
