import type { QuarantineView } from "../../ipc/bindings";
import { useDeed, useQuery } from "../../ipc/query";
import { Answered, Button, Card, EmptyState, FaultNote, useConfirm, useSaved } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { FacetChips } from "./BundlePreview";
import styles from "./sharing.module.css";

/** What removed devices sent after their removal: outside, until a person lets it in. */
export function Quarantine() {
  const words = useWords();
  const held = useQuery("packs.quarantined", {});
  return (
    <Answered query={held}>
      {({ packs }) =>
        packs.length === 0 ? (
          <EmptyState text={words("held-none")} hint={words("held-none-hint")} />
        ) : (
          <div className={styles.stack}>
            <p>{words("held-what")}</p>
            {packs.map((pack) => (
              <Held key={pack.id} pack={pack} />
            ))}
          </div>
        )
      }
    </Answered>
  );
}

function Held({ pack }: { pack: QuarantineView }) {
  const words = useWords();
  const format = useFormat();
  const confirm = useConfirm();
  const saved = useSaved();
  const admit = useDeed("packs.admit");
  const refuse = useDeed("packs.refuse");
  const leave = async () => {
    if ((await refuse.run({ id: pack.id })).done) saved(words("held-left"));
  };
  const ask = async () => {
    const isSure = await confirm({
      title: words("held-admit-title"),
      body: words("held-admit-means", { member: pack.member }),
      act: words("held-admit"),
      stay: words("held-leave"),
    });
    if (isSure && (await admit.run({ id: pack.id })).done) saved(words("held-admitted"));
  };
  return (
    <Card title={words("held-from", { member: pack.member, device: pack.device })}>
      <div className={styles.fields}>
        <p>
          {words("held-packs", {
            count: pack.packs,
            since: format.moment(pack.since),
            until: format.moment(pack.until),
          })}
        </p>
        {pack.facets.length > 0 ? (
          <FacetChips facets={pack.facets} />
        ) : (
          <p className={styles.muted}>{words("held-unreadable")}</p>
        )}
        <FaultNote fault={admit.fault ?? refuse.fault} />
        <div className={styles.chips}>
          <Button
            busy={admit.busy}
            name={words("action-on", { action: words("held-admit"), what: pack.device })}
            onPress={() => void ask()}
          >
            {words("held-admit")}
          </Button>
          {!pack.refused && (
            <Button
              kind="quiet"
              busy={refuse.busy}
              name={words("action-on", { action: words("held-leave"), what: pack.device })}
              onPress={() => void leave()}
            >
              {words("held-leave")}
            </Button>
          )}
          <span className={styles.muted}>
            {words(pack.refused ? "held-refused" : "held-stays")}
          </span>
        </div>
      </div>
    </Card>
  );
}
