import { useWords } from "../words/words";
import { Chip } from "./Chip";
import hidden from "./Hidden.module.css";

/** How this person may be reached without harm. It stands first wherever contact is possible. */
export function SafeContactChip({ rule }: { rule: string }) {
  const words = useWords();
  return (
    <Chip tone="attention">
      <span className={hidden.visually}>{words("kit-safe-contact")} </span>
      <bdi dir="auto">{rule}</bdi>
    </Chip>
  );
}
