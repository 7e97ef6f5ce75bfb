import type { ProviderView, SiteView } from "../../ipc/bindings";
import { Button, Card, Chip, EmptyState, Masked, useCodes, usePanelForm } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./providers.module.css";
import { SiteForm } from "./SiteForm";

/** Where a provider works. A confidential place says only that it is one. */
export function Sites({ view, canEdit }: { view: ProviderView; canEdit: boolean }) {
  const words = useWords();
  const codes = useCodes();
  const open = usePanelForm();
  const edit = (site?: SiteView) =>
    open(`site-${site?.id ?? `new-${view.id}`}`, words(site ? "site-edit" : "site-add"), (done) => (
      <SiteForm providerId={view.id} site={site} onDone={done} />
    ));
  return (
    <Card
      title={words("provider-sites")}
      count={view.sites.length}
      flush
      actions={
        canEdit && (
          <Button kind="quiet" icon="add" onPress={() => edit()}>
            {words("site-add")}
          </Button>
        )
      }
    >
      {view.sites.length === 0 && <EmptyState text={words("site-none")} />}
      <ul>
        {view.sites.map((site) => (
          <li key={site.id} className={styles.item}>
            <div className={styles.itemHead}>
              <strong className={styles.itemName}>
                <bdi>{site.name || codes.say("site-kind", site.kind)}</bdi>
              </strong>
              <Chip>{codes.say("site-kind", site.kind)}</Chip>
              {site.confidential && <Chip tone="danger">{words("site-confidential")}</Chip>}
              {canEdit && (
                <Button
                  kind="quiet"
                  name={words("edit-named", {
                    name: site.name || codes.say("site-kind", site.kind),
                  })}
                  icon="edit"
                  onPress={() => edit(site)}
                >
                  {words("edit")}
                </Button>
              )}
            </div>
            <SiteAddress site={site} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function SiteAddress({ site }: { site: SiteView }) {
  const words = useWords();
  const town = [site.postalCode, site.city].filter(Boolean).join(" ");
  const lines = [site.street, town, site.state, site.country].filter(Boolean);
  if (lines.length === 0) {
    return site.confidential ? <p className={styles.muted}>{words("site-kept-back")}</p> : null;
  }
  const address = lines.join(", ");
  if (site.confidential) return <Masked what="address">{address}</Masked>;
  return (
    <p>
      <bdi>{address}</bdi>
    </p>
  );
}
