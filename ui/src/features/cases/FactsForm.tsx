import { useState } from "react";
import type { CaseView, StatisticsConsent } from "../../ipc/bindings";
import { useDeed, useQuery } from "../../ipc/query";
import type { CodeOf, Vocabulary } from "../../kit";
import {
  AnswerField,
  PanelForm,
  RadioChoice,
  Select,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useWords } from "../../words/words";
import { isMissing } from "./caseWords";

const asked = ["age-band", "gender", "exploitation", "region"] as const;
type Asked = (typeof asked)[number];
type Answers = Record<Asked, string | null>;

/** The coded facts of a case: what reports may count, without a name. */
export function FactsForm({ view, onDone }: { view: CaseView; onDone: () => void }) {
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const put = useDeed("cases.facts");
  const faultOf = useFieldFault(put.fault);
  const members = useQuery("members.list", {});
  const first: Answers = {
    "age-band": view.ageBand,
    gender: view.gender,
    exploitation: view.exploitation,
    region: view.region,
  };
  const [facts, setFacts] = useState(first);
  const [statistics, setStatistics] = useState<StatisticsConsent>(view.statistics);
  const [caseworkerId, setCaseworkerId] = useState(view.caseworkerId);
  const isChanged =
    asked.some((one) => facts[one] !== first[one]) ||
    statistics !== view.statistics ||
    caseworkerId !== view.caseworkerId;
  const submit = async () => {
    const outcome = await put.run({
      caseId: view.id,
      ageBand: facts["age-band"] as CodeOf<"age-band"> | null,
      gender: facts.gender as CodeOf<"gender"> | null,
      exploitation: facts.exploitation as CodeOf<"exploitation"> | null,
      region: facts.region as CodeOf<"region"> | null,
      statistics,
      caseworkerId,
    });
    if (!outcome.done) return;
    saved(words("case-facts-saved"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={isChanged}
    >
      {asked.map((one) => (
        <CodedAnswer
          key={one}
          vocabulary={one}
          label={words(`case-fact-${one}`)}
          value={facts[one]}
          onChange={(answer) => setFacts({ ...facts, [one]: answer })}
        />
      ))}
      <RadioChoice
        {...words.field("case-statistics")}
        options={codes.options("statistics")}
        value={statistics}
        onChange={setStatistics}
        error={faultOf("statistics")}
      />
      <Select
        label={words("cases-caseworker")}
        options={(members.value?.members ?? [])
          .filter((one) => one.active && one.roles.includes("caseworker"))
          .map((one) => ({ id: one.id, label: one.name }))}
        value={caseworkerId}
        onChange={setCaseworkerId}
        error={faultOf("caseworkerId")}
      />
    </PanelForm>
  );
}

/** One coded question that may stay without an answer, and says why. */
function CodedAnswer(props: {
  vocabulary: Vocabulary;
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { vocabulary, label, value, onChange } = props;
  const codes = useCodes();
  const absent = value !== null && isMissing(value) ? value : null;
  return (
    <AnswerField label={label} missing={absent} onMissing={onChange}>
      <Select
        label={label}
        options={codes.options(vocabulary)}
        value={absent ? null : value}
        onChange={onChange}
      />
    </AnswerField>
  );
}
