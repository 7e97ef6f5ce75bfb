import { SearchField as AriaSearchField, Button, Input, Label } from "react-aria-components";
import { useWords } from "../words/words";
import styles from "./Field.module.css";
import hidden from "./Hidden.module.css";
import { Icon } from "./icons";

/** What a search field is given. */
export interface SearchFieldProps {
  /** Its name; shown only when `labelShown`. */
  label: string;
  labelShown?: boolean;
  value: string;
  onChange: (value: string) => void;
  /** Enter. */
  onSubmit?: (value: string) => void;
  autoFocus?: boolean;
}

/** Filters a list while one types; Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const words = useWords();
  return (
    <AriaSearchField
      className={styles.field}
      value={props.value}
      onChange={props.onChange}
      onSubmit={props.onSubmit}
      autoFocus={props.autoFocus}
      autoComplete="off"
      spellCheck="false"
    >
      <Label className={props.labelShown ? styles.label : hidden.visually}>{props.label}</Label>
      <div className={styles.box}>
        <Icon name="search" size={18} />
        <Input dir="auto" />
        {props.value !== "" && (
          <Button className={styles.end} aria-label={words("kit-clear")}>
            <Icon name="close" size={16} />
          </Button>
        )}
      </div>
    </AriaSearchField>
  );
}
