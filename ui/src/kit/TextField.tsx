import { TextField as AriaTextField, Input } from "react-aria-components";
import { ariaOf, FieldHead, type FieldProps } from "./Field";
import styles from "./Field.module.css";

/** What a one-line field is given. */
export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** How long the answer is expected to be. */
  width?: "narrow" | "medium" | "full";
  type?: "text" | "password" | "tel" | "email" | "url";
  /** Names are not spell-checked. */
  isName?: boolean;
  /** The language of the content, where it is known to differ from the window's. */
  lang?: string;
  /** Only the user's own fields may be completed by the system. */
  autoComplete?: string;
}

/** One line of text, in whichever direction it is written. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, width = "full", type = "text", isName, lang } = props;
  return (
    <AriaTextField
      {...ariaOf(props)}
      className={styles.field}
      value={value}
      onChange={onChange}
      type={type}
      autoComplete={props.autoComplete ?? "off"}
      spellCheck={isName || type !== "text" ? "false" : undefined}
    >
      <FieldHead {...props} />
      <Input className={`${styles.input} ${styles[width] ?? ""}`} dir="auto" lang={lang} />
    </AriaTextField>
  );
}
