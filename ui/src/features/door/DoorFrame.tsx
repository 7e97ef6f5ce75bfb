import type { ReactNode } from "react";
import { Icon, Select } from "../../kit";
import { languages } from "../../words/languages";
import { useLanguage, useWords } from "../../words/words";
import styles from "./Door.module.css";

/** What stands around everything at the door. */
export interface DoorFrameProps {
  version: string;
  /** Wide for the steps of the first start, narrow for the bare field. */
  wide?: boolean;
  /** Without the language, where it is asked in the middle of the page. */
  hideLanguage?: boolean;
  children: ReactNode;
}

/** The closed door: a neutral mark, one column, the language and the version; nothing else. */
export function DoorFrame({ version, wide, hideLanguage, children }: DoorFrameProps) {
  const words = useWords();
  return (
    <main className={styles.door}>
      <div className={styles.top}>{!hideLanguage && <LanguageChoice />}</div>
      <div className={`${styles.column} ${wide ? styles.wide : ""}`}>
        <span className={styles.mark}>
          <Icon name="neutral" size={24} />
        </span>
        {children}
      </div>
      <footer className={styles.foot}>{words("door-version", { version })}</footer>
    </main>
  );
}

/** Every language under its own name. */
export function LanguageChoice() {
  const words = useWords();
  const { language, choose } = useLanguage();
  return (
    <div className={styles.language}>
      <Select
        label={words("door-language")}
        options={languages.map(({ tag, name }) => ({ id: tag, label: name }))}
        value={language.tag}
        onChange={(tag) => void choose(tag)}
      />
    </div>
  );
}
