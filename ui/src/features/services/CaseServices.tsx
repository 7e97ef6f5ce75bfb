import { useState } from "react";
import type { CaseId } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { Tabs } from "../../kit";
import { useWords } from "../../words/words";
import { CareerPart } from "./CareerPart";
import { LegalPart } from "./LegalPart";
import { ServicesGiven } from "./ServicesGiven";
import { TherapyPart } from "./TherapyPart";

/** The parts of the services of a case. */
export type ServicesSub = "given" | "therapy" | "legal" | "career";

/** What the services of a case are given. */
export interface CaseServicesProps {
  caseId: CaseId;
  /** The part to begin with. */
  sub?: string;
}

/** The help a person gets. Specialists see their own part, and everyone of the team the facts. */
export function CaseServices({ caseId, sub }: CaseServicesProps) {
  const words = useWords();
  const may = useMay();
  const mine: ServicesSub[] = [
    ...(may("read-therapy") ? (["therapy"] as const) : []),
    ...(may("read-legal") ? (["legal"] as const) : []),
    ...(may("read-career") ? (["career"] as const) : []),
    "given",
  ];
  const first = mine.find((one) => one === sub) ?? mine[0] ?? "given";
  const [chosen, choose] = useState<ServicesSub>(first);
  return (
    <Tabs
      label={words("services")}
      tabs={mine.map((id) => ({ id, label: words(`services-${id}`) }))}
      value={chosen}
      onChange={choose}
    >
      {chosen === "given" && <ServicesGiven caseId={caseId} />}
      {chosen === "therapy" && <TherapyPart caseId={caseId} />}
      {chosen === "legal" && <LegalPart caseId={caseId} />}
      {chosen === "career" && <CareerPart caseId={caseId} />}
    </Tabs>
  );
}
