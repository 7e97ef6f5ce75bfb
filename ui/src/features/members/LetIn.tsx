import { useState } from "react";
import type { RequestView } from "../../ipc/bindings";
import { type Chosen, pickFile } from "../../ipc/call";
import { useDeed } from "../../ipc/query";
import { Button, EightWords, FaultNote, PanelBody, useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { Admit } from "./Admit";
import styles from "./members.module.css";

/** A request to join: two people compare its words, and only then is the device let in. */
export function LetIn({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const look = useDeed("roster.request");
  const [file, setFile] = useState<Chosen | null>(null);
  const [request, setRequest] = useState<RequestView | null>(null);
  const pick = async () => {
    const chosen = await pickFile("bundle").catch(() => null);
    if (!chosen) return;
    setRequest(null);
    setFile(chosen);
    const outcome = await look.run({ path: chosen.path });
    if (outcome.done) setRequest(outcome.value);
  };
  return (
    <PanelBody>
      {!request && <p>{words("request-what")}</p>}
      <div className={styles.chips}>
        <Button icon="file" busy={look.busy} onPress={() => void pick()}>
          {words(file ? "request-other-file" : "request-file")}
        </Button>
        {file && <bdi>{file.name}</bdi>}
      </div>
      <FaultNote fault={look.fault} />
      {request && file && <Compare key={file.path} file={file} request={request} onDone={onDone} />}
    </PanelBody>
  );
}

function Compare(props: { file: Chosen; request: RequestView; onDone: () => void }) {
  const { request } = props;
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const [answer, setAnswer] = useState<"same" | "differ" | null>(null);
  if (request.otherAgency) return <Refused id="request-other-agency" />;
  if (request.known) return <Refused id="fault-alreadyThere" />;
  if (answer === "differ") return <Refused id="fault-wordsDiffer" />;
  const roles = format.list(request.roles.map((role) => codes.say("role", role)));
  return (
    <>
      <p className={styles.heading}>
        {words(request.secondDevice ? "request-second" : "request-from", {
          member: request.member,
          roles,
        })}
      </p>
      <p>{words("request-compare")}</p>
      <EightWords label={words("eight-words")} words={request.words} />
      {answer === "same" ? (
        <Admit file={props.file} request={request} onDone={props.onDone} />
      ) : (
        <div className={styles.chips}>
          <Button onPress={() => setAnswer("same")}>{words("request-same")}</Button>
          <Button onPress={() => setAnswer("differ")}>{words("request-differ")}</Button>
        </div>
      )}
    </>
  );
}

/** Nothing was let in: why, and what to do. */
function Refused({ id }: { id: string }) {
  const words = useWords();
  return (
    <div role="alert" className={styles.notice}>
      <p className={styles.heading}>{words(id)}</p>
      <p>{words.attribute(id, "safe")}</p>
      <p>{words.attribute(id, "next")}</p>
    </div>
  );
}
