import type { ConflictView, SideView } from "../../ipc/bindings";
import { vocabularies } from "../../ipc/bindings";
import {
  Masked,
  type Secret,
  useCodes,
  useNameOf,
  usePartialDate,
  type Vocabulary,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";

/** Whether a name is that of a closed vocabulary. */
export function isVocabulary(name: string | null): name is Vocabulary {
  return name !== null && Object.hasOwn(vocabularies, name);
}

// Tables whose words can be about a person also where they hang on no case.
const personal: ReadonlySet<string> = new Set(["tasks", "appointments", "addresses"]);
const secrets = { survivor_names: "name", contacts: "phone", addresses: "address" } as const;

/** What a value is hidden as while names are hidden; nothing for what may always be seen. */
export function secretOf(of: ConflictView): Secret | null {
  if (of.table === "survivors" && of.column === "birth") return "birth";
  // A code of a closed vocabulary or a day tells nobody who it is.
  if (of.sides.some((side) => side.vocabulary !== null)) return null;
  if (of.caseId === null && !personal.has(of.table)) return null;
  return Object.entries(secrets).find(([table]) => table === of.table)?.[1] ?? "text";
}

/**
 * One of two values, in words: codes by their vocabulary, days and times as people say them, and
 * behind the bar what names are hidden for.
 */
export function SideValue({ of, side }: { of: ConflictView; side: SideView }) {
  const words = useWords();
  const say = useSayValue();
  const { value, vocabulary } = side;
  if (of.column === "") return words(value === null ? "versions-removed" : "versions-there");
  if (value === null || value === "") return words("versions-nothing");
  const said = vocabulary === null ? value : say(vocabulary, value);
  const secret = secretOf(of);
  return secret ? <Masked what={secret}>{said}</Masked> : <bdi dir="auto">{said}</bdi>;
}

function useSayValue(): (vocabulary: string, value: string) => string {
  const codes = useCodes();
  const format = useFormat();
  const nameOf = useNameOf();
  const sayDate = usePartialDate();
  return (vocabulary, value) => {
    const isMissing = (vocabularies.missing as readonly string[]).includes(value);
    if (isMissing) return codes.say("missing", value);
    switch (vocabulary) {
      case "day":
        return format.day(value);
      case "moment":
        return format.moment(value);
      case "edtf":
        return sayDate(value);
      case "language":
      case "country":
        return nameOf(vocabulary, value);
    }
    if (!isVocabulary(vocabulary)) return value;
    return format.list(value.split(",").map((code) => codes.say(vocabulary, code.trim())));
  };
}
