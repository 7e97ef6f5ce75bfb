import { useState } from "react";
import { type CaseId, type RiskLevel, type RiskView, vocabularies } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Answered, Button, Card, RiskChip, Trend, useCodes, usePanelForm } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { RiskForm } from "./RiskForm";
import styles from "./risk.module.css";

/** The risk as it was judged last, and on demand every judgement before. */
export function RiskCard({ caseId }: { caseId: CaseId }) {
  const words = useWords();
  const may = useMay();
  const open = usePanelForm();
  const list = useQuery("risks.list", { caseId });
  const judge = () =>
    open(`risk-${caseId}`, words("risk-judge"), (done) => (
      <RiskForm caseId={caseId} onDone={done} />
    ));
  return (
    <Card
      title={words("risk")}
      actions={
        may("judge-risk") && (
          <Button kind="quiet" icon="add" onPress={judge}>
            {words("risk-judge")}
          </Button>
        )
      }
    >
      <Answered query={list}>
        {({ risks }) =>
          risks[0] ? <Judged newest={risks[0]} risks={risks} /> : <p>{words("risk-none")}</p>
        }
      </Answered>
    </Card>
  );
}

function Judged({ newest, risks }: { newest: RiskView; risks: readonly RiskView[] }) {
  const words = useWords();
  const codes = useCodes();
  const [isAll, setAll] = useState(false);
  const levels: readonly RiskLevel[] = vocabularies["risk-level"];
  const say = (value: number) => codes.say("risk-level", levels[value] ?? "low");
  const earlier = risks.slice(1);
  const measures = [...risks]
    .reverse()
    .map(({ id, day, level }) => ({ id, day, value: levels.indexOf(level) }));
  return (
    <div className={styles.stack}>
      <Judgement risk={newest} isNow />
      {earlier.length > 0 && (
        <>
          <Trend
            title={words("risk-course")}
            measures={measures}
            max={levels.length - 1}
            say={say}
            valueTitle={words("risk-level")}
          />
          <div>
            <Button kind="quiet" onPress={() => setAll(!isAll)}>
              {isAll ? words("risk-hide") : words("risk-show", { count: earlier.length })}
            </Button>
          </div>
        </>
      )}
      {isAll && (
        <ol className={styles.stack} reversed aria-label={words("risk-earlier")}>
          {earlier.map((risk) => (
            <li key={risk.id}>
              <Judgement risk={risk} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Judgement({ risk, isNow = false }: { risk: RiskView; isNow?: boolean }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const factors = risk.factors.map((factor) => codes.say("risk-factor", factor));
  return (
    <div className={styles.judgement}>
      <p className={styles.line}>
        <RiskChip level={risk.level} reviewOn={isNow ? risk.reviewOn : null} />
        <span className={styles.muted}>
          {format.day(risk.day)} · <bdi>{risk.author}</bdi>
        </span>
      </p>
      {factors.length > 0 && (
        <ul className={styles.factors} aria-label={words("risk-factors")}>
          {factors.map((factor) => (
            <li key={factor}>{factor}</li>
          ))}
        </ul>
      )}
      {risk.note && (
        <p className={styles.text} dir="auto">
          {risk.note}
        </p>
      )}
    </div>
  );
}
