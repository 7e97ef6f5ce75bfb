import { useState } from "react";
import type { CaseId, Facet, MemberId, TeamView } from "../../ipc/bindings";
import { useDeed, useQuery } from "../../ipc/query";
import {
  Answered,
  CheckboxList,
  PanelForm,
  RadioChoice,
  Select,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { offered } from "./TeamOfCase";
import styles from "./team.module.css";

/** Lets a colleague read a case: who, and which parts. All that may be given is chosen at first. */
export function ShareForm({ caseId, onDone }: { caseId: CaseId; onDone: () => void }) {
  const team = useQuery("team.get", { caseId });
  return <Answered query={team}>{(view) => <Share view={view} onDone={onDone} />}</Answered>;
}

/** Up to so many colleagues stand in sight; more are a list to choose from. */
const IN_SIGHT = 6;

function Share({ view, onDone }: { view: TeamView; onDone: () => void }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const saved = useSaved();
  const grant = useDeed("team.grant");
  const faultOf = useFieldFault(grant.fault);
  const others = view.readers.filter((one) => !one.me && offered(one, view).length > 0);
  const [memberId, setMemberId] = useState<MemberId | null>(null);
  const [facets, setFacets] = useState<Facet[]>([]);
  const [tried, setTried] = useState(false);
  const chosen = others.find((one) => one.memberId === memberId);
  const choose = (id: MemberId) => {
    const reader = others.find((one) => one.memberId === id);
    setMemberId(id);
    setFacets(reader ? offered(reader, view) : []);
  };
  const submit = async () => {
    setTried(true);
    if (!memberId || facets.length === 0) return;
    if (!(await grant.run({ caseId: view.caseId, memberId, facets })).done) return;
    saved(words("team-shared"));
    onDone();
  };
  const Choice = others.length <= IN_SIGHT ? RadioChoice : Select;
  return (
    <PanelForm
      onSubmit={() => void submit()}
      submit={words("team-share-do")}
      busy={grant.busy}
      fault={grant.fault}
    >
      <Choice
        label={words("team-with")}
        options={others.map((one) => ({
          id: one.memberId,
          label: one.name,
          description: format.list(one.roles.map((role) => codes.say("role", role))),
        }))}
        value={memberId}
        onChange={choose}
        error={tried && !memberId ? words("reason-required") : faultOf("memberId")}
      />
      {chosen && (
        <CheckboxList
          label={words("team-parts")}
          options={offered(chosen, view).map((facet) => ({
            id: facet,
            label: codes.say("facet", facet),
            description: words(`team-part-${facet}`),
          }))}
          value={facets}
          onChange={setFacets}
          error={tried && facets.length === 0 ? words("reason-required") : faultOf("facets")}
        />
      )}
      <p className={styles.muted}>{words("team-unread")}</p>
    </PanelForm>
  );
}
