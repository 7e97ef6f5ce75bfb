import { TextArea as AriaTextArea, TextField } from "react-aria-components";
import { useWords } from "../words/words";
import { ariaOf, FieldHead, type FieldProps } from "./Field";
import styles from "./Field.module.css";

/** What a field of several lines is given. */
export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  /** Only where a letter or form has a limit; the count is shown from 80 per cent. */
  lengthMax?: number;
  /** Turns off the spell checker where words must not leave the program. */
  isSensitive?: boolean;
  lang?: string;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 4, lengthMax, isSensitive, lang } = props;
  const words = useWords();
  const nearEnd = lengthMax !== undefined && value.length >= lengthMax * 0.8;
  return (
    <TextField
      {...ariaOf(props)}
      className={styles.field}
      value={value}
      onChange={onChange}
      autoComplete="off"
      spellCheck={isSensitive ? "false" : undefined}
    >
      <FieldHead {...props} />
      <AriaTextArea
        className={`${styles.input} ${styles.area}`}
        dir="auto"
        rows={rows}
        lang={lang}
      />
      {nearEnd && (
        <span className={styles.echo}>
          {words("kit-characters-left", { count: lengthMax - value.length })}
        </span>
      )}
    </TextField>
  );
}
