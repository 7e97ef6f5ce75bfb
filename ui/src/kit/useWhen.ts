import { useCallback } from "react";
import { useFormat } from "../words/format";
import { localDay, useToday } from "./today";

/** Says an instant: 10:42 when it was today, else with its day. */
export function useWhen(): (instant: string) => string {
  const format = useFormat();
  const today = useToday();
  return useCallback(
    (instant: string) =>
      localDay(new Date(instant)) === today ? format.time(instant) : format.moment(instant),
    [format, today],
  );
}
