import { Erasures } from "../features/erasure/Erasures";
import { Alarms } from "../features/sharing/Alarms";
import { ByFile } from "../features/sharing/ByFile";
import { LogCheckCard } from "../features/sharing/LogCheckCard";
import { Missed } from "../features/sharing/Missed";
import { Quarantine } from "../features/sharing/Quarantine";
import { Relays } from "../features/sharing/Relays";
import { ShareNow } from "../features/sharing/ShareNow";
import { Silent } from "../features/sharing/Silent";
import sharing from "../features/sharing/sharing.module.css";
import { TwoVersions } from "../features/versions/TwoVersions";
import { useMay } from "../ipc/desk";
import { useQuery } from "../ipc/query";
import { Answered, Button, Card, Page, Tabs, usePlace } from "../kit";
import { useWords } from "../words/words";

/** What is shared with colleagues: how it stands, two versions, what waits outside, what is erased. */
export function Sharing() {
  const words = useWords();
  const may = useMay();
  const { place, go } = usePlace();
  const status = useQuery("exchange.status", {});
  const tabs = [
    { id: "share", count: undefined },
    { id: "versions", count: status.value?.conflicts },
    ...(may("judge-packs") ? [{ id: "held", count: status.value?.quarantined }] : []),
    ...(may("erase-case") ? [{ id: "erased", count: undefined }] : []),
  ];
  const tab = tabs.find((one) => one.id === place.tab)?.id ?? "share";
  const toCase = (id: string) => go({ page: "case", id });
  return (
    <Page title={words("sharing")}>
      <Tabs
        label={words("sharing")}
        tabs={tabs.map(({ id, count }) => ({ id, count, label: words(`sharing-tab-${id}`) }))}
        value={tab}
        onChange={(chosen) => go({ page: "sharing", tab: chosen })}
      >
        {tab === "share" && <Share onCase={toCase} />}
        {tab === "versions" && (
          <TwoVersions
            key={place.args?.caseId}
            caseId={place.args?.caseId}
            onCase={toCase}
            onAll={() => go({ page: "sharing", tab: "versions" })}
          />
        )}
        {tab === "held" && (
          <div className={sharing.stack}>
            <Quarantine />
            <Missed />
          </div>
        )}
        {tab === "erased" && <Erasures />}
      </Tabs>
    </Page>
  );
}

function Share({ onCase }: { onCase: (id: string) => void }) {
  const words = useWords();
  const may = useMay();
  const { go } = usePlace();
  const status = useQuery("exchange.status", {});
  return (
    <Answered query={status}>
      {(view) => (
        <div className={sharing.stack}>
          <ShareNow view={view} onInvite={() => go({ page: "settings", tab: "members" })} />
          <Alarms alarms={view.alarms} onCase={onCase} />
          <Silent silent={view.silent} />
          <Relays relays={view.relays} />
          {may("exchange") && <ByFile />}
          {may("check-vault") && <LogCheckCard />}
          {may("make-backup") && (
            <Card title={words("backup")}>
              <div className={sharing.fields}>
                <p>{words("sharing-backup")}</p>
                <div>
                  <Button onPress={() => go({ page: "settings", tab: "keys" })}>
                    {words("sharing-backup-go")}
                  </Button>
                </div>
              </div>
            </Card>
          )}
        </div>
      )}
    </Answered>
  );
}
