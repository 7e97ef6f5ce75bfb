import { Masked, Parts } from "../../kit";
import styles from "./today.module.css";

/** Which case a line is about: its code, the name if one may see it, and one word more. */
export function CaseMark(props: {
  code: string | null;
  name: string | null;
  also?: string | null;
}) {
  const { code, name, also } = props;
  return (
    <Parts>
      {code && <bdi className={styles.code}>{code}</bdi>}
      {name && <Masked>{name}</Masked>}
      {also && <bdi dir="auto">{also}</bdi>}
    </Parts>
  );
}
