/** Addresses to pages. They live in memory only, and a place one may not see is not there. */
import { type ComponentType, lazy } from "react";
import type { Deed } from "./ipc/bindings";
import type { IconName, Place } from "./kit";
import { CaseFile } from "./pages/CaseFile";
import { Cases } from "./pages/Cases";
import { Today } from "./pages/Today";

/** One page: what it shows, and where it stands in the rail. */
export interface PageEntry {
  readonly page: ComponentType;
  /** Its message in the rail; pages without one are reached from others. */
  readonly label?: string;
  readonly icon?: IconName;
  readonly group?: "first" | "second";
  /** The deed one must be allowed; everyone may see a page without one. */
  readonly deed?: Deed;
  /** The rail's page that is lit while this one is shown. */
  readonly under?: string;
}

/** Where one begins, and where Back ends. */
export const firstPlace: Place = { page: "today" };

// Pages that are not opened every day come when they are asked for, so that the door opens fast.
const later = <T extends string>(load: () => Promise<Record<T, ComponentType>>, name: T) =>
  lazy(() => load().then((module) => ({ default: module[name] })));

/** Every page, in the order of the rail. */
export const pages: Readonly<Record<string, PageEntry>> = {
  today: { page: Today, label: "rail-today", icon: "today" },
  cases: { page: Cases, label: "rail-cases", icon: "cases", deed: "list-cases" },
  case: { page: CaseFile, deed: "read-case", under: "cases" },
  referrals: {
    page: later(() => import("./pages/Referrals"), "Referrals"),
    label: "rail-referrals",
    icon: "referral",
    deed: "list-referrals",
  },
  providers: {
    page: later(() => import("./pages/Providers"), "Providers"),
    label: "rail-providers",
    icon: "providers",
    deed: "read-directory",
  },
  calendar: {
    page: later(() => import("./pages/Calendar"), "Calendar"),
    label: "rail-calendar",
    icon: "calendar",
    deed: "read-office",
  },
  reports: {
    page: later(() => import("./pages/Reports"), "Reports"),
    label: "rail-reports",
    icon: "reports",
    deed: "read-report",
  },
  sharing: {
    page: later(() => import("./pages/Sharing"), "Sharing"),
    label: "rail-sharing",
    icon: "sync",
    group: "second",
    deed: "read-exchange",
  },
  settings: {
    page: later(() => import("./pages/Settings"), "Settings"),
    label: "rail-settings",
    icon: "settings",
    group: "second",
  },
  audit: {
    page: later(() => import("./pages/Audit"), "Audit"),
    label: "rail-audit",
    icon: "history",
    group: "second",
    deed: "read-audit",
  },
};

/** The page of this name, if there is one. A name may have been kept by another version. */
export function pageNamed(name: string): PageEntry | undefined {
  return Object.hasOwn(pages, name) ? pages[name] : undefined;
}
