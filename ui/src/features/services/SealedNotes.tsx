import type { CaseId, SealedNoteView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { Button, Card, EmptyState, RowLine, Rows, usePanelForm } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { SealedReading } from "./SealedReading";
import { SealedWriting } from "./SealedWriting";
import type { SealedArea } from "./sealed";

/** Notes that stay sealed in their author's own vault: here are only their days and authors. */
export function SealedNotes(props: {
  area: SealedArea;
  caseId: CaseId;
  notes: readonly SealedNoteView[];
}) {
  const { area, caseId, notes } = props;
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const open = usePanelForm();
  const author = (note: SealedNoteView) => note.author ?? words("not-known");
  const read = (note: SealedNoteView) =>
    open(`sealed-${note.id}`, words("sealed-note"), () => (
      <SealedReading area={area} note={note} />
    ));
  const write = () =>
    open(`sealed-new-${area}-${caseId}`, words("sealed-write"), (done) => (
      <SealedWriting area={area} caseId={caseId} onDone={done} />
    ));
  return (
    <Card
      title={words(`sealed-${area}`)}
      count={notes.length}
      flush
      actions={
        may(area === "therapy" ? "write-therapy" : "write-legal") && (
          <Button kind="quiet" icon="add" onPress={write}>
            {words("sealed-write")}
          </Button>
        )
      }
    >
      <Rows
        label={words(`sealed-${area}`)}
        rows={notes}
        rowId={(note) => note.id}
        rowText={(note) => words("sealed-row", { day: format.day(note.day), author: author(note) })}
        onOpen={read}
        empty={<EmptyState text={words("sealed-none")} hint={words("sealed-none-hint")} />}
      >
        {(note) => (
          <RowLine
            title={format.day(note.day)}
            detail={<bdi>{author(note)}</bdi>}
            end={words("sealed-open")}
          />
        )}
      </Rows>
    </Card>
  );
}
