import { useState } from "react";
import type { CaseId, CaseRow, Missing, OpenCase, SafeContact } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { announce, PanelForm, TextField, useFieldFault, usePanelTask, useToday } from "../../kit";
import { useWords } from "../../words/words";
import { NewCaseFields } from "./NewCaseFields";
import { SimilarCases } from "./SimilarCases";

/** What is asked of a person whose case is opened; everything else can wait. */
export interface NewCaseDraft {
  readonly name: string;
  readonly ageAbout: number | null;
  readonly ageMissing: Missing | null;
  readonly language: string;
  readonly languageMissing: Missing | null;
  readonly interpreter: "yes" | "no" | null;
  readonly safeContact: SafeContact | null;
  readonly safeContactNote: string;
  readonly statistics: "not-asked" | "given" | "refused";
}

const emptyDraft: NewCaseDraft = {
  name: "",
  ageAbout: null,
  ageMissing: null,
  language: "",
  languageMissing: null,
  interpreter: null,
  safeContact: null,
  safeContactNote: "",
  statistics: "not-asked",
};

/** Opens a case: first who it could already be, then the few answers that are needed at once. */
export function NewCase(props: { onOpened: (id: CaseId) => void; onFound: (id: CaseId) => void }) {
  const words = useWords();
  const today = useToday();
  const open = useDeed("cases.open");
  const faultOf = useFieldFault(open.fault);
  const [draft, setDraft] = useState(emptyDraft);
  const [step, setStep] = useState<"who" | "answers">("who");
  const [samePerson, setSamePerson] = useState<CaseRow | null>(null);
  const [tried, setTried] = useState(false);
  const { done } = usePanelTask(draft.name !== "");
  const submit = async () => {
    if (step === "who") {
      setStep("answers");
      return;
    }
    setTried(true);
    const input = inputOf(draft, samePerson, today);
    if (!input) return;
    const outcome = await open.run(input);
    if (!outcome.done) return;
    void announce(words("case-opened", { code: outcome.value.code }));
    done();
    props.onOpened(outcome.value.caseId);
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words(step === "who" ? "case-new-continue" : "case-new-open")}
      busy={open.busy}
      fault={open.fault}
      hasDraft={draft.name !== ""}
    >
      {step === "who" ? (
        <>
          <TextField
            {...words.field("case-new-name")}
            value={draft.name}
            onChange={(name) => setDraft({ ...draft, name })}
            error={faultOf("name")}
            isName
            optional
          />
          <SimilarCases
            name={draft.name}
            onOpen={(id) => {
              done();
              props.onFound(id);
            }}
            onSame={(row) => {
              setSamePerson(row);
              setStep("answers");
            }}
          />
        </>
      ) : (
        <NewCaseFields
          draft={draft}
          onChange={setDraft}
          samePerson={samePerson}
          onBack={() => {
            setSamePerson(null);
            setStep("who");
          }}
          tried={tried}
          faultOf={faultOf}
        />
      )}
    </PanelForm>
  );
}

function inputOf(draft: NewCaseDraft, same: CaseRow | null, today: string): OpenCase | null {
  if (draft.safeContact === null) return null;
  const { ageAbout } = draft;
  // An age is "about": it gives a year with its uncertainty, never a day.
  const birth = ageAbout === null ? null : `${Number(today.slice(0, 4)) - ageAbout}~`;
  return {
    name: draft.name.trim() === "" || same ? null : draft.name.trim(),
    birth: draft.ageMissing ?? birth,
    language: draft.languageMissing ?? (draft.language || null),
    interpreter: draft.interpreter,
    safeContact: draft.safeContact,
    safeContactNote: draft.safeContactNote,
    statistics: draft.statistics,
    survivorOf: same?.id ?? null,
  };
}
