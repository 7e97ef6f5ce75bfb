import type { AppointmentStatus, AppointmentView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import {
  Button,
  Chip,
  FaultNote,
  Masked,
  Menu,
  Parts,
  RowLine,
  useCodes,
  useSaved,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";

/** One appointment in a list: when, what, with whom, where, and what came of it. */
export function AppointmentLine(props: { row: AppointmentView; onCase: (caseId: string) => void }) {
  const { row, onCase } = props;
  const words = useWords();
  const codes = useCodes();
  const { caseId } = row;
  const kind = codes.say("appointment-kind", row.kind);
  const isHearing = row.kind === "hearing";
  return (
    <RowLine
      start={<Hours row={row} />}
      title={<bdi>{row.title || codes.say("appointment-kind", row.kind)}</bdi>}
      detail={
        <>
          <Parts>
            {isHearing ? <Chip tone="legal">{kind}</Chip> : kind}
            {row.caseCode && <bdi>{row.caseCode}</bdi>}
            {row.name !== null && <Masked>{row.name}</Masked>}
            {row.provider && <bdi>{row.provider}</bdi>}
            {row.place && <bdi>{row.place}</bdi>}
            {row.member && <bdi>{row.member}</bdi>}
          </Parts>
          {row.clashes && (
            <div>
              <Chip tone="attention">{words("appointment-clashes")}</Chip>
            </div>
          )}
        </>
      }
      state={<StatusMenu row={row} />}
      end={
        caseId && (
          <Button
            kind="quiet"
            name={words("calendar-open-case", { code: row.caseCode ?? "" })}
            onPress={() => onCase(caseId)}
          >
            {words("calendar-open")}
          </Button>
        )
      }
    />
  );
}

function Hours({ row }: { row: AppointmentView }) {
  const words = useWords();
  const format = useFormat();
  const end = new Date(Date.parse(row.startsAt) + row.minutes * 60_000).toISOString();
  return words("appointment-hours", { from: format.time(row.startsAt), to: format.time(end) });
}

function StatusMenu({ row }: { row: AppointmentView }) {
  const codes = useCodes();
  const words = useWords();
  const may = useMay();
  const saved = useSaved();
  const set = useDeed("appointments.set");
  const said = codes.say("appointment-status", row.status);
  if (!may("edit-appointment")) return <Chip>{said}</Chip>;
  const choose = async (status: AppointmentStatus) => {
    const outcome = await set.run({ id: row.id, status });
    if (!outcome.done) return;
    saved(words("appointment-now", { status: codes.say("appointment-status", status) }));
  };
  return (
    <>
      <Menu
        label={said}
        name={words("appointment-status", { status: said })}
        look="link"
        items={codes.options("appointment-status").filter((one) => one.id !== row.status)}
        onAction={(status) => void choose(status)}
        disabled={set.busy}
      />
      <FaultNote fault={set.fault} />
    </>
  );
}

/** The same as one sentence; a hidden name is left out of it. */
export function useAppointmentText(): (row: AppointmentView) => string {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  return (row) =>
    [
      format.time(row.startsAt),
      row.title || codes.say("appointment-kind", row.kind),
      row.caseCode,
      row.provider,
      row.place,
      codes.say("appointment-status", row.status),
      row.clashes ? words("appointment-clashes") : null,
    ]
      .filter(Boolean)
      .join(". ");
}
