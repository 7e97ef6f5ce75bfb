import type { ReactNode } from "react";
import { useWords } from "../words/words";
import { Button } from "./Button";
import styles from "./Filters.module.css";

/** What narrows a list, above it; while something does, one button takes all of it away. */
export function Filters(props: {
  label: string;
  /** Present while any filter is on. */
  onClear?: () => void;
  children: ReactNode;
}) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read before every field
    <div role="group" aria-label={props.label} className={styles.filters}>
      {props.children}
      {props.onClear && (
        <Button kind="quiet" icon="close" onPress={props.onClear}>
          {words("clear-filters")}
        </Button>
      )}
    </div>
  );
}
