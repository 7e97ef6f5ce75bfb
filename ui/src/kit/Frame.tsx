import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../words/words";
import styles from "./Frame.module.css";
import { IconButton, Tooltip } from "./IconButton";
import { Icon } from "./icons";
import { useNames } from "./names";
import { usePanel } from "./panelState";
import { QuickHide } from "./QuickHide";
import { Rail, type RailItem } from "./Rail";
import { useRegions } from "./regions";
import { keyCaps, keys, useShortcuts } from "./shortcuts";
import { TIGHT, useMedia } from "./useMedia";
import { WorkPanel } from "./WorkPanel";

/** What the frame is given. */
export interface FrameProps {
  /** The neutral name of the program or of the workspace. */
  name: string;
  rail: readonly RailItem[];
  current: string;
  onGo: (id: string) => void;
  /** Opens the palette (Ctrl K). */
  onSearch: () => void;
  onLock: () => void;
  /** Usually `SyncText`. */
  status: ReactNode;
  /** A line above everything, such as "Practice workspace. Nothing here is real". */
  band?: ReactNode;
  children: ReactNode;
}

/** The window: top bar, rail, main view and work panel, and the keys that belong to them. */
export function Frame(props: FrameProps) {
  const { current: task } = usePanel();
  const [isHidden, setHidden] = useState(false);
  useRegions();
  useShortcuts({
    [keys.search]: props.onSearch,
    [keys.lock]: props.onLock,
  });
  const hide = () => {
    setHidden(true);
    props.onLock();
  };
  // Nothing of the page is left while the desk locks.
  if (isHidden) return null;
  return (
    <div className={styles.frame} data-panel={task ? "open" : undefined}>
      {props.band && <aside className={styles.band}>{props.band}</aside>}
      <TopBar {...props} />
      <Rail {...props} />
      <main className={styles.main}>
        <div className={styles.view} data-region="main" tabIndex={-1}>
          {props.children}
        </div>
        <WorkPanel />
      </main>
      <QuickHide onHide={hide} />
    </div>
  );
}

function TopBar({ name, onSearch, onLock, status }: FrameProps) {
  const words = useWords();
  const names = useNames();
  const turnNames = () => names.setHidden(!names.hidden);
  useShortcuts({ [keys.names]: turnNames });
  const isTight = useMedia(TIGHT);
  const namesDo = words(names.hidden ? "frame-names-show" : "frame-names-hide");
  return (
    <header className={styles.top} data-region="top">
      <span className={styles.name}>
        <bdi>{name}</bdi>
      </span>
      <search className={styles.searchBox}>
        <Button className={styles.search} onPress={onSearch}>
          <Icon name="search" size={18} />
          <span className={styles.prompt}>{words("frame-search")}</span>
          <kbd className={styles.key}>{keyCaps(keys.search)}</kbd>
        </Button>
      </search>
      <div className={styles.tools}>
        {status}
        <Tooltip text={namesDo} keys={keyCaps(keys.names)} off={!isTight}>
          {/* Its words say what a press does; pressed as well, it would say the opposite. */}
          <Button
            className={`${styles.tool} ${styles.names} ${names.hidden ? styles.chosen : ""}`}
            onPress={turnNames}
          >
            <Icon name={names.hidden ? "hidden" : "shown"} size={18} />
            <span className={styles.toolWords}>{namesDo}</span>
          </Button>
        </Tooltip>
        <IconButton
          label={words("frame-lock")}
          icon="lock"
          keys={keyCaps(keys.lock)}
          onPress={onLock}
        />
      </div>
    </header>
  );
}
