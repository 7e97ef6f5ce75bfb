import { useCallback, useState } from "react";
import { CommandPalette, Frame, type PaletteGroup, SyncText, usePlace } from "../kit";
import { CasePart } from "./CasePart";
import { ChartsPart } from "./ChartsPart";
import { FieldsPart } from "./FieldsPart";
import { StatesPart } from "./StatesPart";
import { TablePart } from "./TablePart";
import { tr } from "./tr";

const parts = {
  case: CasePart,
  fields: FieldsPart,
  table: TablePart,
  states: StatesPart,
  charts: ChartsPart,
};

/** The frame with one part of the kit in it; the rail changes the part. */
export function Gallery() {
  const { place, go } = usePlace();
  const [searching, setSearching] = useState(false);
  const provide = useCallback(
    async (text: string): Promise<PaletteGroup[]> => [
      {
        title: tr("Cases", "الحالات"),
        items: [
          { id: "a", label: "C-10482", detail: `${text} Amara Example`, icon: "cases" },
          { id: "b", label: "C-10533", detail: tr("matched name", "طابق الاسم"), icon: "cases" },
        ],
      },
      {
        title: tr("Actions", "الإجراءات"),
        items: [
          { id: "c", label: tr("New referral", "إحالة جديدة"), icon: "add", keys: "Ctrl Shift R" },
        ],
      },
    ],
    [],
  );
  const Part = parts[place.page as keyof typeof parts] ?? CasePart;
  return (
    <Frame
      name="Linden"
      rail={[
        { id: "today", label: tr("Today", "اليوم"), icon: "today", count: 7 },
        { id: "case", label: tr("Cases", "الحالات"), icon: "cases" },
        { id: "fields", label: tr("Referrals", "الإحالات"), icon: "referral", count: 4 },
        { id: "table", label: tr("Providers", "مقدمو الخدمات"), icon: "providers" },
        { id: "states", label: tr("Calendar", "التقويم"), icon: "calendar" },
        { id: "charts", label: tr("Reports", "التقارير"), icon: "reports" },
        {
          id: "sync",
          label: tr("Sync and backup", "المزامنة والنسخ"),
          icon: "sync",
          group: "second",
        },
        {
          id: "settings",
          label: tr("Settings and users", "الإعدادات"),
          icon: "settings",
          group: "second",
        },
        { id: "log", label: tr("Activity log", "سجل النشاط"), icon: "history", group: "second" },
        { id: "help", label: tr("Help", "مساعدة"), icon: "help", group: "last", keys: "F1" },
      ]}
      current={place.page}
      onGo={(page) => go({ page })}
      onSearch={() => setSearching(true)}
      onLock={() => undefined}
      status={
        <SyncText
          state="offline"
          text={tr("Offline · 3 changes to sync", "دون اتصال · 3 تغييرات بانتظار المزامنة")}
        />
      }
    >
      <Part />
      <CommandPalette
        open={searching}
        onClose={() => setSearching(false)}
        provide={provide}
        onPick={() => undefined}
      />
    </Frame>
  );
}
