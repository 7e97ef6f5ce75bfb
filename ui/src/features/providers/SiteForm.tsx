import { useState } from "react";
import type { ProviderId, SiteKind, SiteView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  PanelForm,
  RadioChoice,
  Switch,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useWords } from "../../words/words";

const parts = ["street", "postalCode", "city", "state", "country"] as const;

/** A place where a provider works, new or changed. */
export function SiteForm(props: { providerId: ProviderId; site?: SiteView; onDone: () => void }) {
  const { providerId, site, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const put = useDeed("providers.putSite");
  const faultOf = useFieldFault(put.fault);
  const [before] = useState(() => ({
    name: site?.name ?? "",
    kind: site?.kind ?? ("physical" as SiteKind),
    confidential: site?.confidential ?? false,
    street: site?.street ?? "",
    postalCode: site?.postalCode ?? "",
    city: site?.city ?? "",
    state: site?.state ?? "",
    country: site?.country ?? "",
  }));
  const [draft, setDraft] = useState(before);
  const set = (part: Partial<typeof before>) => setDraft({ ...draft, ...part });
  const submit = async () => {
    const outcome = await put.run({ id: site?.id ?? null, providerId, ...draft });
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
      hasDraft={JSON.stringify(draft) !== JSON.stringify(before)}
    >
      <TextField
        label={words("site-name")}
        optional
        isName
        value={draft.name}
        onChange={(name) => set({ name })}
        error={faultOf("name")}
      />
      <RadioChoice
        label={words("site-kind")}
        look="list"
        options={codes.options("site-kind")}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      <Switch
        label={words("site-confidential")}
        hint={words("site-confidential-hint")}
        on={draft.confidential}
        onChange={(confidential) => set({ confidential })}
      />
      {parts.map((part) => (
        <TextField
          key={part}
          label={words(`site-${part}`)}
          optional
          isName
          width={part === "postalCode" ? "narrow" : "full"}
          value={draft[part]}
          onChange={(value) => set({ [part]: value })}
          error={faultOf(part)}
        />
      ))}
    </PanelForm>
  );
}
