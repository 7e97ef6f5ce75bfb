import { useState } from "react";
import type { ProviderView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  PanelForm,
  RadioChoice,
  Switch,
  TextArea,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useWords } from "../../words/words";

/** A provider, new or changed. Only the name is needed. */
export function ProviderForm(props: {
  provider?: ProviderView;
  onDone: (provider: ProviderView) => void;
}) {
  const { provider, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const put = useDeed("providers.put");
  const faultOf = useFieldFault(put.fault);
  const [tried, setTried] = useState(false);
  const before = {
    name: provider?.name ?? "",
    alternateName: provider?.alternateName ?? "",
    description: provider?.description ?? "",
    email: provider?.email ?? "",
    website: provider?.website ?? "",
    referBy: provider?.referBy ?? "unknown",
    archived: provider?.archived ?? false,
  };
  const [draft, setDraft] = useState(before);
  const set = (part: Partial<typeof before>) => setDraft({ ...draft, ...part });
  const submit = async () => {
    setTried(true);
    if (draft.name.trim() === "") return;
    const outcome = await put.run({ id: provider?.id ?? null, ...draft });
    if (!outcome.done) return;
    saved(words("provider-saved"));
    onDone(outcome.value);
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={JSON.stringify(draft) !== JSON.stringify(before)}
    >
      <TextField
        label={words("provider-name")}
        value={draft.name}
        onChange={(name) => set({ name })}
        isName
        error={tried && draft.name.trim() === "" ? words("reason-required") : faultOf("name")}
      />
      <RadioChoice
        label={words("provider-refer-by")}
        look="list"
        options={codes.options("refer-by")}
        value={draft.referBy}
        onChange={(referBy) => set({ referBy })}
      />
      <TextArea
        label={words("provider-description")}
        optional
        value={draft.description}
        onChange={(description) => set({ description })}
        error={faultOf("description")}
      />
      <TextField
        label={words("provider-email")}
        optional
        type="email"
        value={draft.email}
        onChange={(email) => set({ email })}
        error={faultOf("email")}
      />
      <TextField
        label={words("provider-website")}
        optional
        type="url"
        value={draft.website}
        onChange={(website) => set({ website })}
        error={faultOf("website")}
      />
      <TextField
        label={words("provider-other-name")}
        optional
        isName
        value={draft.alternateName}
        onChange={(alternateName) => set({ alternateName })}
        error={faultOf("alternateName")}
      />
      {provider && (
        <Switch
          label={words("provider-archived")}
          hint={words("provider-archived-hint")}
          on={draft.archived}
          onChange={(archived) => set({ archived })}
        />
      )}
    </PanelForm>
  );
}
