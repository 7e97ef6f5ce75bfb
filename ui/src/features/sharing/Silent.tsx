import type { SilentView } from "../../ipc/bindings";
import { Card, RowLine, Rows } from "../../kit";
import { useWords } from "../../words/words";

/** Devices that were not heard of for a while, the longest silence first. */
export function Silent({ silent }: { silent: readonly SilentView[] }) {
  const words = useWords();
  if (silent.length === 0) return null;
  const since = (one: SilentView) =>
    one.never ? words("sharing-silent-never") : words("sharing-silent-days", { count: one.days });
  return (
    <Card title={words("sharing-silent")} count={silent.length} flush>
      <Rows
        label={words("sharing-silent")}
        rows={silent}
        rowId={(one) => `${one.memberId} ${one.device}`}
        rowText={(one) => [one.member, one.device, since(one)].join(". ")}
      >
        {(one) => (
          <RowLine
            title={<bdi>{one.member}</bdi>}
            detail={<bdi>{one.device}</bdi>}
            state={since(one)}
          />
        )}
      </Rows>
    </Card>
  );
}
