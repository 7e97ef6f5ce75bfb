import { useState } from "react";
import type {
  Area,
  CaseView,
  Fault,
  Item,
  NeedKind,
  NeedView,
  ProviderMatch,
  ReferralView,
  Urgency,
} from "../../ipc/bindings";
import { useDeed, useQuery } from "../../ipc/query";
import { useToday } from "../../kit";
import type { NewReferralProps } from "./NewReferral";
import { areaOf } from "./needs";
import { covers, emptyAnswer, type ReleaseDraft, releaseInput } from "./release";

/** Everything the form holds. */
export interface ReferralDraft {
  readonly area: Area | null;
  readonly kind: NeedKind | null;
  readonly match: ProviderMatch | null;
  readonly what: string;
  readonly items: readonly Item[];
  readonly release: ReleaseDraft;
  readonly urgency: Urgency;
}

/** The least that makes a referral worth reading; everything more is chosen. */
const USUAL_ITEMS: readonly Item[] = ["name", "contact", "language", "need"];

interface NewReferralForm {
  readonly draft: ReferralDraft;
  readonly match: ProviderMatch | null;
  readonly set: (part: Partial<ReferralDraft>) => void;
  /** Takes a provider, and what a living release already says about it. */
  readonly choose: (match: ProviderMatch | null) => void;
  readonly isCovered: boolean;
  /** A living release covers it, or the person just said yes. */
  readonly isAgreed: boolean;
  readonly isTouched: boolean;
  readonly busy: boolean;
  readonly fault: Fault | undefined;
  /** Saves, and asks the provider if told so; nothing when an answer is missing. */
  readonly save: (send: boolean) => Promise<ReferralView | null>;
}

/** The state of a new referral: what the case already says is not asked again. */
export function useNewReferral(props: NewReferralProps): NewReferralForm {
  const { caseId } = props;
  const today = useToday();
  const known = useQuery("cases.get", { caseId }).value;
  const create = useDeed("referrals.create");
  const [typed, setTyped] = useState<Partial<ReferralDraft>>({});
  const need = props.kind ? null : openNeed(known);
  const kind = props.kind ?? need?.kind ?? null;
  const draft: ReferralDraft = {
    area: kind && areaOf(kind),
    kind,
    match: null,
    what: "",
    items: USUAL_ITEMS,
    release: emptyAnswer(today),
    urgency: need?.urgency ?? "2w",
    ...typed,
  };
  const { match } = draft;
  const set = (part: Partial<ReferralDraft>) => setTyped((before) => ({ ...before, ...part }));
  const isCovered = match?.releaseId != null && covers(match.releaseItems, draft.items);
  const isYes = draft.release.given !== null && draft.release.given !== "not-agreed";

  const choose = (next: ProviderMatch | null) =>
    set({ match: next, ...(next?.releaseId ? { items: next.releaseItems } : {}) });
  const save = async (send: boolean) => {
    if (!draft.kind || !match || draft.items.length === 0) return null;
    const release = isCovered
      ? null
      : releaseInput(draft.release, caseId, match.providerId, draft.items);
    if (send && !isCovered && !release) return null;
    const outcome = await create.run({
      caseId,
      needId: needFor(draft.kind, props, known),
      kind: draft.kind,
      urgency: draft.urgency,
      providerId: match.providerId,
      offerId: match.offerId,
      what: draft.what,
      items: [...draft.items],
      releaseId: isCovered ? match.releaseId : null,
      release,
      send,
    });
    return outcome.done ? outcome.value : null;
  };
  return {
    draft,
    match,
    set,
    choose,
    isCovered,
    isAgreed: isCovered || isYes,
    isTouched: match !== null || draft.what !== "",
    busy: create.busy,
    fault: create.fault,
    save,
  };
}

const isOpen = (need: NeedView) => need.status === "active" || need.status === "on-hold";

/** The need nobody was asked about yet: most referrals start from one. */
function openNeed(known: CaseView | undefined): NeedView | null {
  const waiting = known?.needs.filter((need) => isOpen(need) && need.attempts === 0) ?? [];
  const newestFirst = [...waiting].sort((a, b) => b.raisedAt.localeCompare(a.raisedAt));
  return newestFirst[0] ?? null;
}

/** A further attempt belongs to the need there is, not to a second one of the same kind. */
function needFor(kind: NeedKind, props: NewReferralProps, known: CaseView | undefined) {
  if (props.needId && props.kind === kind) return props.needId;
  return known?.needs.find((need) => need.kind === kind && isOpen(need))?.id ?? null;
}
