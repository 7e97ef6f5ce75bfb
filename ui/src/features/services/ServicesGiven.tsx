import type { CaseId, ServiceView } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Answered, Card, Chip, EmptyState, RowLine, Rows, ServiceChip, useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { attendanceTone } from "./attendance";

/** The help that was given, as facts: kind, day and outcome, and nothing that was said. */
export function ServicesGiven({ caseId }: { caseId: CaseId }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const services = useQuery("services.list", { caseId });
  const what = (one: ServiceView) =>
    one.kind ? codes.say("need", one.kind) : codes.say("area", one.area);
  const detail = (one: ServiceView) =>
    [
      one.provider,
      one.minutes > 0 ? words("minutes", { count: one.minutes }) : null,
      one.outcome ? codes.say("outcome", one.outcome) : null,
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <Answered query={services}>
      {({ services: rows }) => (
        <Card title={words("services-given")} count={rows.length} flush>
          <Rows
            label={words("services-given")}
            rows={rows}
            rowId={(one) => one.id}
            rowText={(one) =>
              [
                format.day(one.day),
                what(one),
                codes.say("attendance", one.attendance),
                detail(one),
              ].join(". ")
            }
            empty={<EmptyState text={words("services-none")} hint={words("services-none-hint")} />}
          >
            {(one) => (
              <RowLine
                start={<ServiceChip area={one.area} />}
                title={what(one)}
                detail={<span dir="auto">{detail(one)}</span>}
                state={
                  <Chip tone={attendanceTone(one.attendance)}>
                    {codes.say("attendance", one.attendance)}
                  </Chip>
                }
                end={format.shortDay(one.day)}
              />
            )}
          </Rows>
        </Card>
      )}
    </Answered>
  );
}
