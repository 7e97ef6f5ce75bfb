import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import { useWords } from "../words/words";
import { Count } from "./Chip";
import { Menu } from "./Menu";
import { useShortcuts } from "./shortcuts";
import styles from "./Tabs.module.css";

/** One tab. */
export interface TabItem<K extends string = string> {
  readonly id: K;
  readonly label: string;
  /** How many things in it need the reader. */
  readonly count?: number;
}

/** What tabs are given; the page decides what stands in the chosen one. */
export interface TabsProps<K extends string> {
  label: string;
  tabs: readonly TabItem<K>[];
  value: K;
  onChange: (id: K) => void;
  children: ReactNode;
  /** Alt 1 to 9 choose a tab; only one set of tabs on a page may have this. */
  hasKeys?: boolean;
}

/** Tabs in one line; those that do not fit stand in a "More" menu, and the chosen one never. */
export function Tabs<K extends string>(props: TabsProps<K>) {
  const { tabs, value, onChange } = props;
  const words = useWords();
  const line = useRef<HTMLDivElement>(null);
  const room = useRoom(line, tabs.length);
  const first = tabs.slice(0, room);
  const chosen = tabs.find((tab) => tab.id === value);
  const shown = chosen && !first.includes(chosen) ? [...first.slice(0, -1), chosen] : first;
  const rest = tabs.filter((tab) => !shown.includes(tab));
  useShortcuts(props.hasKeys ? tabKeys(tabs, onChange) : {});
  return (
    <AriaTabs
      selectedKey={value}
      onSelectionChange={(key) => onChange(key as K)}
      className={styles.tabs ?? ""}
    >
      <div className={styles.line} ref={line}>
        <TabList aria-label={props.label} items={shown} className={styles.list ?? ""}>
          {(tab) => (
            <Tab id={tab.id} className={styles.tab ?? ""}>
              <TabWords tab={tab} />
            </Tab>
          )}
        </TabList>
        {rest.length > 0 && (
          <Menu label={words("kit-more")} look="link" items={rest} onAction={onChange} />
        )}
        {/* The same words without a place on the page: they say how many fit. */}
        <div aria-hidden="true" className={styles.measure} data-measure="true">
          {tabs.map((tab) => (
            <span key={tab.id} className={styles.tab}>
              <TabWords tab={tab} />
            </span>
          ))}
        </div>
      </div>
      <TabPanel key={value} id={value} className={styles.panel ?? ""}>
        {props.children}
      </TabPanel>
    </AriaTabs>
  );
}

function TabWords({ tab }: { tab: TabItem }) {
  return (
    <>
      <span className={styles.words} data-words={tab.label}>
        {tab.label}
      </span>
      {tab.count !== undefined && tab.count > 0 && <Count value={tab.count} />}
    </>
  );
}

function tabKeys<K extends string>(tabs: readonly TabItem<K>[], choose: (id: K) => void) {
  return Object.fromEntries(
    tabs.slice(0, 9).map((tab, at) => [`alt+${at + 1}`, () => choose(tab.id)]),
  );
}

const MORE_WIDTH = 110;

// How many tabs fit beside the menu. Widths are taken from a hidden copy, so that measuring does
// not depend on what is shown at the moment.
function useRoom(line: React.RefObject<HTMLDivElement | null>, count: number): number {
  const [room, setRoom] = useState(count);
  useLayoutEffect(() => {
    const element = line.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const measure = () => {
      const copies = element.querySelectorAll<HTMLElement>("[data-measure] > span");
      const widths = [...copies].map((copy) => copy.getBoundingClientRect().width);
      const total = widths.reduce((sum, width) => sum + width, 0);
      const space = element.clientWidth - (total > element.clientWidth ? MORE_WIDTH : 0);
      let used = 0;
      const fits = widths.filter((width) => {
        used += width;
        return used <= space;
      }).length;
      setRoom(Math.max(1, fits));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const copy of element.querySelectorAll("[data-measure] > span")) observer.observe(copy);
    return () => observer.disconnect();
  }, [line]);
  return Math.min(room, count);
}
