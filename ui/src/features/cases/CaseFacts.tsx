import type { CaseView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { Button, Card, Facts, useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { useAnswerWords } from "./caseWords";

/** The coded facts of a case, and what its sealed parts hold without saying what. */
export function CaseFacts({ view, onEdit }: { view: CaseView; onEdit: () => void }) {
  const words = useWords();
  const format = useFormat();
  const codes = useCodes();
  const may = useMay();
  const answer = useAnswerWords();
  const notYet = codes.say("missing", "not-asked");
  const facts = [
    { label: words("case-opened-on"), value: format.day(view.openedOn) },
    ...(view.closedOn
      ? [
          { label: words("case-closed-on"), value: format.day(view.closedOn) },
          {
            label: words("case-close-reason"),
            value: view.closeReason ? codes.say("close-reason", view.closeReason) : "",
          },
        ]
      : []),
    { label: words("case-fact-age-band"), value: answer("age-band", view.ageBand) ?? notYet },
    { label: words("case-fact-gender"), value: answer("gender", view.gender) ?? notYet },
    {
      label: words("case-fact-exploitation"),
      value: answer("exploitation", view.exploitation) ?? notYet,
    },
    { label: words("case-fact-region"), value: answer("region", view.region) ?? notYet },
    { label: words("case-statistics"), value: codes.say("statistics", view.statistics) },
    ...view.parts.map((part) => ({
      label: codes.say("area", part.area),
      value: part.last
        ? words("case-part", { count: part.count, day: format.shortDay(part.last) })
        : words("case-part-empty"),
    })),
  ];
  return (
    <Card
      title={words("case-facts")}
      actions={
        may("edit-case") && (
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
