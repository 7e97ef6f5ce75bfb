import { useMay } from "../../ipc/desk";
import { Backup } from "./Backup";
import { ChangePassphrase } from "./ChangePassphrase";
import { NewRecovery } from "./NewRecovery";
import styles from "./settings.module.css";
import { VaultHealth } from "./VaultHealth";

/** What opens the vault, whether it is whole, and the copy of it. */
export function Keys() {
  const may = useMay();
  return (
    <div className={styles.stack}>
      {may("make-backup") && <Backup />}
      {may("check-vault") && <VaultHealth />}
      {may("change-keys") && <ChangePassphrase />}
      {may("change-keys") && <NewRecovery />}
    </div>
  );
}
