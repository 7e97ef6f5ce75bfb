import { Button } from "react-aria-components";
import frame from "./Frame.module.css";
import { Tooltip } from "./IconButton";
import styles from "./SyncText.module.css";
import { TIGHT, useMedia } from "./useMedia";

/** The quiet line about sync: a filled dot is offline, a ring is up to date, half is working. */
export function SyncText(props: {
  state: "offline" | "done" | "working";
  text: string;
  onPress?: () => void;
}) {
  const isTight = useMedia(TIGHT);
  return (
    <Tooltip text={props.text} off={!isTight}>
      <Button className={frame.tool} onPress={props.onPress}>
        <span className={`${styles.dot} ${styles[props.state]}`} aria-hidden="true" />
        <span className={frame.toolWords}>{props.text}</span>
      </Button>
    </Tooltip>
  );
}
