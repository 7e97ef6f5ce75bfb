import { Button } from "react-aria-components";
import { useWords } from "../words/words";
import { Count } from "./Chip";
import { Tooltip } from "./IconButton";
import { Icon, type IconName } from "./icons";
import styles from "./Rail.module.css";
import { NARROW, useMedia } from "./useMedia";

/** One place of the rail. What a role may not see is absent, not grey. */
export interface RailItem {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** How many things there need the reader. */
  readonly count?: number;
  readonly keys?: string;
  /** `second` stands below the line, `last` at the foot. */
  readonly group?: "first" | "second" | "last";
}

const groups = ["first", "second", "last"] as const;

/** The places one can go to, at the side; as icons when it is narrow. */
export function Rail(props: {
  rail: readonly RailItem[];
  current: string;
  onGo: (id: string) => void;
}) {
  const { rail, current, onGo } = props;
  const words = useWords();
  const isNarrow = useMedia(NARROW);
  return (
    <nav className={styles.rail} data-region="rail" aria-label={words("frame-main")}>
      <div className={styles.places}>
        {groups.map((group) => {
          const items = rail.filter((item) => (item.group ?? "first") === group);
          if (items.length === 0) return null;
          return (
            <ul key={group} className={`${styles.group} ${styles[group]}`}>
              {items.map((item) => (
                <li key={item.id}>
                  <Tooltip text={item.label} keys={item.keys} off={!isNarrow}>
                    <Button
                      className={styles.item}
                      aria-current={item.id === current ? "page" : undefined}
                      onPress={() => onGo(item.id)}
                    >
                      <Icon name={item.icon} />
                      <span className={styles.itemWords}>{item.label}</span>
                      {item.count !== undefined && item.count > 0 && <Count value={item.count} />}
                      {item.keys && <kbd className={styles.key}>{item.keys}</kbd>}
                    </Button>
                  </Tooltip>
                </li>
              ))}
            </ul>
          );
        })}
      </div>
    </nav>
  );
}
