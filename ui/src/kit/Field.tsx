import { FieldError, Label, Text } from "react-aria-components";
import { useWords } from "../words/words";
import styles from "./Field.module.css";
import { Icon } from "./icons";

/** What every field of the kit can be given. */
export interface FieldProps {
  /** The question, in full; it stands above the field. */
  label: string;
  /** An example or a rule; it stands between the label and the field. */
  hint?: string;
  /** What to do instead, when the answer cannot be recorded like this. */
  error?: string;
  /** Marks the label with "(optional)". */
  optional?: boolean;
  /** Announced as required; never the browser's own `required`. */
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** Something that can be chosen: a code, its words, and one line more where it helps. */
export interface Option<K extends string = string> {
  readonly id: K;
  readonly label: string;
  readonly description?: string;
  readonly disabled?: boolean;
}

type HeadProps = Pick<FieldProps, "label" | "hint" | "error" | "optional">;

/** Label, hint and error of a React Aria field, always in this order above the field. */
export function FieldHead({ label, hint, error, optional }: HeadProps) {
  return (
    <>
      <Label className={styles.label}>
        <LabelText label={label} optional={optional} />
      </Label>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error}>{error && <ErrorText error={error} />}</FieldError>
    </>
  );
}

/** The words of a label, with "(optional)" where an answer may be left out. */
export function LabelText({ label, optional }: Pick<FieldProps, "label" | "optional">) {
  const words = useWords();
  return (
    <>
      {label}
      {optional && <span className={styles.optional}> {words("kit-optional")}</span>}
    </>
  );
}

/** An error sentence with its sign; the sign is not the only mark. */
export function ErrorText({ error }: { error: string }) {
  return (
    <>
      <Icon name="danger" size={16} />
      <span>{error}</span>
    </>
  );
}

/** What React Aria needs from our field props. */
export function ariaOf(props: FieldProps) {
  return {
    validationBehavior: "aria" as const,
    isInvalid: Boolean(props.error),
    isRequired: props.required,
    isDisabled: props.disabled,
    autoFocus: props.autoFocus,
  };
}
