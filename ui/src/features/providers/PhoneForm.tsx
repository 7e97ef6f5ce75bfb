import { useState } from "react";
import type { PhoneView, ProviderId } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { PanelForm, TextField, useFieldFault, useSaved } from "../../kit";
import { useWords } from "../../words/words";

/** A phone of a provider, new or changed. */
export function PhoneForm(props: {
  providerId: ProviderId;
  phone?: PhoneView;
  onDone: () => void;
}) {
  const { providerId, phone, onDone } = props;
  const words = useWords();
  const saved = useSaved();
  const put = useDeed("providers.putPhone");
  const faultOf = useFieldFault(put.fault);
  const [tried, setTried] = useState(false);
  const [number, setNumber] = useState(phone?.number ?? "");
  const [extension, setExtension] = useState(phone?.extension ?? "");
  const [description, setDescription] = useState(phone?.description ?? "");
  const submit = async () => {
    setTried(true);
    if (number.trim() === "") return;
    const input = { id: phone?.id ?? null, providerId, number, extension, description };
    const outcome = await put.run(input);
    if (!outcome.done) return;
    saved(words("provider-saved"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={number !== (phone?.number ?? "")}
    >
      <TextField
        label={words("phone-number")}
        type="tel"
        width="medium"
        value={number}
        onChange={setNumber}
        error={tried && number.trim() === "" ? words("reason-required") : faultOf("number")}
      />
      <TextField
        label={words("phone-extension")}
        optional
        width="narrow"
        value={extension}
        onChange={setExtension}
        error={faultOf("extension")}
      />
      <TextField
        label={words("phone-description")}
        hint={words.attribute("phone-description", "hint")}
        optional
        value={description}
        onChange={setDescription}
        error={faultOf("description")}
      />
    </PanelForm>
  );
}
