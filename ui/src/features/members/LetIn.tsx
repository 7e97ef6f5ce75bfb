import { useEffect, useState } from "react";
import type { RequestView } from "../../ipc/bindings";
import { type Chosen, pickFile } from "../../ipc/call";
import { useDeed, useQuery } from "../../ipc/query";
import { Button, EightWords, FaultNote, PanelBody, useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { Admit } from "./Admit";
import styles from "./members.module.css";

/** How often the common folders of this computer are looked into while somebody waits for it. */
const LOOK_MS = 2_000;

/** A request, and where it came from: a file, or a common folder of this computer. */
interface Asked {
  readonly request: RequestView;
  readonly file: Chosen | null;
}

/** A request to join: two people compare its words, and only then is the device let in. */
export function LetIn({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const look = useDeed("roster.request");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [picked, setPicked] = useState<Chosen | null>(null);
  const pick = async () => {
    const file = await pickFile("bundle").catch(() => null);
    if (!file) return;
    setAsked(null);
    setPicked(file);
    const outcome = await look.run({ path: file.path });
    if (outcome.done) setAsked({ request: outcome.value, file });
  };
  return (
    <PanelBody>
      {!asked && <Here onChoose={(request) => setAsked({ request, file: null })} />}
      {!asked && <p>{words("request-what")}</p>}
      <div className={styles.chips}>
        <Button icon="file" busy={look.busy} onPress={() => void pick()}>
          {words(asked ? "request-other-file" : "request-file")}
        </Button>
        {picked && <bdi>{picked.name}</bdi>}
      </div>
      <FaultNote fault={look.fault} />
      {asked && <Compare key={asked.request.id} asked={asked} onDone={onDone} />}
    </PanelBody>
  );
}

/** Who asks at this very computer: no file goes from hand to hand. */
function Here({ onChoose }: { onChoose: (request: RequestView) => void }) {
  const words = useWords();
  const { value, again } = useQuery("roster.requests", {});
  useEffect(() => {
    const timer = window.setInterval(again, LOOK_MS);
    return () => window.clearInterval(timer);
  }, [again]);
  const requests = value?.requests ?? [];
  return (
    // There from the beginning, so that what comes into it later is told.
    <div role="status" className={styles.fields}>
      {requests.length > 0 && <p className={styles.heading}>{words("request-here")}</p>}
      {requests.map((request) => (
        <div key={request.id} className={styles.chips}>
          <Button kind="primary" onPress={() => onChoose(request)}>
            {words("request-here-one", { member: request.member, device: request.device })}
          </Button>
        </div>
      ))}
    </div>
  );
}

function Compare({ asked, onDone }: { asked: Asked; onDone: () => void }) {
  const { request } = asked;
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
        <Admit file={asked.file} request={request} onDone={onDone} />
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
