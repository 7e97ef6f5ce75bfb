import { AuditLog } from "../features/audit/AuditLog";
import { VerifyLog } from "../features/audit/VerifyLog";
import { useMay } from "../ipc/desk";
import { Page, usePlace } from "../kit";
import { useWords } from "../words/words";

/** The activity log. */
export function Audit() {
  const words = useWords();
  const may = useMay();
  const { go } = usePlace();
  return (
    <Page title={words("audit")} aside={<VerifyLog />}>
      <AuditLog onCase={may("read-case") ? (id) => go({ page: "case", id }) : undefined} />
    </Page>
  );
}
