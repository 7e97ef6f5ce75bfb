import { useState } from "react";
import { usePreferences } from "../../ipc/desk";
import { Menu, type MenuItemProps, PanelForm, TextField, usePanel } from "../../kit";
import { useWords } from "../../words/words";
import { keep, type ListFilter, readKept, usualFilter, wide } from "./listFilter";

const SCREEN = "cases";

/** Filters somebody wants back, under names of their own. */
export function SavedFilters(props: {
  filter: ListFilter;
  me: string | undefined;
  onChoose: (filter: ListFilter) => void;
}) {
  const { filter, me, onChoose } = props;
  const words = useWords();
  const panel = usePanel();
  const { preferences, change } = usePreferences();
  const mine = preferences.savedFilters.filter((one) => one.screen === SCREEN);
  const isKept = (kept: string) => kept === keep(filter);
  const present = mine.find((one) => isKept(one.filter));
  const save = () =>
    panel.open({
      id: "save-filter",
      title: words("cases-save-filter"),
      body: <NameFilter filter={filter} onDone={() => panel.close("save-filter")} />,
    });
  const items: MenuItemProps[] = [
    { id: "usual", label: words("cases-usual-filter") },
    { id: "wide", label: words("cases-all-filter") },
    ...mine.map((one) => ({ id: `kept ${one.name}`, label: one.name })),
    present
      ? { id: "remove", label: words("cases-remove-filter", { name: present.name }), apart: true }
      : { id: "save", label: words("cases-save-filter"), apart: true },
  ];
  const act = (id: string) => {
    if (id === "usual") onChoose(usualFilter(me));
    else if (id === "wide") onChoose(wide(usualFilter(me)));
    else if (id === "save") save();
    else if (id === "remove") {
      void change({ savedFilters: preferences.savedFilters.filter((one) => one !== present) });
    } else {
      const kept = mine.find((one) => `kept ${one.name}` === id);
      if (kept) onChoose(readKept(kept.filter, usualFilter(me)));
    }
  };
  return <Menu label={words("cases-saved-filters")} icon="list" items={items} onAction={act} />;
}

function NameFilter({ filter, onDone }: { filter: ListFilter; onDone: () => void }) {
  const words = useWords();
  const { preferences, change, deed } = usePreferences();
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (name.trim() === "") return;
    const kept = { screen: SCREEN, name: name.trim(), filter: keep(filter) };
    const others = preferences.savedFilters.filter(
      (one) => one.screen !== SCREEN || one.name !== kept.name,
    );
    if (await change({ savedFilters: [...others, kept] })) onDone();
  };
  return (
    <PanelForm onSubmit={submit} submit={words("record")} busy={deed.busy} fault={deed.fault}>
      <TextField
        {...words.field("cases-filter-name")}
        value={name}
        onChange={setName}
        error={tried && name.trim() === "" ? words("reason-required") : undefined}
      />
    </PanelForm>
  );
}
