import type { ReleaseView } from "../../ipc/bindings";
import { Card, RowLine, Rows, useToday } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { CaseMark } from "./CaseMark";

/** Releases that end soon while referrals still rest on them: the person is asked again in time. */
export function ReleaseRows(props: {
  releases: readonly ReleaseView[];
  onOpen: (release: ReleaseView) => void;
}) {
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  if (props.releases.length === 0) return null;
  const title = words("today-releases");
  const ends = (one: ReleaseView) =>
    words("today-release-ends", { day: format.relativeDay(one.untilDay, today) });
  return (
    <Card title={title} count={props.releases.length} countTone="attention" flush>
      <Rows
        label={title}
        rows={props.releases}
        rowId={(one) => one.id}
        rowText={(one) => [one.provider, one.caseCode, ends(one)].join(", ")}
        onOpen={props.onOpen}
      >
        {(one) => (
          <RowLine
            title={<bdi dir="auto">{one.provider}</bdi>}
            detail={<CaseMark code={one.caseCode} name={null} />}
            end={ends(one)}
          />
        )}
      </Rows>
    </Card>
  );
}
