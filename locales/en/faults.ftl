### What went wrong. Each fault: what happened; .safe: what is safe; .next: what to do now.
### Never blame, never a person's data, no exclamation marks.

fault-locked = The desk is locked.
    .safe = Your work is saved.
    .next = Open it again with your passphrase.
fault-noVault = There is no workspace on this computer yet.
    .next = Start one, or bring a backup back.
fault-vaultExists = There is a workspace here already.
    .safe = Nothing was changed.
    .next = Restart the program to open it.
fault-wrongPassphrase = That passphrase does not open this workspace.
    .next = Check Caps Lock and the keyboard language. If the words are surely right, open it with the recovery sheet.

# $wait (number): seconds until the next try.
fault-tooSoon =
        { $wait ->
            [one] Wait one second before the next try.
           *[other] Wait { $wait } seconds before the next try.
        }
    .safe = Nothing is lost.
    .next = Several tries in a row make the wait longer.
fault-weakPassphrase = This passphrase can be guessed.
    .next = Take the suggested words, or add more words.
fault-vaultInUse = Another window has this workspace open.
    .safe = Your work is safe.
    .next = Close the other window, then try again.
fault-vaultDamaged = The file of this workspace is damaged.
    .safe = Your backups are not touched.
    .next = Bring back the latest backup, or ask your helper.
fault-vaultTooNew = This workspace was made by a newer version.
    .safe = Nothing was changed.
    .next = Ask your helper for the newer version.
fault-notEncrypted = The file here is not protected, so it was not opened.
    .next = Ask your helper before you go on.
fault-sealed = This part is sealed.
    .next = Give your passphrase again to open it for a few minutes.
fault-notAllowed = Your role does not include this.
    .safe = Nothing was changed.
    .next = Ask a colleague who may do it.
fault-notFound = This is no longer here, or you cannot see it.
    .next = Go back and look again.
fault-invalid = One answer needs another look.
    .safe = What you typed is still here.
    .next = Check the answers above.
fault-badInput = The program asked in a way the desk does not know.
    .safe = Nothing was changed.
    .next = Check the answers. If it happens again, tell your helper.
fault-unknownCommand = This version cannot do that.
    .next = Restart the program. If it happens again, tell your helper.
fault-changedMeanwhile = This was changed while you had it open.
    .safe = What you typed is still here.
    .next = Look at the new version, then save again.
fault-releaseMissing = No valid release covers this.
    .safe = Nothing was shared.
    .next = Record the person’s answer about sharing first. You can keep this as a draft.
fault-nothingToUndo = There is nothing to undo.
fault-fileNotRecognised = This file is of a kind the program does not know.
    .safe = Nothing was changed.
    .next = Choose another file.
fault-fileDamaged = This file is damaged or ends too early.
    .safe = Nothing was changed.
    .next = Ask for the file again.
fault-fileTooLarge = This file is too large.
    .safe = Nothing was changed.
    .next = Split it, or choose a smaller one.
fault-fileUnreachable = The file or folder cannot be reached.
    .safe = Your work is safe.
    .next = Check that the stick or folder is there, or choose another place.
fault-diskFull = This computer is out of space.
    .safe = What you typed is still on the screen.
    .next = Free some space, then save again.
fault-cancelled = Stopped.
    .safe = Nothing was changed.
fault-unexpected = Something went wrong here.
    .safe = Your recorded work is safe.
    .next = Try again. If it happens again, tell your helper.

## The rules an answer can break. One sentence that says what to do instead.

reason-required = Add an answer here.
reason-too-long = Make this shorter.
reason-not-a-date = Check the date.
reason-in-future = Choose today or an earlier day.
reason-before-start = Choose a day that is not before the start.
reason-too-long-lasting = Choose an earlier end. A release lasts one year at most.
reason-step-not-allowed = This step does not follow from where it stands. Look at it again.
reason-reason-expected = Choose a reason.
reason-reason-not-for-state = This reason does not fit here. Choose another one.
reason-case-closed = This case is closed. Open it again first.
reason-case-open = This case is open already.
reason-not-covered = The release does not cover this. Take it out, or ask the person again.
reason-not-in-list = Choose one from the list.
reason-already-done = This was done already.
reason-in-use = This is still used elsewhere.
reason-last-one = This is the last one. Add another one first.
reason-not-possible = This cannot be right. Check it again.
reason-not-yet = This has not come yet. Choose something else, or another time.
