import { useState } from "react";
import type { ConflictView } from "../../ipc/bindings";
import {
  Button,
  CheckboxList,
  DayField,
  Form,
  FormActions,
  PartialDateField,
  Select,
  TextArea,
  useCodes,
  useNames,
} from "../../kit";
import { useWords } from "../../words/words";
import { useConflictTitle } from "./fieldWords";
import { isVocabulary, secretOf } from "./SideValue";

/** A value that neither of the two is, asked for in the form that suits it. */
export function ThirdValue(props: {
  conflict: ConflictView;
  busy: boolean;
  onWrite: (value: string) => void;
  onBack: () => void;
}) {
  const { conflict } = props;
  const words = useWords();
  const title = useConflictTitle();
  const { hidden } = useNames();
  const shown = conflict.sides.find((side) => side.shown) ?? conflict.sides[0];
  // What is behind the bar above must not stand in the field below it.
  const [value, setValue] = useState(hidden && secretOf(conflict) ? "" : (shown?.value ?? ""));
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (value.trim() !== "") props.onWrite(value);
  };
  return (
    <Form onSubmit={submit}>
      <ValueField
        label={title(conflict)}
        vocabulary={conflict.sides.find((side) => side.vocabulary)?.vocabulary ?? null}
        isList={conflict.column === "items" || conflict.column === "roles"}
        value={value}
        onChange={setValue}
        error={tried && value.trim() === "" ? words("reason-required") : undefined}
      />
      <FormActions>
        <Button kind="primary" submit busy={props.busy}>
          {words("record")}
        </Button>
        <Button onPress={props.onBack}>{words("kit-go-back")}</Button>
      </FormActions>
    </Form>
  );
}

interface FieldOf {
  label: string;
  vocabulary: string | null;
  isList: boolean;
  value: string;
  onChange: (value: string) => void;
  error?: string;
}

function ValueField({ vocabulary, isList, value, onChange, ...field }: FieldOf) {
  const codes = useCodes();
  if (vocabulary === "day") return <DayField {...field} value={value} onChange={onChange} />;
  if (vocabulary === "edtf") {
    return <PartialDateField {...field} value={value} onChange={(edtf) => onChange(edtf)} />;
  }
  if (isVocabulary(vocabulary)) {
    const options = codes.options(vocabulary);
    return isList ? (
      <CheckboxList
        {...field}
        options={options}
        value={value.split(",").filter(Boolean) as (typeof options)[number]["id"][]}
        onChange={(chosen) => onChange(chosen.join(","))}
      />
    ) : (
      <Select
        {...field}
        options={options}
        value={options.find((one) => one.id === value)?.id ?? null}
        onChange={onChange}
      />
    );
  }
  return <TextArea {...field} rows={3} isSensitive autoFocus value={value} onChange={onChange} />;
}
