import { type KeyboardEvent, useEffect, useEffectEvent, useState } from "react";
import { ComboBox as AriaComboBox, Button, Input, ListBox, Popover } from "react-aria-components";
import { useWords } from "../words/words";
import { folded } from "./edtf";
import { ariaOf, FieldHead, type FieldProps, type Option } from "./Field";
import fields from "./Field.module.css";
import { Icon } from "./icons";
import { OptionItem } from "./Select";

/** More than this slows the list down; the core finds the best ones. */
const ITEMS_MAX = 50;

/** What a searching choice is given. */
export interface ComboBoxProps extends FieldProps {
  /** What the core found for the text; at most 50 are shown. */
  items: readonly Option[];
  /** Ask the core for this text. */
  onText: (text: string) => void;
  value: Option | null;
  onChange: (value: Option | null) => void;
  /** Whether items for the present text are on their way. */
  loading?: boolean;
}

/** Choose one by typing a few letters; what matches is decided by the core, best first. */
export function ComboBox(props: ComboBoxProps) {
  const words = useWords();
  const { value, onChange, onText, loading } = props;
  const [text, setText] = useState(value?.label ?? "");
  const [shown, setShown] = useState(value);
  if (shown?.id !== value?.id) {
    // The value was changed from outside: the text follows it.
    setShown(value);
    setText(value?.label ?? "");
  }
  // Enter came before the answer of the core; the first item is taken once it is there.
  const [hasty, setHasty] = useState(false);
  const items = props.items.slice(0, ITEMS_MAX);
  const choose = (id: string | null) => {
    const chosen = items.find((item) => item.id === id) ?? null;
    setShown(chosen);
    setText(chosen?.label ?? "");
    onChange(chosen);
  };
  const takeFirst = useEffectEvent(() => {
    setHasty(false);
    const [first] = items;
    if (first && isClear(text, first.label)) choose(first.id);
  });
  useEffect(() => {
    if (hasty && !loading) takeFirst();
  }, [hasty, loading]);
  // What is typed and meant need not be pointed at first.
  const onEnter = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter" || event.ctrlKey || event.nativeEvent.isComposing) return;
    const isPointedAt = event.currentTarget.querySelector("input[aria-activedescendant]") !== null;
    if (isPointedAt || text.trim() === "" || text === value?.label) return;
    event.preventDefault();
    event.stopPropagation();
    setHasty(true);
  };
  return (
    <AriaComboBox
      {...ariaOf(props)}
      className={fields.field ?? ""}
      items={items}
      inputValue={text}
      onInputChange={(typed) => {
        setText(typed);
        setHasty(false);
        if (typed !== value?.label) onText(typed);
      }}
      selectedKey={value?.id ?? null}
      onSelectionChange={(key) => choose(key === null ? null : String(key))}
      onOpenChange={(open) => open && onText(text === value?.label ? "" : text)}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="input"
    >
      <FieldHead {...props} />
      <div className={fields.box} onKeyDownCapture={onEnter}>
        <Input dir="auto" spellCheck="false" autoComplete="off" />
        <Button className={fields.end} aria-label={words("kit-show-suggestions")}>
          <Icon name="down" size={18} />
        </Button>
      </div>
      <Popover className={fields.popover ?? ""}>
        <ListBox
          items={items}
          renderEmptyState={() => (
            <div className={fields.empty}>
              {words(loading ? "kit-searching" : "kit-nothing-found")}
            </div>
          )}
        >
          {(option: Option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

// "Lot" and "legal" mean "Lotus Legal Aid"; a name found by its sound is to be pointed at.
function isClear(text: string, label: string): boolean {
  return ` ${folded(label)}`.includes(` ${folded(text.trim())}`);
}
