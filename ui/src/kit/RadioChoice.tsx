import { Radio, RadioGroup, Text } from "react-aria-components";
import { ariaOf, FieldHead, type FieldProps, type Option } from "./Field";
import fields from "./Field.module.css";
import { Icon } from "./icons";
import styles from "./RadioChoice.module.css";

/** What a choice of one is given. */
export interface RadioChoiceProps<K extends string> extends FieldProps {
  options: readonly Option<K>[];
  value: K | null;
  onChange: (value: K) => void;
  /** `list` puts the options one below the other, for long words and descriptions. */
  look?: "segmented" | "list";
}

/** One of a few; up to four short ones stand side by side. */
export function RadioChoice<K extends string>(props: RadioChoiceProps<K>) {
  const { options, value, onChange } = props;
  const described = options.some((option) => option.description);
  const look = props.look ?? (options.length <= 4 && !described ? "segmented" : "list");
  return (
    <RadioGroup
      {...ariaOf(props)}
      className={fields.field ?? ""}
      value={value}
      onChange={(chosen) => onChange(chosen as K)}
      orientation={look === "segmented" ? "horizontal" : "vertical"}
    >
      <FieldHead {...props} />
      <div className={styles[look]}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            isDisabled={option.disabled}
            className={styles.radio ?? ""}
          >
            <span className={styles.mark}>
              {value === option.id && <Icon name="check" size={16} />}
            </span>
            <span className={styles.words}>
              {option.label}
              {option.description && (
                <Text slot="description" className={fields.optionMore}>
                  {option.description}
                </Text>
              )}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
