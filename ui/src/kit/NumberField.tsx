import { useState } from "react";
import { Input, TextField } from "react-aria-components";
import { useFormat } from "../words/format";
import { latinDigits } from "./edtf";
import { ariaOf, FieldHead, type FieldProps } from "./Field";
import styles from "./Field.module.css";

/** What a number field is given. */
export interface NumberFieldProps extends FieldProps {
  /** `null` while there is no answer. */
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  /** Decimal places; whole numbers unless told. */
  decimals?: number;
}

/**
 * A number; the digits of any script may be typed, such as ٣ or 3.
 *
 * React Aria's own field takes other digits only where no digits are pinned, and ours are.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = props;
  const { decimals = 0 } = props;
  const format = useFormat();
  const say = (number: number | null) => (number === null ? "" : format.number(number));
  const [text, setText] = useState(say(value));
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setText(say(value));
  }
  const hear = (number: number | null) => {
    setKnown(number);
    onChange(number);
  };
  const type = (typed: string) => {
    setText(typed);
    hear(readNumber(typed, decimals));
  };
  const leave = () => {
    const number = readNumber(text, decimals);
    const bounded = number === null ? null : Math.min(max, Math.max(min, number));
    setText(say(bounded));
    if (bounded !== value) hear(bounded);
  };
  return (
    <TextField
      {...ariaOf(props)}
      className={styles.field}
      value={text}
      onChange={type}
      onBlur={leave}
      autoComplete="off"
    >
      <FieldHead {...props} />
      <Input
        className={`${styles.input} ${styles.narrow}`}
        inputMode={decimals > 0 ? "decimal" : "numeric"}
      />
    </TextField>
  );
}

/** The number in a text; `null` when there is none. Separators of thousands do not matter. */
export function readNumber(typed: string, decimals: number): number | null {
  const text = latinDigits(typed).replace(/[\s٬'’]/g, "");
  // Without decimals every comma and point separates thousands; with them the last one does not.
  const plain =
    decimals === 0
      ? text.replace(/[.,٫]/g, "")
      : text.replace(/[.,٫](?=.*[.,٫])/g, "").replace(/[,٫]/, ".");
  if (!/^-?\d+(\.\d*)?$/.test(plain)) return null;
  const scale = 10 ** decimals;
  return Math.round(Number(plain) * scale) / scale;
}
