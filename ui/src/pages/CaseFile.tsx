import { FilesOfCase } from "../features/attachments/FilesOfCase";
import { CaseHeader } from "../features/cases/CaseHeader";
import { Overview } from "../features/cases/Overview";
import { EraseCase } from "../features/erasure/EraseCase";
import { NotesList } from "../features/notes/NotesList";
import { PlanOfCase } from "../features/plan/PlanOfCase";
import { CaseReferrals } from "../features/referrals/CaseReferrals";
import { ReleaseList } from "../features/releases/ReleaseList";
import { RiskCard } from "../features/risk/RiskCard";
import { CaseServices } from "../features/services/CaseServices";
import { Contacts } from "../features/survivors/Contacts";
import { TeamOfCase } from "../features/team/TeamOfCase";
import { VersionsBadge } from "../features/versions/VersionsBadge";
import type { CaseView } from "../ipc/bindings";
import { useMay } from "../ipc/desk";
import { useDeed, useQuery } from "../ipc/query";
import {
  Answered,
  FaultNote,
  keyCaps,
  keys,
  Menu,
  type MenuItemProps,
  Tabs,
  usePlace,
  useSaved,
} from "../kit";
import { useWords } from "../words/words";
import styles from "./CaseFile.module.css";
import { usePanels } from "./panels";

const all = [
  "overview",
  "referrals",
  "services",
  "plan",
  "notes",
  "files",
  "releases",
  "contacts",
  "access",
] as const;
type Tab = (typeof all)[number];

/** One case: who it is and how to reach them, above the tab that is open. */
export function CaseFile() {
  const words = useWords();
  const { place, go } = usePlace();
  const may = useMay();
  const tabs = all.filter((one) => one !== "access" || may("read-team"));
  const caseId = place.id ?? "";
  const file = useQuery("cases.get", { caseId });
  const tab = tabs.find((one) => one === place.tab) ?? "overview";
  return (
    <Answered query={file}>
      {(view) => (
        <div className={styles.file}>
          <CaseHeader
            view={view}
            actions={
              <>
                <VersionsBadge
                  caseId={view.id}
                  onOpen={() => go({ page: "sharing", tab: "versions", args: { caseId: view.id } })}
                />
                <CaseActions view={view} />
              </>
            }
          />
          <Tabs
            label={words("case-tabs")}
            tabs={tabs.map((id) => ({ id, label: words(`case-tab-${id}`) }))}
            value={tab}
            onChange={(chosen) => go({ ...place, tab: chosen })}
            hasKeys
          >
            <TabContent tab={tab} view={view} sub={place.args?.sub} />
          </Tabs>
        </div>
      )}
    </Answered>
  );
}

function TabContent({ tab, view, sub }: { tab: Tab; view: CaseView; sub?: string }) {
  const words = useWords();
  const panels = usePanels();
  const { place, go } = usePlace();
  const caseId = view.id;
  switch (tab) {
    case "overview":
      return (
        <Overview
          view={view}
          onFacts={() => panels.facts(view)}
          onTask={() => panels.newTask(caseId)}
          onNeed={() => panels.newNeed(caseId)}
          onRefer={(need) => panels.newReferral(caseId, need)}
          onContact={() => go({ ...place, tab: "contacts" })}
          onRelease={() => panels.recordRelease(caseId)}
          onReferral={() => panels.newReferral(caseId)}
        />
      );
    case "plan":
      return (
        <div className={styles.plan}>
          <RiskCard caseId={caseId} />
          <PlanOfCase caseId={caseId} />
        </div>
      );
    case "referrals":
      return (
        <CaseReferrals
          caseId={caseId}
          onNew={() => panels.newReferral(caseId)}
          onOpen={(id) => panels.referral(id, words("referral"))}
        />
      );
    case "services":
      return <CaseServices caseId={caseId} sub={sub} />;
    case "notes":
      return (
        <NotesList
          caseId={caseId}
          onNew={() => panels.newNote(caseId)}
          onAmend={(note) => panels.amendNote(caseId, note)}
        />
      );
    case "files":
      return <FilesOfCase caseId={caseId} onDescribe={panels.describeFile} />;
    case "releases":
      return (
        <ReleaseList
          caseId={caseId}
          onNew={() => panels.recordRelease(caseId)}
          onRevoke={panels.revokeRelease}
        />
      );
    case "contacts":
      return <ContactsTab caseId={caseId} />;
    case "access":
      return (
        <div className={styles.access}>
          <TeamOfCase caseId={caseId} />
          <EraseCase view={view} onList={() => go({ page: "sharing", tab: "erased" })} />
        </div>
      );
  }
}

function ContactsTab({ caseId }: { caseId: string }) {
  const panels = usePanels();
  const survivor = useQuery("survivors.get", { caseId });
  return (
    <Answered query={survivor}>
      {(view) => (
        <Contacts
          view={view}
          onKnown={() => panels.known(view)}
          onName={(name) => panels.name(caseId, name)}
          onContact={(contact) => panels.contact(caseId, contact)}
        />
      )}
    </Answered>
  );
}

function CaseActions({ view }: { view: CaseView }) {
  const words = useWords();
  const may = useMay();
  const panels = usePanels();
  const saved = useSaved();
  const reopen = useDeed("cases.reopen");
  const openAgain = async () => {
    const outcome = await reopen.run({ caseId: view.id });
    if (outcome.done) saved(words("case-reopened"));
  };
  const isOpen = view.status !== "Closed";
  const make = [
    { id: "referral", deed: "draft-referral", keys: keyCaps(keys.referral) },
    { id: "note", deed: "write-note", keys: keyCaps(keys.note) },
    { id: "need", deed: "record-need" },
    { id: "release", deed: "record-release" },
    { id: "task", deed: "edit-task" },
  ] as const;
  const items: MenuItemProps[] = make
    .filter((one) => may(one.deed))
    .map((one) => ({
      id: one.id,
      label: words(`case-make-${one.id}`),
      keys: "keys" in one ? one.keys : undefined,
    }));
  const more: MenuItemProps[] = [
    ...(isOpen && may("close-case") ? [{ id: "close", label: words("case-close") }] : []),
    ...(!isOpen && may("reopen-case") ? [{ id: "reopen", label: words("case-reopen") }] : []),
  ];
  const act = (id: string) => {
    if (id === "referral") panels.newReferral(view.id);
    else if (id === "note") panels.newNote(view.id);
    else if (id === "need") panels.newNeed(view.id);
    else if (id === "release") panels.recordRelease(view.id);
    else if (id === "task") panels.newTask(view.id);
    else if (id === "close") panels.closeCase(view.id);
    else void openAgain();
  };
  return (
    <>
      <FaultNote fault={reopen.fault} />
      {isOpen && items.length > 0 && (
        <Menu label={words("case-make")} icon="add" items={items} onAction={act} />
      )}
      {more.length > 0 && (
        <Menu label={words("kit-more")} look="icon" items={more} onAction={act} />
      )}
    </>
  );
}
