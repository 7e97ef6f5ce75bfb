import type { ProviderId, ProviderView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Answered, Button, Chip, Facts, Page, useCodes, usePanelForm } from "../../kit";
import { useWords } from "../../words/words";
import { Hours, Languages, Phones } from "./Contacts";
import { Offers } from "./Offers";
import { ProviderForm } from "./ProviderForm";
import styles from "./providers.module.css";
import { Sites } from "./Sites";
import { Verify } from "./Verify";

/** Everything about one provider. */
export function ProviderFile(props: { providerId: ProviderId; onBack: () => void }) {
  const words = useWords();
  const provider = useQuery("providers.get", { providerId: props.providerId });
  return (
    <Page
      title={provider.value ? <bdi>{provider.value.name}</bdi> : words("directory")}
      aside={
        <Button kind="quiet" icon="back" onPress={props.onBack}>
          {words("provider-back")}
        </Button>
      }
    >
      <Answered query={provider}>{(view) => <Sections view={view} />}</Answered>
    </Page>
  );
}

function Sections({ view }: { view: ProviderView }) {
  const canEdit = useMay()("edit-directory");
  return (
    <div className={styles.stack}>
      <Head view={view} canEdit={canEdit} />
      <Offers view={view} canEdit={canEdit} />
      <Sites view={view} canEdit={canEdit} />
      <Phones view={view} canEdit={canEdit} />
      <Languages view={view} canEdit={canEdit} />
      <Hours view={view} canEdit={canEdit} />
    </div>
  );
}

function Head({ view, canEdit }: { view: ProviderView; canEdit: boolean }) {
  const words = useWords();
  const codes = useCodes();
  const open = usePanelForm();
  const answers =
    view.answerDays === null
      ? words("provider-answers-unknown")
      : words("provider-answers-in", {
          days: Math.round(view.answerDays),
          count: view.answered,
        });
  const facts = [
    ...(view.alternateName
      ? [{ label: words("provider-other-name"), value: <bdi>{view.alternateName}</bdi> }]
      : []),
    { label: words("provider-refer-by"), value: codes.say("refer-by", view.referBy) },
    { label: words("provider-answers"), value: answers },
    { label: words("provider-referrals"), value: String(view.openReferrals) },
    ...(view.email ? [{ label: words("provider-email"), value: <bdi>{view.email}</bdi> }] : []),
    ...(view.website
      ? [{ label: words("provider-website"), value: <bdi>{view.website}</bdi> }]
      : []),
  ];
  return (
    <section className={styles.head}>
      {view.archived && (
        <div>
          <Chip>{words("provider-archived")}</Chip>
        </div>
      )}
      {view.description && (
        <p className={styles.text} dir="auto">
          {view.description}
        </p>
      )}
      <Facts facts={facts} />
      <Verify view={view} canEdit={canEdit} />
      {canEdit && (
        <div className={styles.chips}>
          <Button
            icon="edit"
            onPress={() =>
              open(`provider-${view.id}`, words("provider-edit"), (done) => (
                <ProviderForm provider={view} onDone={done} />
              ))
            }
          >
            {words("provider-edit")}
          </Button>
        </div>
      )}
    </section>
  );
}
