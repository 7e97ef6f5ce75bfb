import type { Attendance } from "../../ipc/bindings";
import type { Tone } from "../../kit";

/** The colour family of what happened at an agreed time; not coming is no fault, so never red. */
export function attendanceTone(attendance: Attendance): Tone {
  return attendance === "attended" ? "success" : "neutral";
}
