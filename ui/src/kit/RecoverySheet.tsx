import { useState } from "react";
import type { Fault } from "../ipc/bindings";
import { asFault, saveText } from "../ipc/call";
import { useFormat } from "../words/format";
import { useWords } from "../words/words";
import { Button } from "./Button";
import { askedGroups, groupsOf, isSameGroup } from "./codeGroups";
import { FaultNote } from "./FaultNote";
import { Form, FormActions } from "./Form";
import "./print.css";
import styles from "./RecoverySheet.module.css";
import { TextField } from "./TextField";
import { useToday } from "./today";

/** What the sheet is given. */
export interface RecoverySheetProps {
  /** The new code; it is shown this once. */
  code: string;
  /** The verb on the primary button. */
  submit: string;
  /** Two groups were typed back: the sheet is in good hands. */
  onDone: () => void;
}

/**
 * The printed way back in. The sheet names no office and no work; it is only believed to be on
 * paper when two of its groups are typed back from it.
 */
export function RecoverySheet({ code, submit, onDone }: RecoverySheetProps) {
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  const groups = groupsOf(code);
  const [asked] = useState(() => askedGroups(groups.length, draw(), draw()));
  const [typed, setTyped] = useState<readonly [string, string]>(["", ""]);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const [fault, setFault] = useState<Fault | undefined>(undefined);
  const isRight = asked.map((at, index) => isSameGroup(typed[index] ?? "", groups[at] ?? ""));
  const save = async () => {
    const text = [words("recovery-sheet"), groups.join("-"), words("recovery-keep")].join("\n\n");
    try {
      setFault(undefined);
      setSaved(await saveText(`sheet-${today}.txt`, `${text}\n`));
    } catch (reason) {
      setFault(asFault(reason));
    }
  };
  const submitTyped = () => {
    setTried(true);
    if (isRight.every(Boolean)) onDone();
  };
  const field = (index: 0 | 1) => (
    <TextField
      label={words("recovery-group", { number: asked[index] + 1 })}
      value={typed[index]}
      onChange={(text) => setTyped(index === 0 ? [text, typed[1]] : [typed[0], text])}
      error={tried && !isRight[index] ? words("recovery-group-differs") : undefined}
      width="narrow"
      isName
    />
  );
  return (
    <Form quick onSubmit={submitTyped}>
      {/* On paper there is this and nothing else: no name of an office, no word of its work. */}
      <article className={styles.sheet} data-print="true" aria-label={words("recovery-sheet")}>
        <p className={styles.quiet}>
          {words("recovery-sheet")} · {format.day(today)}
        </p>
        <ol className={styles.groups} dir="ltr">
          {groups.map((group, at) => (
            // The same group may stand twice; its place tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={at}>{group}</li>
          ))}
        </ol>
        <p className={styles.quiet}>{words("recovery-keep")}</p>
      </article>
      <div className={styles.actions}>
        <Button icon="print" onPress={() => window.print()}>
          {words("recovery-print")}
        </Button>
        <Button icon="save" onPress={() => void save()}>
          {words("recovery-save")}
        </Button>
      </div>
      <FaultNote fault={fault} />
      <p role="status" className={styles.quiet}>
        {saved && words("recovery-saved")}
      </p>
      <p>{words("recovery-confirm")}</p>
      <div className={styles.typed}>
        {field(0)}
        {field(1)}
      </div>
      <FormActions>
        <Button kind="primary" submit>
          {submit}
        </Button>
      </FormActions>
    </Form>
  );
}

function draw(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number / 2 ** 32;
}
