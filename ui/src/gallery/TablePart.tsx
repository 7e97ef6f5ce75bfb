import { useState } from "react";
import { Chip, Masked, Page, SearchField, type Sort, Table } from "../kit";
import { useFormat } from "../words/format";
import { tr } from "./tr";

const names = ["Amara Example", "سميرة مثال", "Boris Example", "Elena Exemplu"];
const steps = [tr("Call back", "معاودة الاتصال"), tr("Send letter", "إرسال الخطاب")];
const cases = Array.from({ length: 5000 }, (_, at) => ({
  id: String(at),
  code: `C-${10001 + at}`,
  name: names[at % names.length] ?? "",
  step: steps[at % steps.length] ?? "",
  days: (at * 7) % 40,
}));

/** Five thousand cases. */
export function TablePart() {
  const format = useFormat();
  const [sort, setSort] = useState<Sort>({ column: "code", descending: false });
  const [text, setText] = useState("");
  const rows = cases.filter((row) => row.code.includes(text));
  return (
    <Page title={tr("Cases", "الحالات")}>
      <div style={{ maxInlineSize: 320 }}>
        <SearchField label={tr("Filter", "تصفية")} value={text} onChange={setText} />
      </div>
      <div style={{ blockSize: "calc(100vh - 220px)", minBlockSize: 240, display: "grid" }}>
        <Table
          label={tr("Cases", "الحالات")}
          columns={[
            {
              id: "code",
              title: tr("Case", "الحالة"),
              sortable: true,
              isHeader: true,
              width: "100px",
              cell: (row) => row.code,
            },
            {
              id: "name",
              title: tr("Name", "الاسم"),
              sortable: true,
              isHeader: true,
              cell: (row) => <Masked>{row.name}</Masked>,
            },
            {
              id: "step",
              title: tr("Next step", "الخطوة التالية"),
              isHeader: true,
              cell: (row) => <Chip tone="attention">{row.step}</Chip>,
            },
            {
              id: "days",
              title: tr("Last contact", "آخر تواصل"),
              align: "end",
              width: "130px",
              cell: (row) => format.relativeDay("2026-11-22", `2026-12-${10 + (row.days % 20)}`),
            },
          ]}
          rows={rows}
          rowId={(row) => row.id}
          rowText={(row) => `${row.code}, ${row.step}`}
          selectedId="2"
          sort={sort}
          onSort={setSort}
        />
      </div>
    </Page>
  );
}
