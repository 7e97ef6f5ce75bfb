import type { MissingView } from "../../ipc/bindings";
import { useDeed, useQuery } from "../../ipc/query";
import { Answered, Button, Card, FaultNote, useConfirm, useSaved } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./sharing.module.css";

/** What others have seen and nobody here has: what rests on it waits, until it comes or is given up. */
export function Missed() {
  const missed = useQuery("packs.missing", {});
  const words = useWords();
  return (
    <Answered query={missed}>
      {({ packs }) =>
        packs.length === 0 ? null : (
          <div className={styles.stack}>
            <p>{words("missed-what")}</p>
            {packs.map((pack) => (
              <One key={pack.id} pack={pack} />
            ))}
          </div>
        )
      }
    </Answered>
  );
}

function One({ pack }: { pack: MissingView }) {
  const words = useWords();
  const format = useFormat();
  const confirm = useConfirm();
  const saved = useSaved();
  const lose = useDeed("packs.lose");
  const title =
    pack.member === ""
      ? words("missed-from-unknown")
      : words("missed-from", { member: pack.member, device: pack.device });
  const ask = async () => {
    const isSure = await confirm({
      title: words("missed-lose-title"),
      body: words("missed-lose-means"),
      act: words("missed-lose"),
      stay: words("missed-wait"),
    });
    if (isSure && (await lose.run({ id: pack.id })).done) saved(words("missed-lost"));
  };
  return (
    <Card title={title}>
      <div className={styles.fields}>
        <p>
          {words("missed-packs", {
            count: pack.packs,
            since: format.moment(pack.since),
          })}
        </p>
        {pack.seenBy.length > 0 && (
          <p className={styles.muted}>
            {words("missed-seen-by", { members: pack.seenBy.join(", ") })}
          </p>
        )}
        <FaultNote fault={lose.fault} />
        <div className={styles.chips}>
          <Button
            busy={lose.busy}
            name={words("action-on", { action: words("missed-lose"), what: title })}
            onPress={() => void ask()}
          >
            {words("missed-lose")}
          </Button>
          <span className={styles.muted}>{words("missed-first")}</span>
        </div>
      </div>
    </Card>
  );
}
