import { useState } from "react";
import type { Area, OfferStatus, OfferView, ProviderId } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  NumberField,
  PanelForm,
  RadioChoice,
  Select,
  Switch,
  TextArea,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useWords } from "../../words/words";

const texts = ["eligibility", "fees", "interpretation", "application"] as const;

/** An offer of a provider, new or changed. */
export function OfferForm(props: {
  providerId: ProviderId;
  offer?: OfferView;
  onDone: () => void;
}) {
  const { providerId, offer, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const put = useDeed("providers.putOffer");
  const faultOf = useFieldFault(put.fault);
  const [tried, setTried] = useState(false);
  const [before] = useState(() => draftOf(offer));
  const [draft, setDraft] = useState(before);
  const set = (part: Partial<OfferDraft>) => setDraft({ ...draft, ...part });
  const submit = async () => {
    setTried(true);
    if (draft.name.trim() === "" || draft.area === null) return;
    const input = { ...draft, area: draft.area, id: offer?.id ?? null, providerId };
    const outcome = await put.run(input);
    if (!outcome.done) return;
    saved(words("provider-saved"));
    onDone();
  };
  const missing = (isMissing: boolean) =>
    tried && isMissing ? words("reason-required") : undefined;
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={JSON.stringify(draft) !== JSON.stringify(before)}
    >
      <TextField
        label={words("offer-name")}
        value={draft.name}
        onChange={(name) => set({ name })}
        isName
        error={missing(draft.name.trim() === "") ?? faultOf("name")}
      />
      <RadioChoice
        label={words("provider-areas")}
        options={codes.options("area")}
        value={draft.area}
        onChange={(area) => set({ area })}
        error={missing(draft.area === null)}
      />
      <Select
        label={words("offer-status")}
        width="medium"
        options={codes.options("offer-status")}
        value={draft.status}
        onChange={(status) => set({ status })}
      />
      <Switch
        label={words("offer-full")}
        on={draft.atCapacity}
        onChange={(atCapacity) => set({ atCapacity })}
      />
      <TextArea
        label={words("provider-description")}
        optional
        rows={3}
        value={draft.description}
        onChange={(description) => set({ description })}
        error={faultOf("description")}
      />
      {texts.map((field) => (
        <TextField
          key={field}
          label={words(`offer-${field}`)}
          hint={words.attribute(`offer-${field}`, "hint")}
          optional
          value={draft[field]}
          onChange={(value) => set({ [field]: value })}
          error={faultOf(field)}
        />
      ))}
      <NumberField
        label={words("offer-minimum-age")}
        optional
        min={0}
        max={120}
        value={draft.minimumAge}
        onChange={(minimumAge) => set({ minimumAge })}
        error={faultOf("minimumAge")}
      />
      <NumberField
        label={words("offer-maximum-age")}
        optional
        min={0}
        max={120}
        value={draft.maximumAge}
        onChange={(maximumAge) => set({ maximumAge })}
        error={faultOf("maximumAge")}
      />
    </PanelForm>
  );
}

interface OfferDraft {
  name: string;
  area: Area | null;
  status: OfferStatus;
  atCapacity: boolean;
  description: string;
  eligibility: string;
  fees: string;
  interpretation: string;
  application: string;
  minimumAge: number | null;
  maximumAge: number | null;
}

function draftOf(offer: OfferView | undefined): OfferDraft {
  return {
    name: offer?.name ?? "",
    area: offer?.area ?? null,
    status: offer?.status ?? "active",
    atCapacity: offer?.atCapacity ?? false,
    description: offer?.description ?? "",
    eligibility: offer?.eligibility ?? "",
    fees: offer?.fees ?? "",
    interpretation: offer?.interpretation ?? "",
    application: offer?.application ?? "",
    minimumAge: offer?.minimumAge ?? null,
    maximumAge: offer?.maximumAge ?? null,
  };
}
