import { useDesk, useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Answered, Card, Chip, Facts } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./settings.module.css";

const does = ["theft", "colleague", "server", "edits", "release"] as const;
const doesNot = ["open", "camera", "malware", "paper", "forgotten"] as const;

/** What this program is, what it protects against, and what it does not. */
export function About() {
  const words = useWords();
  const { version } = useDesk();
  const may = useMay();
  return (
    <div className={styles.stack}>
      <Card title={words("about")}>
        <div className={styles.fields}>
          <p>{words("about-version", { version })}</p>
          <div>
            <Chip tone="attention">{words("about-audit")}</Chip>
          </div>
          <p>{words("about-audit-means")}</p>
          <p>{words("about-licence")}</p>
        </div>
      </Card>
      <Card title={words("about-does")}>
        <ul className={styles.bullets}>
          {does.map((id) => (
            <li key={id}>{words(`about-does-${id}`)}</li>
          ))}
        </ul>
      </Card>
      <Card title={words("about-not")}>
        <ul className={styles.bullets}>
          {doesNot.map((id) => (
            <li key={id}>{words(`about-not-${id}`)}</li>
          ))}
        </ul>
      </Card>
      {may("check-vault") && <VaultNumbers />}
    </div>
  );
}

function VaultNumbers() {
  const words = useWords();
  const format = useFormat();
  const info = useQuery("vault.info", {});
  return (
    <Card title={words("about-vault")}>
      <Answered query={info}>
        {(vault) => (
          <Facts
            facts={[
              { label: words("about-cipher"), value: <bdi>{vault.cipher}</bdi> },
              { label: words("about-size"), value: format.bytes(vault.bytes) },
              {
                label: words("about-records"),
                value: format.number(vault.tables.reduce((sum, one) => sum + one.rows, 0)),
              },
              { label: words("about-changes"), value: format.number(vault.changes) },
              { label: words("about-lines"), value: format.number(vault.auditLines) },
              {
                label: words("about-format"),
                value: words("about-format-of", { format: vault.format, schema: vault.schema }),
              },
            ]}
          />
        )}
      </Answered>
    </Card>
  );
}
