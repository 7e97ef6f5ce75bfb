### Who reads what of a case, and sharing it with a colleague.

team-readers = Who reads this case
team-nobody = Nobody reads this case yet.
team-by-role = By role, as counts without names: { $facets }
team-share = Share
team-share-do = Let them read
team-with = With whom
team-parts = Which parts
team-part-agency = Members, providers, settings
team-part-facts = What happened, needs and referrals, without names
team-part-identity = Names, contacts, birth date
team-part-casework = Notes, reminders, appointments, releases
team-part-career = Trainings and jobs
team-part-therapy = Sessions and sealed notes
team-part-legal = Matters and sealed notes
team-part-audit = The activity log
team-shared = Shared
team-unread = What was read cannot be unread. Taking back ends only what comes after.
team-withdraw = Take back
team-no-longer = { $member } no longer reads
team-withdrawn = Taken back
team-contested = Two members say they opened this: { $facets }. Nobody new can read it until an administrator decides.
