import type { RelayView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { Button, Card, Chip, EmptyState, RowLine, Rows, usePanel, useWhen } from "../../kit";
import { useWords } from "../../words/words";
import { RelayForm } from "./RelayForm";
import { RelayPanel } from "./RelayPanel";

/** The places where sealed changes lie for colleagues. */
export function Relays({ relays }: { relays: readonly RelayView[] }) {
  const words = useWords();
  const when = useWhen();
  const may = useMay()("set-up-relay");
  const panel = usePanel();
  const add = () => {
    const id = "relay-new";
    panel.open({
      id,
      title: words("relay-add"),
      body: <RelayForm onDone={() => panel.close(id)} />,
    });
  };
  const open = (relay: RelayView) => {
    const id = `relay-${relay.id}`;
    panel.open({
      id,
      title: called(relay),
      body: <RelayPanel relay={relay} onDone={() => panel.close(id)} />,
    });
  };
  const called = (relay: RelayView) =>
    words(relay.common ? "relay-common" : `relay-kind-${relay.kind}`);
  const stands = (relay: RelayView) => {
    if (relay.trouble) return words("relay-trouble");
    return relay.lastAt ? words("relay-last", { when: when(relay.lastAt) }) : words("relay-new");
  };
  const button = may && (
    <Button kind="quiet" icon="add" onPress={add}>
      {words("relay-add")}
    </Button>
  );
  return (
    <Card title={words("relays")} count={relays.length} flush actions={button}>
      <Rows
        label={words("relays")}
        rows={relays}
        rowId={(relay) => relay.id}
        rowText={(relay) => [called(relay), relay.place, stands(relay)].join(". ")}
        onOpen={may ? open : undefined}
        empty={<EmptyState text={words("relays-none")} hint={words("relays-none-hint")} />}
      >
        {(relay) => (
          <RowLine
            title={called(relay)}
            detail={<bdi dir="ltr">{relay.place}</bdi>}
            state={relay.trouble ? <Chip tone="attention">{stands(relay)}</Chip> : stands(relay)}
            end={relay.toGo > 0 && words("sharing-to-go", { count: relay.toGo })}
          />
        )}
      </Rows>
    </Card>
  );
}
