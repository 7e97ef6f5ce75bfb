import { keyCaps, keys, PanelBody, rowKeys } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./office.module.css";

// In the order people learn them; the list is the map itself, so that it cannot be out of date.
const shown = [
  ["search", keys.search],
  ["filter", keys.filter],
  ["new-case", keys.new],
  ["new-referral", keys.referral],
  ["new-note", keys.note],
  ["record", keys.record],
  ["close", keys.close],
  ["undo", keys.undo],
  ["names", keys.names],
  ["hide", keys.hide],
  ["lock", keys.lock],
  ["tabs", "alt+1"],
  ["regions", keys.nextRegion],
  ["no-answer", keys.noAnswer],
  ["larger", keys.larger],
  ["smaller", keys.smaller],
  ["back", "alt+←"],
  ["shortcuts", keys.help],
] as const;

const inRows = [
  ["next", rowKeys.next],
  ["previous", rowKeys.previous],
  ["open", "enter"],
  ["done", "space"],
  ["move", rowKeys.done],
  ["note", rowKeys.note],
  ["referral", rowKeys.referral],
] as const;

/** Every key that does something, with what it does. */
export function Shortcuts() {
  const words = useWords();
  return (
    <PanelBody>
      {/* Nothing in the list can be pressed, so the list itself takes the focus to be scrolled. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div role="group" tabIndex={0} aria-label={words("shortcuts")} className={styles.list}>
        <dl className={styles.keys}>
          {shown.map(([name, key]) => (
            <Line key={name} caps={keyCaps(key)} text={words(`shortcut-${name}`)} />
          ))}
        </dl>
        <h3>{words("shortcuts-in-rows")}</h3>
        <dl className={styles.keys}>
          {inRows.map(([name, key]) => (
            <Line key={name} caps={keyCaps(key)} text={words(`shortcut-row-${name}`)} />
          ))}
        </dl>
      </div>
    </PanelBody>
  );
}

function Line({ caps, text }: { caps: string; text: string }) {
  return (
    <>
      <dt>
        <kbd>{caps}</kbd>
      </dt>
      <dd>{text}</dd>
    </>
  );
}
