import { Checkbox, CheckboxGroup, Text } from "react-aria-components";
import styles from "./CheckboxList.module.css";
import { ariaOf, FieldHead, type FieldProps, type Option } from "./Field";
import fields from "./Field.module.css";
import { Icon } from "./icons";

/** What a choice of several is given. */
export interface CheckboxListProps<K extends string> extends FieldProps {
  options: readonly Option<K>[];
  value: readonly K[];
  onChange: (value: K[]) => void;
}

/** Any number of a list. For facts use `RadioChoice` with yes, no and not known. */
export function CheckboxList<K extends string>(props: CheckboxListProps<K>) {
  const { options, value, onChange } = props;
  const { autoFocus: _, ...aria } = ariaOf(props);
  return (
    <CheckboxGroup
      {...aria}
      className={fields.field ?? ""}
      value={[...value]}
      onChange={(chosen) => onChange(chosen as K[])}
    >
      <FieldHead {...props} />
      {options.map((option) => (
        <Checkbox
          key={option.id}
          value={option.id}
          isDisabled={option.disabled}
          className={styles.item ?? ""}
        >
          <span className={styles.box}>
            {value.includes(option.id) && <Icon name="check" size={16} />}
          </span>
          <span className={styles.words}>
            {option.label}
            {option.description && (
              <Text slot="description" className={fields.optionMore}>
                {option.description}
              </Text>
            )}
          </span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
