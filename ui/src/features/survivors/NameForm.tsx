import { useState } from "react";
import type { CaseId, NameKind, NameView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  Button,
  PanelForm,
  Select,
  Switch,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useWords } from "../../words/words";

/** A name, in any script, as the person gives it: never split into parts. */
export function NameForm(props: { caseId: CaseId; name: NameView | null; onDone: () => void }) {
  const { caseId, name, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const put = useDeed("survivors.putName");
  const remove = useDeed("survivors.removeName");
  const faultOf = useFieldFault(put.fault);
  const [text, setText] = useState(name?.text ?? "");
  const [kind, setKind] = useState<NameKind>(name?.kind ?? "used");
  const [avoid, setAvoid] = useState(name?.avoid ?? false);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (text.trim() === "") return;
    const outcome = await put.run({ caseId, id: name?.id ?? null, kind, text, avoid });
    if (!outcome.done) return;
    saved(words("name-saved"));
    onDone();
  };
  const takeOut = async () => {
    if (!name) return;
    const outcome = await remove.run({ id: name.id });
    if (!outcome.done) return;
    saved(words("name-removed"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault ?? remove.fault}
      hasDraft={text !== (name?.text ?? "")}
      second={
        name && (
          <Button busy={remove.busy} onPress={() => void takeOut()}>
            {words("name-remove")}
          </Button>
        )
      }
    >
      <TextField
        {...words.field("name-text")}
        value={text}
        onChange={setText}
        error={tried && text.trim() === "" ? words("reason-required") : faultOf("text")}
        isName
      />
      <Select
        label={words("name-kind")}
        options={codes.options("name-kind")}
        value={kind}
        onChange={setKind}
        error={faultOf("kind")}
      />
      <Switch {...words.field("name-avoid")} on={avoid} onChange={setAvoid} />
    </PanelForm>
  );
}
