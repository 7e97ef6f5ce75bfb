import { useState } from "react";
import type { AuditView, Deed, ListAudit } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Answered, Button, Chip, EmptyState, Table, useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { AuditFilters } from "./AuditFilters";
import styles from "./audit.module.css";

const PAGE = 200;

/** What narrows the log; empty texts narrow nothing. */
export interface AuditFilter {
  readonly memberId: string;
  readonly caseCode: string;
  readonly deed: Deed | null;
  readonly from: string;
  readonly to: string;
}

/** The whole log. */
export const wholeLog: AuditFilter = { memberId: "", caseCode: "", deed: null, from: "", to: "" };

/** Who read, printed, exported and changed what, as sentences, newest first. */
export function AuditLog({ onCase }: { onCase?: (caseId: string) => void }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const [filter, setFilter] = useState(wholeLog);
  const [limit, setLimit] = useState(PAGE);
  const log = useQuery("audit.list", inputOf(filter, limit));
  const sentence = (line: AuditView) =>
    words(line.caseCode ? "audit-line-case" : "audit-line", {
      member: line.member ?? words("audit-program"),
      deed: line.deed ? codes.say("deed", line.deed) : words("audit-newer"),
      code: line.caseCode ?? "",
    });
  return (
    <div className={styles.stack}>
      <AuditFilters filter={filter} onChange={setFilter} />
      <Answered query={log}>
        {({ lines, total }) => (
          <div className={styles.tableBox}>
            <Table
              label={words("audit-count", { shown: lines.length, total: format.number(total) })}
              rows={lines}
              rowId={(line) => line.id}
              rowText={(line) =>
                [
                  sentence(line),
                  format.moment(line.at),
                  codes.say("audit-result", line.result),
                  line.device,
                  line.reason,
                ]
                  .filter(Boolean)
                  .join(". ")
              }
              onOpen={(line) => line.caseId && onCase?.(line.caseId)}
              onEnd={() => lines.length < total && setLimit(lines.length + PAGE)}
              empty={
                <EmptyState text={words("audit-none")}>
                  <Button onPress={() => setFilter(wholeLog)}>{words("clear-filters")}</Button>
                </EmptyState>
              }
              columns={[
                {
                  id: "what",
                  title: words("audit-what"),
                  isHeader: true,
                  width: "minmax(160px, 3fr)",
                  cell: (line) => (
                    <>
                      {sentence(line)}
                      {line.device && <span className={styles.reason}> {line.device}</span>}
                      {line.reason && <span className={styles.reason}> {line.reason}</span>}
                    </>
                  ),
                },
                {
                  id: "rows",
                  title: words("audit-rows"),
                  align: "end",
                  width: "70px",
                  cell: (line) => format.number(line.rows),
                },
                {
                  id: "result",
                  title: words("audit-result"),
                  width: "minmax(110px, 0.7fr)",
                  cell: (line) => (
                    <Chip tone={line.result === "done" ? "neutral" : "attention"}>
                      {codes.say("audit-result", line.result)}
                    </Chip>
                  ),
                },
                {
                  id: "at",
                  title: words("audit-at"),
                  width: "minmax(150px, 1fr)",
                  cell: (line) => format.moment(line.at),
                },
              ]}
            />
          </div>
        )}
      </Answered>
    </div>
  );
}

function inputOf(filter: AuditFilter, limit: number): ListAudit {
  return {
    memberId: filter.memberId || null,
    caseCode: filter.caseCode.trim() || null,
    deed: filter.deed,
    from: filter.from || null,
    to: filter.to || null,
    limit,
  };
}
