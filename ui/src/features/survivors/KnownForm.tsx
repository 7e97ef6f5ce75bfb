import { useMemo, useState } from "react";
import type { SurvivorView, YesNo } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  AnswerField,
  NamedCodeField,
  PanelForm,
  PartialDateField,
  RadioChoice,
  TextArea,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { STATELESS } from "../../words/tongues";
import { useWords } from "../../words/words";
import { answerOf, givenOf, missingOf } from "./answers";

/** Changes what is known of the person. Every question may stay without an answer. */
export function KnownForm({ view, onDone }: { view: SurvivorView; onDone: () => void }) {
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const put = useDeed("survivors.put");
  const faultOf = useFieldFault(put.fault);
  const [safeContact, setSafeContact] = useState(view.safeContact);
  const [note, setNote] = useState(view.safeContactNote);
  const [pronouns, setPronouns] = useState(view.pronouns);
  const birth = useAnswer(view.birth);
  const language = useAnswer(view.language);
  const interpreter = useAnswer(view.interpreter);
  const citizenship = useAnswer(view.citizenship);
  const stateless = useMemo(() => [{ id: STATELESS, label: words("known-stateless") }], [words]);
  const isChanged =
    safeContact !== view.safeContact ||
    note !== view.safeContactNote ||
    pronouns !== view.pronouns ||
    [birth, language, interpreter, citizenship].some((one) => one.isChanged);
  const submit = async () => {
    const outcome = await put.run({
      caseId: view.caseId,
      birth: birth.answer,
      pronouns,
      language: language.answer,
      interpreter: interpreter.answer as YesNo | null,
      citizenship: citizenship.answer,
      safeContact,
      safeContactNote: note,
    });
    if (!outcome.done) return;
    saved(words("known-saved"));
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
      <RadioChoice
        {...words.field("known-safe-contact")}
        options={codes.options("safe-contact")}
        value={safeContact}
        onChange={setSafeContact}
        error={faultOf("safeContact")}
        look="list"
      />
      <TextArea
        {...words.field("known-safe-contact-note")}
        value={note}
        onChange={setNote}
        rows={2}
        error={faultOf("safeContactNote")}
        isSensitive
      />
      <PartialDateField
        label={words("known-birth")}
        value={birth.given}
        onChange={birth.setGiven}
        missing={birth.missing}
        onMissing={birth.setMissing}
        error={faultOf("birth")}
      />
      <TextField
        {...words.field("known-pronouns")}
        value={pronouns}
        onChange={setPronouns}
        width="medium"
        isName
      />
      <AnswerField
        label={words("known-language")}
        missing={language.missing}
        onMissing={language.setMissing}
      >
        <NamedCodeField
          kind="language"
          label={words("known-language")}
          value={language.given}
          onChange={language.setGiven}
          error={faultOf("language")}
        />
      </AnswerField>
      <AnswerField
        label={words("known-interpreter")}
        missing={interpreter.missing}
        onMissing={interpreter.setMissing}
      >
        <RadioChoice
          label={words("known-interpreter")}
          options={codes.options("yes-no")}
          value={interpreter.given === "" ? null : (interpreter.given as YesNo)}
          onChange={interpreter.setGiven}
        />
      </AnswerField>
      <AnswerField
        label={words("known-citizenship")}
        missing={citizenship.missing}
        onMissing={citizenship.setMissing}
      >
        <NamedCodeField
          kind="country"
          label={words("known-citizenship")}
          value={citizenship.given}
          onChange={citizenship.setGiven}
          extra={stateless}
          error={faultOf("citizenship")}
        />
      </AnswerField>
    </PanelForm>
  );
}

/** One answer while it is being changed: its value and the reason for none, apart. */
function useAnswer(first: string | null) {
  const [given, setGiven] = useState(givenOf(first));
  const [missing, setMissing] = useState(missingOf(first));
  const answer = answerOf(given, missing);
  return { given, setGiven, missing, setMissing, answer, isChanged: answer !== first };
}
