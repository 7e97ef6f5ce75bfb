import type { ErasureDevice, ErasureView } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Answered, Card, Chip, EmptyState } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./erasure.module.css";

/** Every erased case: which devices hold nothing of it any more, and which still do. */
export function Erasures() {
  const words = useWords();
  const list = useQuery("erasures.list", {});
  return (
    <Answered query={list}>
      {({ erasures }) =>
        erasures.length === 0 ? (
          <EmptyState text={words("erasures-none")} hint={words("erasures-none-hint")} />
        ) : (
          <div className={styles.stack}>
            {erasures.map((erasure) => (
              <Erasure key={erasure.caseId} erasure={erasure} />
            ))}
          </div>
        )
      }
    </Answered>
  );
}

function Erasure({ erasure }: { erasure: ErasureView }) {
  const words = useWords();
  const state = () => {
    if (!erasure.erased) return <Chip tone="attention">{words("erasure-pending")}</Chip>;
    if (erasure.open.length > 0) {
      return <Chip tone="info">{words("erasure-under-way", { count: erasure.open.length })}</Chip>;
    }
    return <Chip tone="success">{words("erasure-whole")}</Chip>;
  };
  return (
    <Card title={erasure.caseCode ?? words("erasure-no-code")} actions={state()}>
      <div className={styles.fields}>
        {!erasure.erased && <p>{words("erasure-pending-means")}</p>}
        <Devices title={words("erasure-open")} devices={erasure.open} />
        <Devices title={words("erasure-done")} devices={erasure.done} />
      </div>
    </Card>
  );
}

function Devices({ title, devices }: { title: string; devices: readonly ErasureDevice[] }) {
  const words = useWords();
  const format = useFormat();
  if (devices.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.devices}>
        {devices.map(({ member, device, at }) => (
          <li key={`${member} ${device}`}>
            {words("erasure-device", { member, device })}
            {at && <span className={styles.muted}> {format.moment(at)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
