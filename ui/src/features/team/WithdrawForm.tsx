import { useState } from "react";
import type { CaseId, Facet, TeamReader } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { CheckboxList, PanelForm, useCodes, useFieldFault, useSaved } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./team.module.css";

/** Takes back what a colleague may read. What was read stays known, and that is said first. */
export function WithdrawForm(props: {
  caseId: CaseId;
  reader: TeamReader;
  facets: readonly Facet[];
  onDone: () => void;
}) {
  const { caseId, reader } = props;
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const withdraw = useDeed("team.withdraw");
  const faultOf = useFieldFault(withdraw.fault);
  const [facets, setFacets] = useState<Facet[]>([...props.facets]);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (facets.length === 0) return;
    if (!(await withdraw.run({ caseId, memberId: reader.memberId, facets })).done) return;
    saved(words("team-withdrawn"));
    props.onDone();
  };
  return (
    <PanelForm
      onSubmit={() => void submit()}
      submit={words("team-withdraw")}
      busy={withdraw.busy}
      fault={withdraw.fault}
    >
      <p className={styles.notice}>{words("team-unread")}</p>
      <CheckboxList
        label={words("team-no-longer", { member: reader.name })}
        options={props.facets.map((facet) => ({ id: facet, label: codes.say("facet", facet) }))}
        value={facets}
        onChange={setFacets}
        error={tried && facets.length === 0 ? words("reason-required") : faultOf("facets")}
      />
    </PanelForm>
  );
}
