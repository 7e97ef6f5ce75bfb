import { Members } from "../features/members/Members";
import { About } from "../features/settings/About";
import { AgencySettings } from "../features/settings/AgencySettings";
import { Keys } from "../features/settings/Keys";
import { MyPreferences } from "../features/settings/MyPreferences";
import { useMay } from "../ipc/desk";
import { Page, Tabs, usePlace } from "../kit";
import { useWords } from "../words/words";

/** One's own choices, the agency, its members, the keys, and what this program is. */
export function Settings() {
  const words = useWords();
  const may = useMay();
  const { place, go } = usePlace();
  const tabs = [
    "preferences",
    ...(may("edit-agency") ? ["agency"] : []),
    ...(may("read-office") ? ["members"] : []),
    "keys",
    "about",
  ];
  const tab = tabs.find((one) => one === place.tab) ?? "preferences";
  return (
    <Page title={words("settings")}>
      <Tabs
        label={words("settings")}
        tabs={tabs.map((id) => ({ id, label: words(`settings-${id}`) }))}
        value={tab}
        onChange={(chosen) => go({ ...place, tab: chosen })}
      >
        {tab === "preferences" && <MyPreferences />}
        {tab === "agency" && <AgencySettings />}
        {tab === "members" && <Members />}
        {tab === "keys" && <Keys />}
        {tab === "about" && <About />}
      </Tabs>
    </Page>
  );
}
