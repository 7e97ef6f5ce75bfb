import type { Computer, Density, Theme } from "../../ipc/bindings";
import { useDesk, useMay, usePreferences } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import { Card, FaultNote, RadioChoice, Select, Switch } from "../../kit";
import { useFormat } from "../../words/format";
import { languages } from "../../words/languages";
import { useWords } from "../../words/words";
import styles from "./settings.module.css";

const SYSTEM = "system";
const themes: readonly Theme[] = ["system", "light", "dark", "hc-light", "hc-dark"];
const densities: readonly Density[] = ["compact", "standard", "large"];
const computers: readonly Computer[] = ["office", "shared", "carried"];
const sizes = [100, 115, 130, 150, 200] as const;
const minutes = [1, 2, 3, 5, 10, 15] as const;

/** One's own choices; each is kept and followed at once. */
export function MyPreferences() {
  const words = useWords();
  const { deed } = usePreferences();
  const { member } = useDesk();
  const may = useMay();
  if (!may("edit-preferences")) return null;
  return (
    <div className={styles.stack}>
      <FaultNote fault={deed.fault} />
      {member && <p className={styles.muted}>{words("preferences-of", { name: member.name })}</p>}
      <Card title={words("preferences-look")}>
        <Look />
      </Card>
      <Card title={words("preferences-safe")}>
        <Safety />
      </Card>
    </div>
  );
}

function Look() {
  const words = useWords();
  const format = useFormat();
  const { preferences, change } = usePreferences();
  const set = (some: Parameters<typeof change>[0]) => void change(some);
  const own = languages.map(({ tag, name, reviewed }) => ({
    id: tag,
    label: name,
    description: reviewed ? undefined : words("preferences-unreviewed"),
  }));
  return (
    <div className={styles.fields}>
      <Select
        label={words("preferences-language")}
        width="medium"
        options={[{ id: SYSTEM, label: words("preferences-language-system") }, ...own]}
        value={preferences.language || SYSTEM}
        onChange={(tag) => set({ language: tag === SYSTEM ? "" : tag })}
      />
      <Select
        label={words("preferences-theme")}
        width="medium"
        options={themes.map((id) => ({ id, label: words(`theme-${id}`) }))}
        value={preferences.theme}
        onChange={(theme) => set({ theme })}
      />
      <RadioChoice
        label={words("preferences-density")}
        hint={words.attribute("preferences-density", "hint")}
        options={densities.map((id) => ({ id, label: words(`density-${id}`) }))}
        value={preferences.density}
        onChange={(density) => set({ density })}
      />
      <RadioChoice
        label={words("preferences-size")}
        hint={words.attribute("preferences-size", "hint")}
        look="segmented"
        options={sizes.map((size) => ({ id: String(size), label: format.percent(size / 100) }))}
        value={String(preferences.textPercent)}
        onChange={(size) => set({ textPercent: Number(size) })}
      />
      <Switch
        label={words("preferences-letters")}
        hint={words("preferences-letters-hint")}
        on={preferences.singleKeys}
        onChange={(singleKeys) => set({ singleKeys })}
      />
    </div>
  );
}

function Safety() {
  const words = useWords();
  const { preferences, change } = usePreferences();
  const set = (some: Parameters<typeof change>[0]) => void change(some);
  const suit = useDeed("preferences.suit");
  const known = minutes.some((one) => one === preferences.idleMinutes);
  const offered = known ? minutes : [...minutes, preferences.idleMinutes].sort((a, b) => a - b);
  return (
    <div className={styles.fields}>
      <FaultNote fault={suit.fault} />
      <RadioChoice
        {...words.field("computer")}
        options={computers.map((id) => ({
          id,
          label: words(`computer-${id}`),
          description: words(`computer-${id}-means`),
        }))}
        value={preferences.computer}
        onChange={(computer) => void suit.run({ computer })}
      />
      <Switch
        label={words("preferences-names")}
        hint={words("preferences-names-hint")}
        on={preferences.namesHidden}
        onChange={(namesHidden) => set({ namesHidden })}
      />
      <Select
        label={words("preferences-idle")}
        hint={words.attribute("preferences-idle", "hint")}
        width="medium"
        options={offered.map((count) => ({
          id: String(count),
          label: words("preferences-minutes", { count }),
        }))}
        value={String(preferences.idleMinutes)}
        onChange={(idle) => set({ idleMinutes: Number(idle) })}
      />
    </div>
  );
}
