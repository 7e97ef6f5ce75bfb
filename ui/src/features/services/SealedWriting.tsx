import { useState } from "react";
import type { CaseId } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  DayField,
  PanelBody,
  PanelForm,
  TextArea,
  useFieldFault,
  useSaved,
  useToday,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { Passphrase } from "./Passphrase";
import { type SealedArea, useSeal } from "./sealed";
import styles from "./services.module.css";

/** Writes a sealed note. When the time is over the words are covered, and nothing is lost. */
export function SealedWriting(props: { area: SealedArea; caseId: CaseId; onDone: () => void }) {
  const { area, caseId, onDone } = props;
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  const saved = useSaved();
  const seal = useSeal();
  const write = useDeed(area === "therapy" ? "therapy.writeNote" : "legal.writeNote");
  const faultOf = useFieldFault(write.fault);
  const [text, setText] = useState("");
  const [day, setDay] = useState(today);
  const [tried, setTried] = useState(false);
  const { openUntil } = seal;
  const submit = async () => {
    setTried(true);
    if (text.trim() === "" || day === "") return;
    const outcome = await write.run({ caseId, day, text });
    if (outcome.done) {
      saved(words("sealed-saved"));
      onDone();
    } else if (outcome.fault.code === "sealed") {
      // The core closed the seal a moment before the page noticed.
      seal.extend(0);
    }
  };
  if (openUntil === null) {
    return (
      <PanelBody>
        {text !== "" && <p>{words("sealed-covered")}</p>}
        <Passphrase onOpen={seal.open} busy={seal.step.busy} fault={seal.step.fault} />
      </PanelBody>
    );
  }
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={write.busy}
      fault={write.fault}
      hasDraft={text !== ""}
      note={words("sealed-until", { time: format.time(new Date(openUntil).toISOString()) })}
    >
      <p className={styles.muted}>{words("sealed-what")}</p>
      <DayField
        label={words("session-day")}
        value={day}
        onChange={setDay}
        max={today}
        error={tried && day === "" ? words("reason-not-a-date") : faultOf("day")}
      />
      <TextArea
        label={words("sealed-text")}
        rows={12}
        isSensitive
        value={text}
        onChange={setText}
        error={tried && text.trim() === "" ? words("reason-required") : faultOf("text")}
      />
    </PanelForm>
  );
}
