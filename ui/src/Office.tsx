import { Suspense, useEffect, useState } from "react";
import { IdleWarning } from "./features/office/IdleWarning";
import { LeftDrafts } from "./features/office/LeftDrafts";
import { Palette } from "./features/search/Palette";
import { SharingStatus } from "./features/sharing/SharingStatus";
import type { CaseId } from "./ipc/bindings";
import { call } from "./ipc/call";
import { useDesk, useMay } from "./ipc/desk";
import { useQuery } from "./ipc/query";
import { Frame, keyCaps, keys, type RailItem, usePlace } from "./kit";
import { useHelp, useOfficeActions, useOfficeKeys } from "./officeActions";
import { usePanels } from "./pages/panels";
import { firstPlace, pageNamed, pages } from "./routes";
import { useWords } from "./words/words";

/** The open office: rail, page and work panel, and what works everywhere in it. */
export function Office({ onLock }: { onLock: () => void }) {
  const words = useWords();
  const desk = useDesk();
  const may = useMay();
  const { place, go } = usePlace();
  const [isSearching, setSearching] = useState(false);
  const rail = useRail();
  const help = useHelp();
  const actions = useOfficeActions(onLock);
  useOfficeKeys(actions);
  useResumePoint();
  const { newNote } = usePanels();
  const goOn = (caseId: CaseId) => {
    go({ page: "case", id: caseId });
    newNote(caseId);
  };
  const named = pageNamed(place.page);
  const entry = named && (!named.deed || may(named.deed)) ? named : undefined;
  const Page = (entry ?? pages.today)?.page;
  return (
    <Frame
      name={words("app-name")}
      rail={rail}
      current={entry ? (entry.under ?? place.page) : firstPlace.page}
      onGo={(id) => (id === "help" ? help() : go({ page: id }))}
      onSearch={() => setSearching(true)}
      onLock={onLock}
      status={<SharingStatus onPress={() => go({ page: "sharing" })} />}
      band={desk.practice ? words("practice-band") : undefined}
    >
      <IdleWarning />
      {may("write-note") && <LeftDrafts onContinue={goOn} />}
      <Suspense>{Page && <Page key={`${place.page} ${place.id ?? ""}`} />}</Suspense>
      <Palette open={isSearching} onClose={() => setSearching(false)} actions={actions} />
    </Frame>
  );
}

/** Keeps in the vault where one is, as ids only, so that one is there again after the lock. */
function useResumePoint(): void {
  const { place } = usePlace();
  const { page, id, tab } = place;
  useEffect(() => {
    const point = { page, id: id ?? null, tab: tab ?? null };
    // Without it one begins on the first page: not worth a word.
    call("resume.put", point).catch(() => undefined);
  }, [page, id, tab]);
}

function useRail(): RailItem[] {
  const words = useWords();
  const may = useMay();
  const today = useQuery("today.get", may("read-office") ? {} : null).value;
  const sharing = useQuery("exchange.status", may("read-exchange") ? {} : null).value;
  const counts: Record<string, number | undefined> = {
    today: today && today.overdue.length + today.dueToday.length,
    referrals: today?.waitingTotal,
    sharing: sharing && sharing.conflicts + (may("judge-packs") ? sharing.quarantined : 0),
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
