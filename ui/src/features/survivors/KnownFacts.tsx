import type { SurvivorView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { Button, Card, Facts, Masked, useCodes, useNameOf, usePartialDate } from "../../kit";
import { useWords } from "../../words/words";
import { missingOf } from "./answers";

/** What is known of the person; what was not asked says so. */
export function KnownFacts({ view, onEdit }: { view: SurvivorView; onEdit: () => void }) {
  const words = useWords();
  const codes = useCodes();
  const may = useMay();
  const nameOf = useNameOf();
  const sayDate = usePartialDate();
  const said = (answer: string | null, say: (given: string) => React.ReactNode) => {
    if (answer === null) return codes.say("missing", "not-asked");
    const missing = missingOf(answer);
    return missing ? codes.say("missing", missing) : say(answer);
  };
  const age = view.age === null ? null : words("known-age-years", { age: view.age });
  const facts = [
    {
      label: words("known-birth"),
      value: said(view.birth, (birth) => <Masked what="birth">{sayDate(birth)}</Masked>),
    },
    ...(age === null
      ? []
      : [
          {
            label: words("known-age"),
            value: view.ageAbout ? words("known-age-about", { age }) : age,
          },
        ]),
    { label: words("known-pronouns"), value: view.pronouns || words("not-known") },
    {
      label: words("known-language"),
      value: said(view.language, (code) => nameOf("language", code)),
    },
    {
      label: words("known-interpreter"),
      value: said(view.interpreter, (code) => codes.say("yes-no", code)),
    },
    {
      label: words("known-citizenship"),
      value: said(view.citizenship, (code) =>
        code === "XX" ? words("known-stateless") : nameOf("country", code),
      ),
    },
  ];
  return (
    <Card
      title={words("known")}
      actions={
        may("edit-identity") && (
          <Button kind="quiet" icon="edit" onPress={onEdit}>
            {words("edit")}
          </Button>
        )
      }
    >
      <Facts facts={facts} />
    </Card>
  );
}
