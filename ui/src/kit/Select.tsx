import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from "react-aria-components";
import { useWords } from "../words/words";
import { ariaOf, FieldHead, type FieldProps, type Option } from "./Field";
import fields from "./Field.module.css";
import { Icon } from "./icons";
import styles from "./Select.module.css";

/** What a list-box choice is given. */
export interface SelectProps<K extends string> extends FieldProps {
  options: readonly Option<K>[];
  value: K | null;
  onChange: (value: K) => void;
  /** Said while nothing is chosen. */
  prompt?: string;
  width?: "medium" | "full";
}

/** One of five to fifteen. The browser's own select is never used: Orca loses its place in it. */
export function Select<K extends string>(props: SelectProps<K>) {
  const words = useWords();
  const { options, value, onChange, width = "full" } = props;
  return (
    <AriaSelect
      {...ariaOf(props)}
      className={`${fields.field} ${styles[width] ?? ""}`}
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChange(key as K)}
      placeholder={props.prompt ?? words("kit-choose")}
    >
      <FieldHead {...props} />
      <Button className={`${fields.input} ${styles.button}`}>
        <SelectValue className={styles.value}>
          {({ selectedText, isPlaceholder, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <Icon name="down" size={18} />
      </Button>
      <Popover className={fields.popover ?? ""}>
        <ListBox items={options}>{(option) => <OptionItem option={option} />}</ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** One row of a list box: its words, one line more, and a check when chosen. */
export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.disabled}
      className={fields.option ?? ""}
    >
      {({ isSelected }) => (
        <>
          <span className={fields.optionWords}>
            <Text slot="label" dir="auto">
              {option.label}
            </Text>
            {option.description && (
              <Text slot="description" className={fields.optionMore} dir="auto">
                {option.description}
              </Text>
            )}
          </span>
          {isSelected && <Icon name="check" size={16} />}
        </>
      )}
    </ListBoxItem>
  );
}
