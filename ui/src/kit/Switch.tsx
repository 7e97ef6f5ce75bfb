import { Switch as AriaSwitch } from "react-aria-components";
import styles from "./CheckboxList.module.css";
import fields from "./Field.module.css";

/** Turns a setting on or off at once; a fact about a person is never a switch. */
export function Switch(props: {
  label: string;
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
}) {
  return (
    <AriaSwitch
      className={styles.item ?? ""}
      isSelected={props.on}
      onChange={props.onChange}
      isDisabled={props.disabled}
    >
      <span className={styles.track}>
        <span className={styles.thumb} />
      </span>
      <span className={styles.words}>
        {props.label}
        {props.hint && <span className={fields.optionMore}>{props.hint}</span>}
      </span>
    </AriaSwitch>
  );
}
