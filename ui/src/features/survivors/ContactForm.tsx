import { useState } from "react";
import type { CaseId, ContactKind, ContactSafety, ContactView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  Button,
  PanelForm,
  RadioChoice,
  Select,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useWords } from "../../words/words";

/** A way to reach the person. Whether it is safe has to be said; nothing is assumed. */
export function ContactForm(props: {
  caseId: CaseId;
  contact: ContactView | null;
  onDone: () => void;
}) {
  const { caseId, contact, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const put = useDeed("survivors.putContact");
  const remove = useDeed("survivors.removeContact");
  const faultOf = useFieldFault(put.fault);
  const [kind, setKind] = useState<ContactKind>(contact?.kind ?? "phone");
  const [value, setValue] = useState(contact?.value ?? "");
  const [safety, setSafety] = useState<ContactSafety | null>(contact?.safety ?? null);
  const [note, setNote] = useState(contact?.note ?? "");
  const [tried, setTried] = useState(false);
  const required = (isMissing: boolean) =>
    tried && isMissing ? words("reason-required") : undefined;
  const submit = async () => {
    setTried(true);
    if (value.trim() === "" || safety === null) return;
    const outcome = await put.run({ caseId, id: contact?.id ?? null, kind, value, safety, note });
    if (!outcome.done) return;
    saved(words("contact-saved"));
    onDone();
  };
  const takeOut = async () => {
    if (!contact) return;
    const outcome = await remove.run({ id: contact.id });
    if (!outcome.done) return;
    saved(words("contact-removed"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault ?? remove.fault}
      hasDraft={value !== (contact?.value ?? "")}
      second={
        contact && (
          <Button busy={remove.busy} onPress={() => void takeOut()}>
            {words("contact-remove")}
          </Button>
        )
      }
    >
      <Select
        label={words("contact-kind")}
        options={codes.options("contact-kind")}
        value={kind}
        onChange={setKind}
      />
      <TextField
        {...words.field("contact-value")}
        value={value}
        onChange={setValue}
        error={required(value.trim() === "") ?? faultOf("value")}
        isName
      />
      <RadioChoice
        label={words("contact-safety")}
        options={codes.options("contact-safety")}
        value={safety}
        onChange={setSafety}
        error={required(safety === null) ?? faultOf("safety")}
        required
      />
      <TextField {...words.field("contact-note")} value={note} onChange={setNote} optional isName />
    </PanelForm>
  );
}
