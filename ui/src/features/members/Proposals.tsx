import type { ProposalView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { Button, Card, FaultNote, useConfirm, useSaved } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./members.module.css";

/** What takes two signatures and has one. */
export function Proposals({ proposals }: { proposals: readonly ProposalView[] }) {
  const words = useWords();
  if (proposals.length === 0) return null;
  return (
    <Card title={words("proposals")} count={proposals.length} countTone="attention">
      <ul className={styles.proposals}>
        {proposals.map((proposal) => (
          <Proposal key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </Card>
  );
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  const words = useWords();
  const format = useFormat();
  const confirm = useConfirm();
  const saved = useSaved();
  const second = useDeed("roster.second");
  const what = words(`proposal-${proposal.kind}`, {
    member: proposal.member ?? words("not-known"),
    code: proposal.caseCode ?? words("not-known"),
  });
  const sign = async () => {
    const isSure = await confirm({
      title: words("proposal-sign-title"),
      body: what,
      act: words("proposal-sign"),
      danger: proposal.kind === "erase-case",
    });
    if (isSure && (await second.run({ id: proposal.id })).done) saved(words("proposal-signed"));
  };
  return (
    <li className={styles.proposal}>
      <div>
        <p>{what}</p>
        <p className={styles.muted}>
          {words("proposal-by", { member: proposal.by, when: format.moment(proposal.at) })}
        </p>
        <FaultNote fault={second.fault} />
      </div>
      {proposal.maySecond ? (
        <Button
          busy={second.busy}
          name={words("action-on", { action: words("proposal-sign"), what })}
          onPress={() => void sign()}
        >
          {words("proposal-sign")}
        </Button>
      ) : (
        <span className={styles.muted}>{words("proposal-waits")}</span>
      )}
    </li>
  );
}
