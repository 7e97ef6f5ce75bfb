import { useEffect, useRef } from "react";
import type { CaseRow } from "../../ipc/bindings";
import {
  AnswerField,
  Button,
  Masked,
  NamedCodeField,
  NumberField,
  RadioChoice,
  TextArea,
  useCodes,
} from "../../kit";
import { useWords } from "../../words/words";
import styles from "./cases.module.css";
import type { NewCaseDraft } from "./NewCase";

/** The answers that are needed to begin; only how the person may be reached has to be given. */
export function NewCaseFields(props: {
  draft: NewCaseDraft;
  onChange: (draft: NewCaseDraft) => void;
  samePerson: CaseRow | null;
  onBack: () => void;
  tried: boolean;
  faultOf: (field: string) => string | undefined;
}) {
  const { draft, onChange, samePerson, faultOf } = props;
  const words = useWords();
  const codes = useCodes();
  const contactMissing = props.tried && draft.safeContact === null;
  const first = useRef<HTMLDivElement>(null);
  // The field of the step before is gone, and the keys with it, unless the focus moves on.
  useEffect(() => first.current?.querySelector<HTMLElement>("input")?.focus(), []);
  return (
    <>
      <p className={styles.line}>
        <span className={styles.grow}>
          {samePerson && words("case-new-same", { code: samePerson.code })}
          {!samePerson &&
            (draft.name.trim() ? <Masked>{draft.name}</Masked> : words("case-name-unknown"))}
        </span>
        <Button kind="quiet" onPress={props.onBack}>
          {words("kit-change")}
        </Button>
      </p>
      <div ref={first}>
        <RadioChoice
          {...words.field("case-safe-contact")}
          options={codes.options("safe-contact")}
          value={draft.safeContact}
          onChange={(safeContact) => onChange({ ...draft, safeContact })}
          error={contactMissing ? words("reason-required") : faultOf("safeContact")}
          look="list"
          required
        />
      </div>
      <TextArea
        {...words.field("case-safe-contact-note")}
        value={draft.safeContactNote}
        onChange={(safeContactNote) => onChange({ ...draft, safeContactNote })}
        rows={2}
        isSensitive
        optional
      />
      {!samePerson && (
        <>
          <AnswerField
            label={words("case-age-about")}
            missing={draft.ageMissing}
            onMissing={(ageMissing) => onChange({ ...draft, ageMissing })}
          >
            <NumberField
              {...words.field("case-age-about")}
              value={draft.ageAbout}
              onChange={(ageAbout) => onChange({ ...draft, ageAbout })}
              min={0}
              max={120}
              error={faultOf("birth")}
            />
          </AnswerField>
          <AnswerField
            label={words("case-language")}
            missing={draft.languageMissing}
            onMissing={(languageMissing) => onChange({ ...draft, languageMissing })}
          >
            <NamedCodeField
              kind="language"
              label={words("case-language")}
              value={draft.language}
              onChange={(language) => onChange({ ...draft, language })}
              error={faultOf("language")}
            />
          </AnswerField>
          <RadioChoice
            label={words("case-interpreter")}
            options={codes.options("yes-no")}
            value={draft.interpreter}
            onChange={(interpreter) => onChange({ ...draft, interpreter })}
          />
        </>
      )}
      <RadioChoice
        {...words.field("case-statistics")}
        options={codes.options("statistics")}
        value={draft.statistics}
        onChange={(statistics) => onChange({ ...draft, statistics })}
      />
    </>
  );
}
