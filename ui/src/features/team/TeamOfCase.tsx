import type { CaseId, Facet, TeamReader, TeamView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Answered, Button, Card, Chip, EmptyState, useCodes, usePanel } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { ShareForm } from "./ShareForm";
import styles from "./team.module.css";
import { WithdrawForm } from "./WithdrawForm";

/** Who reads what of a case, and why. */
export function TeamOfCase({ caseId }: { caseId: CaseId }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const team = useQuery("team.get", { caseId });
  return (
    <Answered query={team}>
      {(view) => (
        <div className={styles.stack}>
          {view.contested.length > 0 && (
            <p role="status" className={styles.notice}>
              {words("team-contested", {
                facets: format.list(view.contested.map((one) => codes.say("facet", one))),
              })}
            </p>
          )}
          <Readers view={view} />
          <p className={styles.muted}>{words("team-unread")}</p>
        </div>
      )}
    </Answered>
  );
}

function Readers({ view }: { view: TeamView }) {
  const words = useWords();
  const panel = usePanel();
  const canEdit = useMay()("edit-team") && view.mayGrant.length > 0;
  const readers = view.readers.filter((one) => one.granted.length + one.byRole.length > 0);
  const others = view.readers.filter((one) => !one.me && offered(one, view).length > 0);
  const share = () => {
    const id = `share-${view.caseId}`;
    const done = () => panel.close(id);
    panel.open({
      id,
      title: words("team-share"),
      body: <ShareForm caseId={view.caseId} onDone={done} />,
    });
  };
  return (
    <Card
      title={words("team-readers")}
      count={readers.length}
      flush
      actions={
        canEdit &&
        others.length > 0 && (
          <Button kind="quiet" icon="add" onPress={share}>
            {words("team-share")}
          </Button>
        )
      }
    >
      {readers.length === 0 ? (
        <EmptyState text={words("team-nobody")} />
      ) : (
        <ul className={styles.readers}>
          {readers.map((reader) => (
            <Reader key={reader.memberId} reader={reader} view={view} canEdit={canEdit} />
          ))}
        </ul>
      )}
    </Card>
  );
}

/** What may be shared with a colleague: what their roles allow and one may give. */
export function offered(reader: TeamReader, view: TeamView): Facet[] {
  return reader.grantable.filter((facet) => view.mayGrant.includes(facet));
}

function Reader(props: { reader: TeamReader; view: TeamView; canEdit: boolean }) {
  const { reader, view } = props;
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const panel = usePanel();
  const mine = reader.granted.filter((facet) => view.mayGrant.includes(facet));
  const takeBack = () => {
    const id = `withdraw-${view.caseId}-${reader.memberId}`;
    panel.open({
      id,
      title: words("team-withdraw"),
      body: (
        <WithdrawForm
          caseId={view.caseId}
          reader={reader}
          facets={mine}
          onDone={() => panel.close(id)}
        />
      ),
    });
  };
  return (
    <li className={styles.reader}>
      <div className={styles.who}>
        <p>
          <bdi>{reader.me ? words("member-me", { name: reader.name }) : reader.name}</bdi>
        </p>
        <p className={styles.muted}>
          {format.list(reader.roles.map((role) => codes.say("role", role)))}
        </p>
      </div>
      <div className={styles.chips}>
        {reader.granted.map((facet) => (
          <Chip key={facet} icon={null}>
            {codes.say("facet", facet)}
          </Chip>
        ))}
        {reader.byRole.length > 0 && (
          <span className={styles.muted}>
            {words("team-by-role", {
              facets: format.list(reader.byRole.map((facet) => codes.say("facet", facet))),
            })}
          </span>
        )}
      </div>
      <div className={styles.deed}>
        {props.canEdit && !reader.me && mine.length > 0 && (
          <Button
            kind="quiet"
            name={words("action-on", { action: words("team-withdraw"), what: reader.name })}
            onPress={takeBack}
          >
            {words("team-withdraw")}
          </Button>
        )}
      </div>
    </li>
  );
}
