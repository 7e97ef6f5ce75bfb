import type { DeskView } from "../../ipc/bindings";
import { useLongDeed } from "../../ipc/job";
import { Button, FaultNote, ProgressBar } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./Door.module.css";
import { LanguageChoice } from "./DoorFrame";

/** The first page of all: the language, and whether to start, go on or look around. */
export function Welcome(props: {
  onStart: () => void;
  onJoin: () => void;
  onRestore: () => void;
  onOther?: (() => void) | undefined;
  onOpen: (desk: DeskView) => void;
}) {
  const words = useWords();
  const demo = useLongDeed("demo.open");
  const lookAround = async () => {
    const outcome = await demo.run({});
    if (outcome.done) props.onOpen(outcome.value);
  };
  return (
    <>
      <h1 className={styles.title}>{words("door-welcome")}</h1>
      <LanguageChoice />
      <div className={styles.choices}>
        <section className={styles.way}>
          <h2 className={styles.wayTitle}>{words("door-start")}</h2>
          <p className={styles.quiet}>{words("door-start-why")}</p>
          <Button kind="primary" disabled={demo.busy} onPress={props.onStart}>
            {words("door-start-do")}
          </Button>
        </section>
        <section className={styles.way}>
          <h2 className={styles.wayTitle}>{words("join")}</h2>
          <p className={styles.quiet}>{words("join-why")}</p>
          <Button disabled={demo.busy} onPress={props.onJoin}>
            {words("join-do")}
          </Button>
        </section>
        <section className={styles.way}>
          <h2 className={styles.wayTitle}>{words("restore")}</h2>
          <p className={styles.quiet}>{words("restore-why")}</p>
          <Button disabled={demo.busy} onPress={props.onRestore}>
            {words("restore-from")}
          </Button>
        </section>
        <section className={styles.way}>
          <h2 className={styles.wayTitle}>{words("door-practice")}</h2>
          <p className={styles.quiet}>{words("door-practice-why")}</p>
          {demo.fault?.code !== "cancelled" && <FaultNote fault={demo.fault} />}
          {demo.busy ? (
            <ProgressBar
              label={words("door-practice-making")}
              value={demo.progress?.total ? demo.progress.done : undefined}
              max={demo.progress?.total || undefined}
              onCancel={demo.cancel}
            />
          ) : (
            <Button onPress={() => void lookAround()}>{words("door-practice-do")}</Button>
          )}
        </section>
        {props.onOther && (
          <Button kind="quiet" onPress={props.onOther}>
            {words("vaults-other")}
          </Button>
        )}
      </div>
    </>
  );
}
