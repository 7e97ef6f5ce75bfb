import { createContext, useContext } from "react";

/** True inside a row of a list or table, where the row is the one stop of the Tab key. */
export const InRow = createContext(false);

/** Whether the caller stands in a row. */
export function useInRow(): boolean {
  return useContext(InRow);
}
