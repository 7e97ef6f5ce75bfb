import type { PutRelay, RelayKind, RelayView } from "../../ipc/bindings";

/** What is typed while a shared place is set up. */
export interface RelayDraft {
  readonly kind: RelayKind | null;
  /** The address; of a folder, what stands for the chosen one. */
  readonly place: string;
  /** The bare name of the chosen folder. */
  readonly folder: string;
  readonly user: string;
  readonly secret: string;
  readonly bucket: string;
  readonly region: string;
  readonly authority: string;
  readonly automatic: boolean;
}

/** What stands in the form at first. */
export function startOf(relay: RelayView | undefined): RelayDraft {
  return {
    kind: relay?.kind ?? null,
    place: relay?.place ?? "",
    folder: "",
    user: relay?.user ?? "",
    secret: "",
    bucket: relay?.bucket ?? "",
    region: relay?.region ?? "",
    authority: "",
    automatic: relay?.automatic ?? true,
  };
}

/** Which fields are still to be filled in. A secret that is kept already need not be typed. */
export function missingIn(draft: RelayDraft, relay: RelayView | undefined): string[] {
  const { kind } = draft;
  if (!kind) return ["kind"];
  const needed: Record<RelayKind, readonly (keyof RelayDraft)[]> = {
    folder: ["place"],
    webdav: ["place", "user", "secret"],
    s3: ["place", "bucket", "user", "secret"],
  };
  return needed[kind].filter(
    (field) => String(draft[field]).trim() === "" && !(field === "secret" && relay),
  );
}

/** What the core is told. What was left empty is left out, so that it stays as it was. */
export function inputOf(draft: RelayDraft, relay: RelayView | undefined): PutRelay {
  const given = (text: string) => text.trim() || null;
  const isFolder = draft.kind === "folder";
  return {
    id: relay?.id ?? null,
    kind: draft.kind ?? "folder",
    place: draft.place.trim(),
    user: isFolder ? null : given(draft.user),
    // A space can belong to a password.
    secret: isFolder ? null : draft.secret || null,
    bucket: draft.kind === "s3" ? given(draft.bucket) : null,
    region: draft.kind === "s3" ? given(draft.region) : null,
    authority: isFolder ? null : given(draft.authority),
    automatic: draft.automatic,
  };
}
