import { useEffect, useRef, useState } from "react";
import type { CaseId, ConflictView, SideView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import { Button, Chip, FaultNote, Masked, useSaved, useWhen } from "../../kit";
import { useWords } from "../../words/words";
import { useConflictTitle } from "./fieldWords";
import { SideValue } from "./SideValue";
import { ThirdValue } from "./ThirdValue";
import styles from "./versions.module.css";

/** One field with two versions: both side by side, and what one can do about them. */
export function Conflict(props: {
  conflict: ConflictView;
  /** Whether it came in the place of one that was just decided. */
  takesFocus: boolean;
  onCase: (id: CaseId) => void;
  onDone: () => void;
}) {
  const { conflict, takesFocus, onCase, onDone } = props;
  const words = useWords();
  const title = useConflictTitle();
  const saved = useSaved();
  const may = useMay();
  const decide = useDeed("conflicts.decide");
  const [isWriting, setWriting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The next one begins where the last one did, so that Tab and Enter go on deciding.
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const settle = async (choice: Omit<Parameters<typeof decide.run>[0], "id">) => {
    if (!(await decide.run({ id: conflict.id, ...choice })).done) return;
    saved(words("versions-decided"));
    onDone();
  };
  const mayDecide = may("decide-conflict");
  const { caseId, caseCode } = conflict;
  return (
    <section className={styles.fields} aria-label={title(conflict)}>
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {title(conflict)}
        </h2>
        {caseCode && <bdi className={styles.code}>{caseCode}</bdi>}
      </header>
      <Explained conflict={conflict} />
      <FaultNote fault={decide.fault} />
      <div className={styles.sides}>
        {conflict.sides.map((side) => (
          <Side
            key={side.id}
            conflict={conflict}
            side={side}
            busy={decide.busy}
            onKeep={mayDecide ? () => void settle({ choice: "one", side: side.id }) : undefined}
          />
        ))}
      </div>
      {!isWriting && (
        <div className={styles.row}>
          {mayDecide && conflict.both && (
            <Button busy={decide.busy} onPress={() => void settle({ choice: "both" })}>
              {words("versions-both")}
            </Button>
          )}
          {mayDecide && conflict.other && (
            <Button onPress={() => setWriting(true)}>{words("versions-other")}</Button>
          )}
          {caseId && may("read-case") && (
            <Button kind="quiet" onPress={() => onCase(caseId)}>
              {words("versions-open-case")}
            </Button>
          )}
        </div>
      )}
      {isWriting && (
        <ThirdValue
          conflict={conflict}
          busy={decide.busy}
          onWrite={(value) => void settle({ choice: "other", value })}
          onBack={() => setWriting(false)}
        />
      )}
    </section>
  );
}

function Explained({ conflict }: { conflict: ConflictView }) {
  const words = useWords();
  const [first, second] = conflict.sides;
  const why = () => {
    if (conflict.orphan) return words("versions-orphan");
    if (conflict.same > 0) return words("versions-same", { count: conflict.same });
    if (conflict.column === "") return words("versions-removed-changed");
    if (conflict.sides.length === 2 && first?.member && second?.member) {
      return words("versions-who", { first: first.member, second: second.member });
    }
    return words("versions-several");
  };
  return (
    <div>
      {conflict.about && (
        <p>
          {conflict.caseId ? (
            <Masked what="text">{conflict.about}</Masked>
          ) : (
            <bdi dir="auto">{conflict.about}</bdi>
          )}
        </p>
      )}
      <p>{why()}</p>
    </div>
  );
}

function Side(props: {
  conflict: ConflictView;
  side: SideView;
  busy: boolean;
  onKeep?: () => void;
}) {
  const { conflict, side, onKeep } = props;
  const words = useWords();
  const when = useWhen();
  const who = side.member ?? words("versions-somebody");
  const name = side.at ? words("versions-by", { member: who, when: when(side.at) }) : who;
  return (
    <article className={styles.side} aria-label={name}>
      <div>
        <p>{name}</p>
        {side.device && (
          <p className={styles.muted}>
            <bdi>{side.device}</bdi>
          </p>
        )}
      </div>
      {/* A text longer than its place is scrolled with the arrows. */}
      <section className={styles.value} tabIndex={(side.value?.length ?? 0) > 400 ? 0 : undefined}>
        <SideValue of={conflict} side={side} />
      </section>
      <div className={styles.row}>
        {onKeep && (
          <Button
            busy={props.busy}
            name={words("action-on", { action: words("versions-keep"), what: name })}
            onPress={onKeep}
          >
            {words("versions-keep")}
          </Button>
        )}
        {side.shown && <Chip tone="info">{words("versions-shown")}</Chip>}
      </div>
    </article>
  );
}
