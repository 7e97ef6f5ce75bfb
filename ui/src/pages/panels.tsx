/** Every form of the work panel that more than one page opens. */
import { useMemo } from "react";
import { DescribeFile } from "../features/attachments/DescribeFile";
import { AddNeed } from "../features/cases/AddNeed";
import { CloseCase } from "../features/cases/CloseCase";
import { FactsForm } from "../features/cases/FactsForm";
import { NewCase } from "../features/cases/NewCase";
import { NoteForm } from "../features/notes/NoteForm";
import { NewReferral } from "../features/referrals/NewReferral";
import { ReferralPanel } from "../features/referrals/ReferralPanel";
import { RecordRelease } from "../features/releases/RecordRelease";
import { RevokeRelease } from "../features/releases/RevokeRelease";
import { ContactForm } from "../features/survivors/ContactForm";
import { KnownForm } from "../features/survivors/KnownForm";
import { NameForm } from "../features/survivors/NameForm";
import { AddTask } from "../features/today/AddTask";
import { RescheduleTask } from "../features/today/RescheduleTask";
import type {
  AttachmentView,
  CaseId,
  CaseView,
  ContactView,
  NameView,
  NeedView,
  NoteView,
  ReferralId,
  ReleaseView,
  SurvivorView,
  TaskView,
} from "../ipc/bindings";
import { usePanelForm, usePlace } from "../kit";
import { useWords } from "../words/words";

/** Opens each task of the work panel; its id brings the same draft back. */
export function usePanels() {
  const words = useWords();
  const open = usePanelForm();
  const { go } = usePlace();
  return useMemo(() => {
    const toCase = (id: CaseId) => go({ page: "case", id });
    return {
      newCase: () =>
        open("new-case", words("case-new"), () => <NewCase onOpened={toCase} onFound={toCase} />),
      closeCase: (caseId: CaseId) =>
        open(`close-${caseId}`, words("case-close"), (done) => (
          <CloseCase caseId={caseId} onDone={done} />
        )),
      facts: (view: CaseView) =>
        open(`facts-${view.id}`, words("case-facts"), (done) => (
          <FactsForm view={view} onDone={done} />
        )),
      newNeed: (caseId: CaseId) =>
        open(`need-${caseId}`, words("need-new"), (done) => (
          <AddNeed caseId={caseId} onDone={done} />
        )),
      newNote: (caseId: CaseId) =>
        open(`note-${caseId}`, words("note-new"), (done) => (
          <NoteForm caseId={caseId} onDone={done} />
        )),
      amendNote: (caseId: CaseId, note: NoteView) =>
        open(`amend-${note.id}`, words("note-amend"), (done) => (
          <NoteForm caseId={caseId} amends={note} onDone={done} />
        )),
      describeFile: (file: AttachmentView) =>
        open(`describe-${file.id}`, words("attachment-describe"), (done) => (
          <DescribeFile file={file} onDone={done} />
        )),
      newReferral: (caseId: CaseId, need?: NeedView) =>
        open(`new-referral-${need?.id ?? caseId}`, words("referral-new"), (done) => (
          <NewReferral caseId={caseId} kind={need?.kind} needId={need?.id} onDone={done} />
        )),
      referral: (referralId: ReferralId, title: string) =>
        open(`referral-${referralId}`, title, (done) => (
          <ReferralPanel referralId={referralId} onDone={done} />
        )),
      recordRelease: (caseId: CaseId) =>
        open(`release-${caseId}`, words("release-new"), (done) => (
          <RecordRelease caseId={caseId} onDone={done} />
        )),
      revokeRelease: (release: ReleaseView) =>
        open(`revoke-${release.id}`, words("release-revoke-title"), (done) => (
          <RevokeRelease release={release} onDone={done} />
        )),
      known: (view: SurvivorView) =>
        open(`known-${view.caseId}`, words("known"), (done) => (
          <KnownForm view={view} onDone={done} />
        )),
      name: (caseId: CaseId, name: NameView | null) =>
        open(`name-${name?.id ?? caseId}`, words(name ? "name-edit" : "name-new"), (done) => (
          <NameForm caseId={caseId} name={name} onDone={done} />
        )),
      contact: (caseId: CaseId, contact: ContactView | null) =>
        open(
          `contact-${contact?.id ?? caseId}`,
          words(contact ? "contact-edit" : "contact-new"),
          (done) => <ContactForm caseId={caseId} contact={contact} onDone={done} />,
        ),
      newTask: (caseId: CaseId | null) =>
        open(`task-${caseId ?? ""}`, words("today-add"), (done) => (
          <AddTask caseId={caseId} onDone={done} />
        )),
      moveTask: (task: TaskView) =>
        open(`move-${task.id}`, words("today-move-title"), (done) => (
          <RescheduleTask task={task} onDone={done} />
        )),
    };
  }, [open, go, words]);
}
