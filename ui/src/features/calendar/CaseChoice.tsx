import { useState } from "react";
import { useQuery } from "../../ipc/query";
import { ComboBox, type Option, useNames } from "../../kit";
import { useWords } from "../../words/words";

const FOUND_MAX = 20;

/** Whose appointment or task it is: a code, or a name in any spelling. */
export function CaseChoice(props: {
  value: Option | null;
  onChange: (value: Option | null) => void;
  error?: string;
}) {
  const words = useWords();
  const { hidden } = useNames();
  const [text, setText] = useState("");
  const found = useQuery("cases.list", { text, limit: FOUND_MAX });
  const rows = found.value?.rows ?? [];
  return (
    <ComboBox
      label={words("calendar-case")}
      optional
      items={rows.map((row) => ({
        id: row.id,
        label: row.code,
        description: hidden ? undefined : (row.name ?? undefined),
      }))}
      onText={setText}
      value={props.value}
      onChange={props.onChange}
      loading={found.loading}
      error={props.error}
    />
  );
}
