import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, Button, TooltipTrigger } from "react-aria-components";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./icons";

/** What an icon button is given; the label is its name and its tooltip. */
export interface IconButtonProps {
  label: string;
  icon: IconName;
  /** The keys that do the same, shown in the tooltip. */
  keys?: string;
  disabled?: boolean;
  onPress?: () => void;
}

/** A button without a visible word: only for search, lock, close, help and more. */
export function IconButton({ label, icon, keys, disabled, onPress }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button className={styles.icon} aria-label={label} isDisabled={disabled} onPress={onPress}>
        <Icon name={icon} />
      </Button>
    </Tooltip>
  );
}

/** The name of a control, for those who cannot see it otherwise; never the only source. */
export function Tooltip(props: {
  text: string;
  keys?: string;
  off?: boolean;
  children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={500} isDisabled={props.off}>
      {props.children}
      <AriaTooltip className={styles.tooltip} offset={6}>
        {props.text}
        {props.keys && <kbd className={styles.keys}>{props.keys}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
