import { useMemo, useState } from "react";
import type { ProviderId } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { ComboBox, type Option, PanelForm, useFieldFault, useSaved } from "../../kit";
import { folded } from "../../kit/edtf";
import { namesOf } from "../../words/tongues";
import { useLanguage, useWords } from "../../words/words";

/** A language spoken at a provider. */
export function SpokenForm(props: { providerId: ProviderId; onDone: () => void }) {
  const words = useWords();
  const { language } = useLanguage();
  const saved = useSaved();
  const put = useDeed("providers.putSpoken");
  const faultOf = useFieldFault(put.fault);
  const [tried, setTried] = useState(false);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<Option | null>(null);
  const all = useMemo(() => namesOf("language", language), [language]);
  const found = all.filter((one) => folded(one.label).includes(folded(text)));
  const submit = async () => {
    setTried(true);
    if (!chosen) return;
    const input = { providerId: props.providerId, code: chosen.id, name: chosen.label };
    const outcome = await put.run(input);
    if (!outcome.done) return;
    saved(words("provider-saved"));
    props.onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={chosen !== null}
    >
      <ComboBox
        label={words("spoken-language")}
        items={found}
        onText={setText}
        value={chosen}
        onChange={setChosen}
        error={tried && !chosen ? words("reason-required") : faultOf("code")}
      />
    </PanelForm>
  );
}
