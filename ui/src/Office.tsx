import { Suspense, useState } from "react";
import { IdleWarning } from "./features/office/IdleWarning";
import { Shortcuts } from "./features/office/Shortcuts";
import { Palette } from "./features/search/Palette";
import { useDesk, useMay } from "./ipc/desk";
import { useQuery } from "./ipc/query";
import {
  Frame,
  keyCaps,
  keys,
  type RailItem,
  SyncText,
  useNames,
  usePanel,
  usePlace,
  useShortcuts,
} from "./kit";
import { usePanels } from "./pages/panels";
import { firstPlace, pages } from "./routes";
import { useWords } from "./words/words";

/** The open office: rail, page and work panel, and the keys that work everywhere in it. */
export function Office({ onLock }: { onLock: () => void }) {
  const words = useWords();
  const desk = useDesk();
  const { place, go } = usePlace();
  const [isSearching, setSearching] = useState(false);
  const rail = useRail();
  const help = useKeys(onLock);
  const may = useMay();
  const entry = pages[place.page];
  const isOpen = entry !== undefined && (!entry.deed || may(entry.deed));
  const Page = (isOpen ? entry : pages.today)?.page;
  return (
    <Frame
      name={words("app-name")}
      rail={rail}
      current={entry?.under ?? place.page}
      onGo={(id) => (id === "help" ? help() : go({ page: id }))}
      onSearch={() => setSearching(true)}
      onLock={onLock}
      status={<SyncText state="done" text={words("status-here")} />}
      band={desk.practice ? words("practice-band") : undefined}
    >
      <IdleWarning />
      <Suspense>{Page && <Page key={`${place.page} ${place.id ?? ""}`} />}</Suspense>
      <Palette open={isSearching} onClose={() => setSearching(false)} />
    </Frame>
  );
}

function useRail(): RailItem[] {
  const words = useWords();
  const may = useMay();
  const today = useQuery("today.get", may("read-office") ? {} : null).value;
  const due = today ? today.overdue.length + today.dueToday.length : undefined;
  const counts: Record<string, number | undefined> = {
    today: due,
    referrals: today?.waitingTotal,
  };
  const items = Object.entries(pages).flatMap(([id, entry]): RailItem[] => {
    const { label, icon, deed, group } = entry;
    if (!label || !icon || (deed && !may(deed))) return [];
    return [{ id, label: words(label), icon, group, count: counts[id] }];
  });
  const help: RailItem = {
    id: "help",
    label: words("rail-help"),
    icon: "help",
    group: "last",
    keys: keyCaps(keys.help),
  };
  return [...items, help];
}

/** The keys of the whole office. Answers how to open the list of them. */
function useKeys(onLock: () => void): () => void {
  const words = useWords();
  const may = useMay();
  const panel = usePanel();
  const panels = usePanels();
  const names = useNames();
  const { place, go, back } = usePlace();
  const help = () =>
    panel.open({ id: "shortcuts", title: words("shortcuts"), body: <Shortcuts /> });
  const railPages = Object.entries(pages).filter(
    ([, entry]) => entry.label && (!entry.deed || may(entry.deed)),
  );
  // Inside a case Alt and a digit choose its tabs, which are asked first.
  const digits = railPages
    .slice(0, 9)
    .map(([page], at) => [`alt+${at + 1}`, () => go({ page })] as const);
  const caseId = place.page === "case" ? place.id : undefined;
  useShortcuts({
    ...Object.fromEntries(digits),
    [keys.help]: help,
    [keys.shortcuts]: help,
    [keys.preferences]: () => go({ page: "settings" }),
    [keys.hide]: onLock,
    [keys.new]: () => may("open-case") && panels.newCase(),
    [keys.note]: () => caseId !== undefined && may("write-note") && panels.newNote(caseId),
    [keys.referral]: () =>
      caseId !== undefined && may("draft-referral") && panels.newReferral(caseId),
    [keys.names]: () => names.setHidden(!names.hidden),
    "alt+arrowleft": back,
    "alt+home": () => go(firstPlace),
  });
  return help;
}
