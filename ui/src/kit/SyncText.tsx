import { Button } from "react-aria-components";
import frame from "./Frame.module.css";
import styles from "./SyncText.module.css";

/** The quiet line about sync: a filled dot is offline, a ring is up to date, half is working. */
export function SyncText(props: {
  state: "offline" | "done" | "working";
  text: string;
  onPress?: () => void;
}) {
  return (
    <Button className={frame.tool} onPress={props.onPress}>
      <span className={`${styles.dot} ${styles[props.state]}`} aria-hidden="true" />
      <span>{props.text}</span>
    </Button>
  );
}
