import type { ReactNode } from "react";
import styles from "./Chip.module.css";
import { Icon, type IconName } from "./icons";

/** The colour family of a chip; each has its own icon, so that colour is never the only sign. */
export type Tone =
  | "neutral"
  | "info"
  | "success"
  | "attention"
  | "danger"
  | "therapy"
  | "legal"
  | "career";

const icons: Record<Tone, IconName> = {
  neutral: "neutral",
  info: "info",
  success: "success",
  attention: "attention",
  danger: "danger",
  therapy: "therapy",
  legal: "legal",
  career: "career",
};

/** A state or fact in one or two words. A chip is read, never pressed; a plain fact has no icon. */
export function Chip(props: { tone?: Tone; icon?: IconName | null; children: ReactNode }) {
  const { tone = "neutral", icon = icons[tone], children } = props;
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      {icon && <Icon name={icon} size={14} />}
      <span>{children}</span>
    </span>
  );
}

/** A number beside a heading or in the rail; it counts what needs the reader. */
export function Count({ value, tone = "neutral" }: { value: number; tone?: Tone }) {
  return <span className={`${styles.count} ${styles[tone]}`}>{value}</span>;
}
