import { useEffect, useRef, useState } from "react";
import type { DeskView, RecoveryView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { useDeed } from "../../ipc/query";
import { Button, RecoverySheet } from "../../kit";
import { useLanguage, useWords } from "../../words/words";
import { AboutOffice, emptyOffice } from "./AboutOffice";
import { ChoosePassphrase } from "./ChoosePassphrase";
import styles from "./Door.module.css";
import { Join } from "./Join";
import { Restore } from "./Restore";
import { Welcome } from "./Welcome";

type Step = "welcome" | "restore" | "join" | "office" | "passphrase" | "sheet" | "done";
const counted: readonly Step[] = ["office", "passphrase", "sheet"];

/** The first start: language, office, passphrase, the printed way back in. */
export function FirstRun(props: {
  onOpen: (desk: DeskView) => void;
  onOther?: (() => void) | undefined;
}) {
  const { onOpen } = props;
  const words = useWords();
  const { language } = useLanguage();
  const [step, setStep] = useState<Step>("welcome");
  const [office, setOffice] = useState(emptyOffice);
  const [made, setMade] = useState<RecoveryView | null>(null);
  const create = useDeed("vault.create");
  const top = useRef<HTMLDivElement>(null);
  // Each step begins at its top, for the eye and for the keyboard.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what changed
  useEffect(() => {
    window.scrollTo(0, 0);
    if (!top.current?.contains(document.activeElement)) top.current?.focus();
  }, [step]);
  const begin = () => {
    // A word of the language chosen here, never what the network calls this computer.
    if (office.device === "") setOffice({ ...office, device: words("device-usual") });
    setStep("office");
  };
  const make = async (passphrase: string) => {
    const { agency, member, roles, device } = office;
    const outcome = await create.run({ agency, member, roles: [...roles], device, passphrase });
    if (!outcome.done) return;
    setMade(outcome.value);
    setStep("sheet");
  };
  const finish = async (desk: DeskView) => {
    // All of it can be chosen again in the settings: a fault here stops nobody.
    const kept = await call("preferences.suit", { computer: office.computer })
      .then((suited) => call("preferences.put", { ...suited, language: language.tag }))
      .catch(() => desk.preferences);
    onOpen({ ...desk, preferences: kept });
  };
  const at = counted.indexOf(step);
  return (
    <div ref={top} tabIndex={-1} className={styles.choices}>
      {at >= 0 && (
        <p className={styles.quiet}>
          {words("door-step", { number: at + 1, count: counted.length })}
        </p>
      )}
      {step === "welcome" && (
        <Welcome
          onStart={begin}
          onJoin={() => setStep("join")}
          onRestore={() => setStep("restore")}
          onOther={props.onOther}
          onOpen={onOpen}
        />
      )}
      {step === "restore" && <Restore onOpen={onOpen} onBack={() => setStep("welcome")} />}
      {step === "join" && <Join onOpen={onOpen} onBack={() => setStep("welcome")} />}
      {step === "office" && (
        <AboutOffice
          office={office}
          onChange={setOffice}
          onNext={() => setStep("passphrase")}
          onBack={() => setStep("welcome")}
        />
      )}
      {step === "passphrase" && (
        <>
          <h1 className={styles.step}>{words("door-passphrase-title")}</h1>
          <ChoosePassphrase
            context={[office.agency, office.member]}
            submit={words("door-create")}
            busy={create.busy}
            fault={create.fault}
            onChoose={(passphrase) => void make(passphrase)}
            onBack={() => setStep("office")}
          />
        </>
      )}
      {step === "sheet" && made && (
        <>
          <h1 className={styles.step}>{words("recovery-title")}</h1>
          <p className={styles.quiet}>{words("recovery-why")}</p>
          <RecoverySheet
            code={made.code}
            submit={words("door-continue")}
            onDone={() => setStep("done")}
          />
        </>
      )}
      {step === "done" && made && (
        <>
          <h1 className={styles.step}>{words("door-done")}</h1>
          <p>{words("door-done-next")}</p>
          <p className={styles.note}>{words("door-no-audit")}</p>
          <div>
            <Button kind="primary" autoFocus onPress={() => void finish(made.desk)}>
              {words("door-open")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
