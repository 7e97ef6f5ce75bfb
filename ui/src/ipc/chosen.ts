import { type Chosen, type FileKind, pickFile } from "./call";
import type { Outcome } from "./query";

/**
 * Runs a deed on a file somebody chose. A choice is good for one use only, so that a page that was
 * taken over reaches nothing else; where it is used up, the person chooses the file once more.
 */
export async function onChosen<T>(
  chosen: Chosen,
  kind: FileKind,
  run: (path: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const outcome = await run(chosen.path);
  if (outcome.done || outcome.fault.code !== "fileUnreachable") return outcome;
  const again = await pickFile(kind).catch(() => null);
  return again ? run(again.path) : outcome;
}
