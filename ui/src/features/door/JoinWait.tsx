import { useState } from "react";
import type { DeskView, JoinView } from "../../ipc/bindings";
import { pickFile, saveFile } from "../../ipc/call";
import { useDeed, useQuery } from "../../ipc/query";
import { Answered, Button, EightWords, FaultNote, useToday } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./Door.module.css";

/** Waiting to be let in: the words to compare, the file to hand over, and looking again. */
export function JoinWait({ onOpen }: { onOpen: (desk: DeskView) => void }) {
  const status = useQuery("join.status", {});
  return <Answered query={status}>{(view) => <Waiting view={view} onOpen={onOpen} />}</Answered>;
}

function Waiting({ view, onOpen }: { view: JoinView; onOpen: (desk: DeskView) => void }) {
  const words = useWords();
  const isAsked = view.state === "asked";
  return (
    <div className={styles.choices}>
      <h1 className={styles.step}>{words(`join-${view.state}`)}</h1>
      <p className={styles.quiet}>
        {words("join-as", { agency: view.agency, member: view.member })}
      </p>
      {isAsked && (
        <>
          <ol className={styles.steps}>
            <li>{words(firstStep(view))}</li>
            <li>{words("join-step-compare")}</li>
            <li>{words("join-step-again")}</li>
          </ol>
          <EightWords label={words("eight-words")} words={view.words} />
          <p className={styles.note}>{words("join-compare-why")}</p>
          <SaveRequest />
        </>
      )}
      <Finish hasRelay={view.relay !== null || view.here} onOpen={onOpen} />
    </div>
  );
}

function firstStep({ here, relay }: JoinView): string {
  if (here) return "join-step-here";
  return relay ? "join-step-save-relay" : "join-step-save";
}

function SaveRequest() {
  const words = useWords();
  const today = useToday();
  const save = useDeed("join.saveRequest");
  const [name, setName] = useState<string | null>(null);
  const run = async () => {
    const place = await saveFile(`request-${today}.linden`).catch(() => null);
    if (!place) return;
    const outcome = await save.run({ path: place.path });
    if (outcome.done) setName(place.name);
  };
  return (
    <>
      <FaultNote fault={save.fault} />
      <div className={styles.row}>
        <Button icon="save" busy={save.busy} onPress={() => void run()}>
          {words("join-save")}
        </Button>
        {name && <span role="status">{words("join-saved", { name })}</span>}
      </div>
    </>
  );
}

/** Looks for the welcome: where colleagues share, or in the file they gave. */
function Finish({ hasRelay, onOpen }: { hasRelay: boolean; onOpen: (desk: DeskView) => void }) {
  const words = useWords();
  const finish = useDeed("join.finish");
  const run = async (path: string | null) => {
    const outcome = await finish.run({ path });
    if (outcome.done) onOpen(outcome.value);
  };
  const fromFile = async () => {
    const file = await pickFile("bundle").catch(() => null);
    if (file) await run(file.path);
  };
  return (
    <>
      <FaultNote fault={finish.fault} />
      <div className={styles.row}>
        {hasRelay && (
          <Button kind="primary" icon="sync" busy={finish.busy} onPress={() => void run(null)}>
            {words("join-look")}
          </Button>
        )}
        <Button
          kind={hasRelay ? "plain" : "primary"}
          disabled={finish.busy}
          onPress={() => void fromFile()}
        >
          {words("join-welcome-file")}
        </Button>
      </div>
    </>
  );
}
