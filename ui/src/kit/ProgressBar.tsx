import { ProgressBar as AriaProgressBar, Label } from "react-aria-components";
import { useWords } from "../words/words";
import { Button } from "./Button";
import styles from "./ProgressBar.module.css";

/** What a progress bar is given. */
export interface ProgressBarProps {
  /** What is being made: "Making report". */
  label: string;
  /** How far, of `max`; leave it out while that is not known. */
  value?: number;
  max?: number;
  /** Stops the work; all of it or nothing is kept. */
  onCancel?: () => void;
}

/** Work of more than a moment: what, how many of how many, and Cancel. */
export function ProgressBar({ label, value, max = 100, onCancel }: ProgressBarProps) {
  const words = useWords();
  const text = value === undefined ? undefined : words("kit-of", { value, max });
  return (
    <div className={styles.line}>
      <AriaProgressBar
        className={styles.progress ?? ""}
        value={value}
        maxValue={max}
        isIndeterminate={value === undefined}
        valueLabel={text}
      >
        {({ percentage, valueText }) => (
          <>
            <div className={styles.words}>
              <Label>{label}</Label>
              <span className={styles.value}>{value === undefined ? "" : valueText}</span>
            </div>
            <div className={styles.track}>
              <div
                className={percentage === undefined ? styles.unknown : styles.fill}
                style={{ inlineSize: percentage === undefined ? undefined : `${percentage}%` }}
              />
            </div>
          </>
        )}
      </AriaProgressBar>
      {onCancel && <Button onPress={onCancel}>{words("kit-cancel")}</Button>}
    </div>
  );
}
