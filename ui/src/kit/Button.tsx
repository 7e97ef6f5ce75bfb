import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./icons";

/** What a button is given. */
export interface ButtonProps {
  /** A verb: what happens. */
  children: ReactNode;
  /** The full name, where the word alone says too little: "Edit: phone". It holds the word. */
  name?: string;
  /** One primary button in a view; danger only for what cannot be undone. */
  kind?: "primary" | "quiet" | "plain" | "danger";
  icon?: IconName;
  /** Sends the form it stands in. */
  submit?: boolean;
  /** Shows that the deed is running; the button stays where it is and cannot be pressed twice. */
  busy?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  onPress?: () => void;
}

/** A button with a word. `quiet` has no border, `plain` has one, `primary` is filled. */
export function Button({
  children,
  name,
  kind = "plain",
  icon,
  submit,
  busy,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      className={`${styles.button} ${styles[kind]}`}
      // While it is busy it keeps its place and the focus, and does nothing. The library's own
      // pending state would leave an announcement behind that names nothing.
      type={submit && !busy ? "submit" : "button"}
      data-pending={busy || undefined}
      // Marks that keep inserted words apart are for the eye; a voice would stumble over them.
      aria-label={name?.replace(/[\u2068\u2069]/g, "")}
      isDisabled={rest.disabled}
      autoFocus={rest.autoFocus}
      onPress={busy ? undefined : rest.onPress}
    >
      {icon && <Icon name={icon} size={18} />}
      <span>{children}</span>
    </AriaButton>
  );
}
