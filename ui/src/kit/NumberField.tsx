import { NumberField as AriaNumberField, Input } from "react-aria-components";
import { ariaOf, FieldHead, type FieldProps } from "./Field";
import styles from "./Field.module.css";

/** What a number field is given. */
export interface NumberFieldProps extends FieldProps {
  /** `null` while there is no answer. */
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  /** Decimal places; whole numbers unless told. */
  decimals?: number;
}

/** A number; any digits may be typed, such as ٣ or 3. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min, max, step, decimals = 0 } = props;
  return (
    <AriaNumberField
      {...ariaOf(props)}
      className={styles.field}
      value={value ?? Number.NaN}
      onChange={(typed) => onChange(Number.isNaN(typed) ? null : typed)}
      minValue={min}
      maxValue={max}
      step={step}
      formatOptions={{ maximumFractionDigits: decimals }}
    >
      <FieldHead {...props} />
      <Input className={`${styles.input} ${styles.narrow}`} />
    </AriaNumberField>
  );
}
