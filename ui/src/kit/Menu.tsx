import {
  Menu as AriaMenu,
  Button,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from "react-aria-components";
import buttons from "./Button.module.css";
import type { Option } from "./Field";
import fields from "./Field.module.css";
import { Icon, type IconName } from "./icons";
import styles from "./Menu.module.css";

/** One deed of a menu. */
export interface MenuItemProps<K extends string = string> extends Option<K> {
  readonly icon?: IconName;
  /** The key caps that do the same. */
  readonly keys?: string;
  readonly danger?: boolean;
  /** Draws a line above it. */
  readonly apart?: boolean;
}

/** What a menu is given. */
export interface MenuProps<K extends string> {
  /** The word on the button. */
  label: string;
  /** The full name, where the word alone says too little. */
  name?: string;
  /** `icon` shows three dots only; `link` is a small quiet word. */
  look?: "button" | "icon" | "link";
  icon?: IconName;
  items: readonly MenuItemProps<K>[];
  onAction: (id: K) => void;
  open?: boolean;
  onOpen?: (open: boolean) => void;
  disabled?: boolean;
}

/** A button that opens a list of deeds. */
export function Menu<K extends string>(props: MenuProps<K>) {
  const { label, name, look = "button", icon, items, onAction } = props;
  const classes = { button: buttons.button, icon: buttons.icon, link: styles.link };
  return (
    <MenuTrigger isOpen={props.open} onOpenChange={props.onOpen}>
      <Button
        className={classes[look] ?? ""}
        aria-label={look === "icon" ? (name ?? label) : name}
        isDisabled={props.disabled}
      >
        {look === "icon" ? (
          <Icon name={icon ?? "more"} />
        ) : (
          <>
            {icon && <Icon name={icon} size={18} />}
            <span>{label}</span>
            <Icon name="down" size={16} />
          </>
        )}
      </Button>
      <Popover className={fields.popover ?? ""} placement="bottom end">
        <AriaMenu className={styles.menu} onAction={(id) => onAction(id as K)}>
          {items.map((item) => [
            item.apart && <Separator key={`${item.id} line`} className={styles.line} />,
            <Item key={item.id} item={item} />,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Item({ item }: { item: MenuItemProps }) {
  return (
    <MenuItem
      id={item.id}
      textValue={item.label}
      isDisabled={item.disabled}
      className={`${fields.option} ${item.danger ? styles.danger : ""}`}
    >
      {item.icon && <Icon name={item.icon} size={18} />}
      <span className={fields.optionWords}>
        <Text slot="label">{item.label}</Text>
        {item.description && (
          <Text slot="description" className={fields.optionMore}>
            {item.description}
          </Text>
        )}
      </span>
      {item.keys && (
        <span aria-hidden="true" className={styles.keys}>
          {item.keys}
        </span>
      )}
    </MenuItem>
  );
}
