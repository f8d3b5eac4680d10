# Forming groups: the course leader's pages, the rationales and the mails.

## The list and the states

formations-list-title = Forming groups
formations-list-lead = You plan, students answer, Medspil suggests, and you decide. Everybody gets a group.
formations-list-empty-title = No groups are being formed yet
formations-list-empty = You choose a kind of group and a deadline. Everything can be changed until the groups are published.
formations-list-new = Plan a group formation
formations-back = The group formation
formations-choose = Choose
formations-state-draft = Draft
formations-state-open = Open for answers
formations-state-closed = Deadline passed
formations-state-closed-early = Closed early
formations-state-proposed = Proposals ready
formations-state-published = Published
formations-state-ended = Ended

## The plan

formations-preset-first-semester = Study groups in the first semester
formations-preset-first-semester-hint = 4 to 6 in each, preferably 5. They do not know each other yet, so common time counts most: the group has to be able to meet in the very first week. Next come having the same amount of time and wanting to meet in the same way. Different strengths count a little.
formations-preset-project = Project groups
formations-preset-project-hint = 4 to 6 in each, preferably 5. They are to make something together for a longer time, so different strengths count more, and so does how much time they have. What the group is for counts less, because the project says it.
formations-preset-reading = Reading groups
formations-preset-reading-hint = 3 to 5 in each, preferably 4. They are to read and talk about the same, so a shared purpose counts more. Small groups give everybody time to say something. Different strengths count less.
formations-preset-online = Online and placement groups
formations-preset-online-hint = 3 to 5 in each, preferably 4. They seldom see each other, so common time and meeting in the same way count most. Where it is easy to meet does not count. Small groups are easier to keep together on a screen.
formations-new-title = Plan a group formation
formations-new-lead = No student sees anything before you open it.
formations-new-button = Save the plan
formations-plan-title = Change the plan
formations-plan-lead = Changes count for the next proposal. Ask for new proposals when you have saved.
formations-plan-only = Some of what everybody reads is in { $language } only. Those who read { $other } see it in { $language } until you write it.
formations-plan-lead-open = Students are answering now. A new deadline applies at once, the rest when you ask for proposals.
formations-plan-lead-closed = What stands here holds when you ask for proposals.
formations-plan-deadline-over = Students can no longer answer. The deadline was set to { $deadline }.
formations-plan-lead-over = The groups are published, so the plan is fixed.
formations-plan-preset-hint = If you choose another, sizes and weights follow. If you have changed some of the numbers yourself, we ask first.
formations-numbers-title = Should the numbers follow?
formations-numbers-lead = You have changed to “{ $preset }”, and you have changed some of the numbers yourself. Choose which ones are to apply.
formations-numbers-differ = Now: { $typed }. Suggested: { $usual }.
formations-numbers-words = The plan is saved when you have chosen. If you use the suggestion, the numbers you have changed are lost. You can always change them again.
formations-numbers-usual = Use the numbers for “{ $preset }”
formations-numbers-typed = Keep my numbers
formations-plan-sizes = Sizes
formations-plan-sizes-words = At least { $min }, preferably { $target }, at most { $max }
formations-form-name = Name
formations-form-name-hint = It stands at the top of your pages.
formations-form-name-usual = Study groups
formations-form-name-missing = Write a name of at most { $most } characters.
formations-form-preset = What kind of groups?
formations-form-preset-hint = Gives sizes and weights to begin with. You can change them afterwards.
formations-form-preset-missing = Choose what kind of groups it is.
formations-form-purpose = What are the groups for?
formations-form-purpose-hint = Write it so that a new student understands it: both the subject and the social side.
formations-form-purpose-also = Also in { $language }
formations-form-purpose-in = What are the groups for? (in { $language })
formations-form-purpose-in-hint = Then everybody reads it in their own language.
formations-form-purpose-long = Write at most { $most } characters
formations-form-purpose-missing = Write a few lines about what the groups are for, at most { $most } characters.
formations-form-mixing = May groups mix classes?
formations-form-mixing-within = No, each group is from one class
formations-form-mixing-across = Yes, across classes
formations-form-mixing-missing = Choose whether groups may mix classes.
formations-form-wishes = May students wish for one another?
formations-form-wishes-hint = You can change it until the profile opens.
formations-form-wishes-off = No
formations-form-wishes-mutual = Yes, each may wish for one person they know they work well with
formations-form-wishes-mutual-hint = A wish counts only when it is mutual, and it counts a little. Nobody is told who wished for whom, and neither are you.
formations-form-wishes-missing = Choose whether students may wish for one another.
formations-form-wishes-too-soon = In the first semester they do not know each other yet, and then wishes easily leave somebody out. Choose no, or choose another kind of group.
formations-plan-wishes-off = Students are not asked whether they wish for a certain person in their group.
formations-plan-wishes-mutual = Students may wish for one person they know they work well with. It counts only when it is mutual.
formations-plan-wishes-stand = This stands once the profile is open.
formations-form-deadline = Last day to answer
formations-form-deadline-time = At (0:00–23:59)
formations-form-deadline-missing = Choose a day and a time.
formations-form-deadline-passed = Choose a time that has not passed.
formations-form-size-min = At least
formations-form-size-target = Preferably
formations-form-size-max = At most
formations-form-size-number = Write a number from { $least } to { $most }.
formations-form-size-order = The sizes must stand in order: at least, preferably, at most.
formations-form-weights = What is to count most when the groups are formed?
formations-form-weights-hint = Numbers from 0 to 100. What matters is how they compare. 0 means that it does not count.
formations-form-weight-number = Write a number from 0 to 100.
formations-criterion-time = Common time
formations-criterion-hours = Similar time for the group
formations-criterion-meeting = Meeting in the same way and as often
formations-criterion-purpose = The same purpose with the group
formations-criterion-skills = Different strengths
formations-criterion-language = A common language
formations-criterion-aim = How big a part the course plays
formations-criterion-place = A place that suits everybody
formations-criterion-style = Different ways of working
formations-sooner-title = Should the deadline come sooner?
formations-sooner-lead = Students have been told that they can answer until { $told }. With the new plan it ends { $wanted }.
formations-sooner-words = { $students ->
    [0] Everybody has answered, so nobody gets an e-mail about it.
    [one] One has not answered yet and gets an e-mail about the new deadline, unless you have given more time.
   *[other] { $students } have not answered yet and get an e-mail about the new deadline, unless you have given them more time.
}
formations-sooner-button = Yes, save the plan
formations-sooner-leave = No, leave the deadline
formations-reopen-title = Set a new deadline
formations-reopen-lead = Students can answer and change their answers again until the new deadline.
formations-reopen-button = Open again

## The next step

formations-next-open-title = Open for answers
formations-next-open = { $students ->
    [one] One student gets a mail and can answer until { $deadline }.
   *[other] { $students } students get a mail and can answer until { $deadline }.
}
formations-next-open-button = Open and send mails
formations-grounds-words = Students cannot read this yet:
formations-grounds-baseline = The baseline: what you know about them and about the course
formations-grounds-roles = The role agreement: who talks with the groups about what
formations-grounds-write = Write it and share it
formations-grounds-without = I open without it, on purpose
formations-grounds-missing = Share the baseline and the role agreement first, or tick that you open without.
formations-next-wait-title = Students are answering
formations-next-wait = { $answered } of { $students } have answered. The deadline is { $deadline }, and then it closes by itself.
formations-remind-title = Remind those who have not?
formations-remind-lead = { $students ->
    [0] Everybody has answered.
    [one] One student has not sent the profile yet and gets an e-mail.
   *[other] { $students } have not sent their profile yet and get an e-mail each.
}
formations-remind-lead-not-now = { $students ->
    [0] Everybody has answered.
    [one] One has not sent their profile yet.
   *[other] { $students } have not sent their profile yet.
}
formations-remind-first = This is the first of two reminders. At least half a day passes before you can send the second.
formations-remind-last = This is the second and last reminder.
formations-remind-from = A reminder was just sent. You can send the second from { $when }.
formations-remind-enough = Both reminders have been sent. Better talk to those who are missing.
formations-remind-break = It is a break now, so nobody gets a reminder. You can send it when the break is over.
formations-remind-mail = What they will read
formations-remind-mail-words = Everybody gets the mail in their own language and with their own deadline. Whoever has answered something has fewer minutes left.
formations-remind-name = (their name)
formations-remind-button = { $students ->
    [one] Send to one
   *[other] Send to { $students }
}
formations-next-close-button = Close for answers now
formations-close-title = Close for answers now?
formations-close-lead = { $students ->
    [0] Everybody has answered. The deadline would be { $deadline }.
    [one] One student has not answered yet. The deadline would be { $deadline }.
   *[other] { $students } students have not answered yet. The deadline would be { $deadline }.
}
formations-close-mail = Those who have not sent their profile get an e-mail about it.
formations-close-words = Afterwards nobody can answer or change anything, unless you have given them more time or set a new deadline. Everybody gets a place, also those who did not make it.
formations-next-remind-button = Remind those who have not
formations-next-propose-title = Ask for proposals
formations-next-propose = { $answered } of { $students } answered in time. Everybody gets a place, the others too.
formations-next-propose-button = Get three proposals
formations-next-reopen = Set a new deadline
formations-next-asking = { $students ->
    [one] A student has asked whether answers after the deadline can count. If you say yes, they are part of the next proposals.
   *[other] { $students } students have asked whether answers after the deadline can count. If you say yes, they are part of the next proposals.
}
formations-tasks-asking = { $students ->
    [one] One is waiting for a reply
   *[other] { $students } are waiting for a reply
}
formations-next-working-title = Medspil is making proposals
formations-next-working = It usually takes less than half a minute. You may close the page meanwhile.
formations-next-working-button = See if they are ready
formations-next-review-title = Read the proposals
formations-next-review = { $proposals ->
    [1] There is one proposal. Adjust it, and publish it when it is right.
   *[other] There are { $proposals } proposals. Choose one, adjust it, and publish it when it is right.
}
formations-next-review-button = Read proposal { $number }
formations-next-arrival-title = { $name } has no group yet
formations-next-arrival = Find a place by { $day }.
formations-next-arrival-button = See the best places
formations-next-published-title = Everybody has a group
formations-next-published = { $students } students in { $groups } groups.
formations-next-published-by = { $name } published them.
formations-next-ended = The groups' time together is over.
formations-next-meet-title = See that every group gets going
formations-next-meet = { $met } of { $groups } groups have held their first meeting. Ask the facilitators whether they need a hand.
formations-next-agree-title = Ask about the last agreements
formations-next-agree = { $agreed } of { $groups } groups have an agreement that everybody has said yes to. Ask the facilitators whether they need a hand.
formations-newcomers-title = { $students ->
    [one] One new student on the roster
   *[other] { $students } new students on the roster
}
formations-newcomers = They have come since you last looked. Include them, so that they get a group too.
formations-newcomers-button = Include them
formations-ahead-draft = The plan is written, and no student has seen anything yet. Read it through, and open when you are ready.
formations-ahead-draft-action = See the plan and open
formations-ahead-open-action = See how it is going
formations-ahead-closed-action = Get proposals
formations-ahead-proposed-action = Read the proposals
formations-ahead-published-action = See the groups
formations-ahead-newcomers-action = See what to do

## Proposals side by side

formations-compare-title = The proposals side by side
formations-compare-lead = They are made from the same answers. Nothing is decided yet.
formations-compare-only = We searched three times and ended with the same groups each time. So there is only one proposal.
formations-compare-even = { $proposals ->
    [2] The two are equally good by every measure. Take the one that feels right.
    [3] The three are equally good by every measure. Take the one that feels right.
   *[other] The { $proposals } are equally good by every measure. Take the one that feels right.
}
formations-compare-same = The same for all of them
formations-compare-elsewhere = { $students ->
    [0] Everybody sits with the same people as in proposal { $number }.
    [one] One student sits with other people than in proposal { $number }.
   *[other] { $students } students sit with other people than in proposal { $number }.
}
formations-proposal-title = Proposal { $number }
formations-compare-placed = Have a place
formations-compare-placed-of = { $placed } of { $people }
formations-compare-times = Fewest common times
formations-compare-times-least = { $times } in one group
formations-compare-lowest = The group that fits least
formations-compare-mean = The groups on average
formations-compare-wishes = Wishes not to be the only one
formations-compare-look = Worth a look
formations-compare-look-groups = { $groups ->
    [0] no groups
    [one] one group
   *[other] { $groups } groups
}
formations-compare-moves = You have moved
formations-compare-moves-count = { $moves ->
    [one] one student moved by you
   *[other] { $moves } students moved by you
}
formations-compare-fit = 100 would mean that everything you gave weight was met. No group gets there, and none needs to.
formations-compare-again = Get three new proposals
formations-compare-again-hint = The new ones replace those here, with whatever you have changed in them.
formations-compare-again-pinned = { $students ->
    [0] If a group is good, you can lock those who should stay together, on the group’s page.
   *[other] { $students } students are locked to others and stay with them, where that is possible.
}
formations-of-hundred = { $part } of 100
formations-wishes-met = All are met
formations-wishes-unmet = Not all can be met
formations-wishes-moved = Not shown once you have moved somebody
formations-wishes-met-words = All wishes not to be the only one are met.
formations-wishes-unmet-words = Not all wishes not to be the only one could be met.

## Tasks

formations-tasks-title = You can also
formations-tasks-groups = See the groups
formations-tasks-groups-count = { $groups ->
    [one] one group
   *[other] { $groups } groups
}
formations-tasks-plan = The plan
formations-tasks-plan-hint = { $preset }, { $min } to { $max } in each
formations-tasks-rules = Together or apart
formations-tasks-rules-count = { $rules ->
    [0] no rules
    [one] one rule
   *[other] { $rules } rules
}
formations-tasks-rules-hint = Two who should be in the same group, or must not
formations-tasks-students = The students
formations-tasks-students-count = { $students ->
    [one] one student
   *[other] { $students } students
}
formations-tasks-answered = { $answered } of { $students } have answered
formations-tasks-staff = Facilitators (tovholdere)
formations-tasks-staff-count = { $facilitators ->
    [0] none yet
    [one] one facilitator
   *[other] { $facilitators } facilitators
}
formations-tasks-staff-hint = They say themselves when they can, and how many groups at most
formations-purpose-title = What the groups are for
formations-end-summary = End the group formation
formations-end-words = When the term is over, you can end it. All the groups then end, and the periods for deletion begin. It cannot be undone.
formations-end-button = Yes, end the groups
formations-arrivals-title = They have no group yet
formations-arrivals-due = By { $day }

## Rules about two

formations-rules-title = Together or apart
formations-rules-lead = Use it sparingly. Students do not see it.
formations-rules-none = There are no rules yet.
formations-rules-and = and
formations-rules-together = Should be together
formations-rules-apart = Should be apart
formations-rules-new = A new rule
formations-rules-kind = What should hold?
formations-rules-kind-missing = Choose whether they should be together or apart.
formations-rules-one = One
formations-rules-other = The other
formations-rules-student-missing = Choose a student from the list.
formations-rules-same = Choose two different students.
formations-rules-button = Save the rule
formations-rules-lift = Remove the rule
formations-pins-title = Lock those who should stay together
formations-pins-lead = If you get new proposals, those you lock here stay in a group with each other, where that is possible. Others can join them. Students do not see it.
formations-pins-who = Who should stay together?
formations-pins-button = Save who is locked
formations-pins-one = Choose at least two, or nobody.
formations-pins-elsewhere = Locked together with { $names }, in another group of this proposal. If you save anything else here, that no longer holds.
formations-pins-kept = Locked together
formations-pins-lift = Unlock
formations-pins-unlocks = { $people ->
    [one] { $names } is locked to others. Moving unlocks them.
   *[other] { $names } are locked to others. Moving unlocks them.
}
formations-clash-title = The rules cannot all hold
formations-clash-lead = Everybody gets a group all the same. The mildest rule gives way first.
formations-clash-groups = { $names } should all be apart, but there { $groups ->
    [one] is only one group
   *[other] are only { $groups } groups
} for them.
formations-clash-room = { $names } should be together, but { $groups ->
    [one] the group has no
   *[other] none of the { $groups } groups has
} room beside the other rules.
formations-clash-many = { $names } should be together. With those they should also be with, they are more than { $most }, and no group has room for that many.
formations-clash-class = { $names } should be together, but are in different classes.
formations-clash-apart = { $names } should be together, but another rule keeps them apart.
formations-clash-sizes = Smallest change: groups from { $min } to { $max }.
formations-clash-mix = Smallest change: groups across classes.
formations-clash-lift = Smallest change: remove one of the rules.

## A proposal

formations-review-lead = Read the groups. Change what you know better than we do.
formations-proof-title = { $people } on the roster = { $placed } placed
formations-proof = Everybody has exactly one place, also those who did not answer.
formations-unplaced-title = { $placed } of { $people } are placed
formations-unplaced = The roster has changed. Give those here a place, or ask for new proposals.
formations-yardstick-title = Are these good groups? Compare
formations-yardstick-here = Here
formations-yardstick-lot = Drawn by lot
formations-yardstick-most = At most
formations-yardstick-times = Groups with too few common times
formations-yardstick-lot-words = By lot means the same students in groups of the same sizes, drawn at random many times.
formations-yardstick-most-words = At most is a ceiling. No way to group these students passes it, and it may be impossible to reach.
formations-yardstick-best = No way to group them in groups of these sizes is better.
formations-figure-groups = groups
formations-figure-times = common times in the group with fewest
formations-figure-lowest = of 100 in the group that fits least
formations-figure-mean = of 100 on average
formations-sizes = { $groups ->
    [one] one group of { $size }
   *[other] { $groups } groups of { $size }
}
formations-review-publish = Publish this proposal
formations-review-groups = The groups
formations-review-order = Groups worth a look stand first.
formations-review-lowest = The group that fits least is
formations-group-name = Group { $number }
formations-group-back = The proposal
formations-group-times = Common times
formations-group-no-times = We know of none yet
formations-group-facilitator = Facilitator (tovholder)
formations-group-no-facilitator = Nobody yet
formations-group-facilitator-times = can meet the group { $times }
formations-group-facilitator-no-times = has no time in common with the group
formations-group-silent = Have not answered
formations-group-fit = How well it fits
formations-group-why = Why exactly these?
formations-group-edit = Move somebody or edit
formations-group-words = Rationale and facilitator
formations-group-words-lead = The group reads the rationale. Write only what everybody in the group may know.
formations-form-rationale-da = The rationale in Danish
formations-form-rationale-en = The rationale in English
formations-form-rationale-missing = Write a rationale of at most { $most } characters.
formations-form-facilitator-hint = Facilitators who have said yes, and the course's leaders.
formations-fits = Fits well:
formations-misfits = Fits less well:
formations-fit-hours-good = similar time for the group
formations-fit-hours-poor = different time for the group
formations-fit-form-good = want to meet in the same way
formations-fit-form-poor = want to meet in different ways
formations-fit-rhythm-good = the same rhythm
formations-fit-rhythm-poor = different rhythms
formations-fit-purpose-good = the same purpose
formations-fit-purpose-poor = different purposes
formations-fit-skills-good = complement each other
formations-fit-skills-poor = are alike
formations-fit-aim-good = the course plays as big a part
formations-fit-aim-poor = the course plays different parts
formations-fit-place-good = a place that suits everybody
formations-fit-place-poor = no place that suits everybody
formations-fit-style-good = different ways of working
formations-fit-style-poor = similar ways of working
formations-fit-language-good = a common language
formations-fit-language-poor = no common language
formations-alert-apart = The group cannot be put together like this. Ask the advising service.
formations-alert-together = Two who should be together are not
formations-alert-class = Mixes classes
formations-alert-size = { $members ->
    [one] One in the group, the plan says { $min } to { $max }
   *[other] { $members } in the group, the plan says { $min } to { $max }
}
formations-alert-silent = More without an answer than in other groups
formations-alert-time = { $times ->
    [0] No common times
    [one] Only one common time
   *[other] Only { $times } common times
}

## Moving

formations-move-title = Move a student
formations-move-who = Who?
formations-move-to = To which group?
formations-move-size = { $members ->
    [one] one member
   *[other] { $members } members
}
formations-move-look = See what it changes
formations-preview-title = { $name } to group { $number }?
formations-preview-lead = This is how the groups look before and after. Nothing has been moved yet.
formations-preview-back = The group
formations-preview-nothing = It changes nothing.
formations-preview-receives = gets one more
formations-preview-gives = gives one away
formations-preview-before = Before
formations-preview-after = After
formations-preview-members = Members
formations-preview-times = { $count ->
    [one] one: { $times }
   *[other] { $count }: { $times }
}
formations-preview-button = Move { $name }
formations-preview-leave = Leave it

## Publishing

formations-publish-title = Publish the groups
formations-publish-lead = When you do, everybody learns of their group at the same time.
formations-publish-what = Each student gets a mail with their group, and each facilitator gets theirs. Afterwards you can still find places for those who come later.
formations-publish-stepping-in = { $groups ->
    [one] I accompany the group that has nobody
   *[other] I accompany the { $groups } groups that have nobody
}
formations-publish-stepping-in-hint = Every group needs somebody to turn to. You can hand them on later.
formations-publish-facilitator-missing = Tick the box, or give the groups a facilitator first.
formations-publish-sure = I, { $name }, have read the groups and answer for them
formations-publish-sure-missing = Tick the box to say that you answer for the groups.
formations-publish-button = Publish
formations-publish-asking-title = { $students ->
    [one] One student is waiting for your reply
   *[other] { $students } students are waiting for your reply
}
formations-publish-asking = They have asked whether answers after the deadline can count. Once the groups are formed, they no longer can. If you say yes, have new proposals made afterwards.
formations-with-time-title = { $students ->
    [one] One student still has time to answer
   *[other] { $students } students still have time to answer
}
formations-with-time-propose = You gave it to them. Feel free to wait: only what is answered before a proposal is made counts in it.
formations-with-time-publish = You gave it to them, and that time ends when you publish.
formations-came-since-title = { $students ->
    [one] One has answered or changed an answer since the proposals were made
   *[other] { $students } have answered or changed an answer since the proposals were made
}
formations-came-since = Those answers are not in the proposals. They are if you have new ones made. New ones replace those that are here, with anything you have changed.
formations-with-time-who = See who
formations-publish-asking-reply = Reply to them first
formations-publish-leave = Not yet
formations-publish-not-yet = It cannot be published yet
formations-publish-back = Back to the proposal
formations-publish-no-times-title = { $groups ->
    [one] One group has no common time that we know of
   *[other] { $groups } groups have no common time that we know of
}
formations-publish-no-times = You can publish all the same, and they find a time themselves. Or move somebody first:
formations-obstacle-unplaced = Somebody on the roster has no place, or has two.
formations-obstacle-size = Group { $groups } is smaller or larger than the plan says. Move somebody, or change the sizes in the plan and ask for new proposals.
formations-obstacle-apart = Group { $groups } cannot be put together like this. Move somebody, or ask the advising service.
formations-obstacle-rationale = Group { $groups } lacks a rationale in Danish or English.
formations-obstacle-facilitator = Group { $groups } has no facilitator.

## The groups, once they are there

formations-groups-title = The groups
formations-groups-lead = { $students } students in { $groups } groups.
formations-progress-met = have held their first meeting
formations-progress-shown = see their expectations side by side
formations-progress-agreed = have said yes to an agreement
formations-progress-of = { $part } of { $groups }
formations-alert-small = Too small
formations-alert-no-times = No known common time
formations-alert-not-met = First meeting not held
formations-group-meeting = First meeting
formations-group-expectations = Expectations
formations-group-agreement = Agreement
formations-meeting-unplanned = Not arranged yet
formations-meeting-planned = Arranged
formations-meeting-held = Held
formations-expectations-unasked = Not begun
formations-expectations-asking = They answer, each for themselves
formations-expectations-shown = Shown side by side
formations-agreement-none = Not begun
formations-agreement-begun = They are writing it
formations-agreement-asking = Waiting for everybody’s yes
formations-agreement-agreed = Everybody has said yes

## Arrivals

formations-arrival-title = Find a place for { $name }
formations-arrival-lead = By { $day }. The best places stand first: same class, room in the group, common times, the smallest groups.
formations-arrival-size = Members afterwards
formations-arrival-times = { $before } before, { $after } after
formations-arrival-place = Give this place
formations-arrival-more = { $groups ->
    [one] Show one more group
   *[other] Show { $groups } more groups
}

## Small groups

formations-small-groups = { $groups ->
    [one] one group has become too small
   *[other] { $groups } groups have become too small
}
formations-next-repair-title = Group { $number } has become too small
formations-next-repair = { $members ->
    [one] One is left. Find a way by { $day }.
   *[other] { $members } are left. Find a way by { $day }.
}
formations-next-repair-button = See what helps
formations-repairs-title = Groups that have become too small
formations-repairs-members = { $members ->
    [one] one left
   *[other] { $members } left
}
formations-repair-title = Group { $number } has become too small
formations-repair-lead = { $members ->
    [one] One is left. Choose a way by { $day }. Nobody loses a group without getting another.
   *[other] { $members } are left. Choose a way by { $day }. Nobody loses a group without getting another.
}
formations-repair-order = What keeps every rule and disturbs fewest comes first. Do ask the group before you choose.
formations-repair-fill = Fill up with { $names }
formations-repair-fill-words = They wait for a group. The group goes on with everything it has agreed.
formations-repair-merge = Merge with group { $number }
formations-repair-merge-words = Two small groups become a new one. They begin afresh with a first meeting, expectations and an agreement.
formations-repair-move = { $members ->
    [one] Move the last one to group { $number }
   *[other] Move them together to group { $number }
}
formations-repair-move-words = Group { $number } goes on with its agreement, which the new ones can say yes to. Group { $old } ends.
formations-repair-holds = Keeps every rule in the plan
formations-repair-together = Together then
formations-repair-sizes = { $before } now, { $after } afterwards
formations-repair-sizes-both = { $before } and { $other } now, { $after } afterwards
formations-repair-times = { $after ->
    [0] { $before } now, none known afterwards
   *[other] { $before } now, { $after } afterwards: { $times }
}
formations-repair-times-both = { $after ->
    [0] { $before } and { $other } now, none known afterwards
   *[other] { $before } and { $other } now, { $after } afterwards: { $times }
}
formations-repair-button = Choose
formations-repair-more = { $ways ->
    [one] Show one more way
   *[other] Show { $ways } more ways
}
formations-repair-none-title = Right now no group has room for all of them
formations-repair-none = The task stays here until it is solved. When somebody new comes, they can fill the group up.

formations-repair-separately = If they would rather go separately, and all of them say yes, you can move them one at a time:

## A group that exists

formations-standing-lead = Choose who is to move, and where. First you see what it changes for both groups.
formations-swaps-title = Swaps that could help
formations-swaps-lead = They make it easier to meet for whichever of the two groups finds it hardest. Only time, place, form and language count here. Have a look before you choose.
formations-swaps-swap = { $one } changes places with { $other } of group { $number }
formations-swaps-times = Common times here: { $before } before, { $after } after. In group { $number }: { $other-before } before, { $other-after } after.
formations-standing-swap = Or change places with
formations-standing-swap-hint = If you choose somebody here, the two change groups, and the sizes stay the same.
formations-standing-no-swap = Nobody, only move
formations-standing-alone = Agree on working alone
formations-shift-swap-title = Should { $one } and { $other } change groups?
formations-shift-swap-button = Let them change places
formations-shift-told = The others in the groups only read that somebody moves to another group, never who asked for it.
formations-preview-swaps = changes one

## Working alone by agreement

formations-exempt-title = { $name } wants to work alone
formations-exempt-lead = Write it down when you have talked. The door is open: { $name } can have a group again at any time.
formations-exempt-words = The group reads that somebody has left it, and nothing else. Write no reason anywhere: Medspil only keeps that you have agreed on it, and when you talk again.
formations-exempt-day = When do you talk again?
formations-exempt-day-hint = You get a mail in the morning of that day.
formations-exempt-talked = I have talked with { $name }, who wishes it themselves
formations-exempt-talked-hint = Have you also offered a study buddy?
formations-exempt-button = Write the agreement down
formations-alone-day-missing = Choose a day that has not passed.
formations-alone-talked-missing = Talk first, then tick the box.
formations-alone-list = Work alone by agreement
formations-alone-list-day = You talk on { $day }
formations-alone-rejoin = Find a group again
formations-alone-title = You work alone by agreement
formations-alone-words = You have agreed on it with { $names }, and that is quite all right. You talk again on { $day }.
formations-alone-door-title = The door is open
formations-alone-door = If you would rather have a group, just say so here. You need not explain why, and you get one within three working days.
formations-alone-door-button = I would like a group
formations-alone-told = No other students can see that you have agreed on it.
formations-home-alone = You work alone by agreement. You talk again on { $day }.
formations-home-alone-door = Would you rather have a group?
formations-home-waiting = You will have a group by { $day }. You get a mail as soon as it is ready.

## Said afterwards

formations-notice-created = The plan is saved. No student has seen anything yet.
formations-notice-saved = Saved.
formations-notice-numbers = Saved. Sizes and weights are now those of the kind of groups you chose.
formations-notice-opened = It is open, and the students get a mail.
formations-notice-reminded = Those who have not answered get a mail.
formations-notice-closed = It is closed for answers.
formations-notice-reopened = It is open again.
formations-notice-proposing = Medspil has begun.
formations-notice-reconciled = The roster has been read again.
formations-notice-ended = The group formation has ended.
formations-notice-rule-made = The rule holds from the next proposal.
formations-notice-rule-lifted = The rule is removed.
formations-notice-pinned = They are locked together. It holds from the next proposal.
formations-notice-none-pinned = Nobody here is locked.
formations-notice-unpinned = They are unlocked.
formations-notice-moved = Moved.
formations-notice-choose = Choose a student and a group.
formations-notice-published = The groups are published. Everybody is told.
formations-notice-placed = The place is given, and everybody in the group is told.
formations-notice-not-now = That is not possible right now. The page shows how things stand.
formations-notice-deadline-passed = The deadline has passed. Choose a new one in the plan first.
formations-notice-nobody = There are no students on the roster yet.
formations-notice-repaired = It is done, and everybody it concerns is told.
formations-notice-changed = The groups have changed since you opened the page. See how it stands now, and choose again.
formations-notice-alone = The agreement is written down. The door is open.
formations-notice-rejoining = Now a group is to be found. The task stands on this page.
formations-notice-coming-back = Thank you for saying so. You get a group within three working days.
formations-notice-kept-apart = The move is not possible. Ask the advising service.

## Why exactly you

formations-why-times = You can meet { $times }.
formations-why-purpose = { $members } of you hope for the same: “{ $purpose }”.
formations-why-purpose-all = All of you hope for the same: “{ $purpose }”.
formations-why-skills = You bring different things: { $skills }.
formations-why-familiar = { $members } of you have worked together before.
formations-why-familiar-all = All of you have worked together before.
formations-why-class = You are all in { $class }.
formations-why-nothing = Each of you brings something, and that is a good place to begin.

## Mails

mail-formations-your-group-subject = Your group in { $course }
mail-formations-your-group-body =
    Your group is ready. On the page you can see who you are, when you can meet, who your facilitator (tovholder) is, and why exactly you are together.

    It also says what happens now.

    { $unmet ->
        [0] {""}
       *[other] We could not meet one of your wishes this time. We are sorry about that. You can talk to a study adviser about it. Choose “Get help with working together” on the site. Only you are told this.
    }
mail-formations-your-group-action = See your group
mail-formations-your-group-why = You get this mail because you are on the course. Ask your facilitator or the course leader if you are in doubt about anything.
mail-formations-accompany-subject = You accompany group { $number } in { $course }
mail-formations-accompany-body =
    Group { $number } in { $course } is formed, and you are its facilitator (tovholder).

    On the page you can see who they are and what happens at the first meeting.
mail-formations-accompany-action = See the group
mail-formations-accompany-why = You get this mail because you are a facilitator on the course. Ask the course leader if you are in doubt about anything.
mail-formations-arrival-subject = Welcome to { $course }: you will get a group
mail-formations-arrival-body =
    The groups in { $course } were formed when you came. You will get one too.

    By { $day } at the latest you get a mail that says who you are with.
mail-formations-arrival-why = You get this mail because you have come to the course. Ask the course leader if you are in doubt about anything.
mail-formations-to-place-subject = New students on the roster of { $course }
mail-formations-to-place-body =
    New students have come since the groups in { $course } were published. They are to have a place by { $day }.

    On the page the best places stand first.
mail-formations-to-place-action = Find a place
mail-formations-to-place-why = You get this mail because you published the groups.
mail-formations-new-member-subject = News in your group in { $course }
mail-formations-new-member-body =
    { $members ->
        [one] The group gets a new member.
       *[other] The group gets { $members } new members.
    } Say welcome, and tell what you have agreed already.

    On the page you can see who you are, and when you can all meet now.
mail-formations-new-member-action = See the group
mail-formations-new-member-why = You get this mail because you are in the group or accompany it. Ask the course leader if you are in doubt about anything.
mail-formations-too-small-subject = { $groups ->
    [one] A group in { $course } has become too small
   *[other] { $groups } groups in { $course } have become too small
}
mail-formations-too-small-body =
    { $groups ->
        [one] Somebody has left a group, and now it is too small.
       *[other] People have left, and now { $groups } groups are too small.
    } Find a way by { $day }.

    On the page you can see what may help, and what each way changes.
mail-formations-too-small-action = See what helps
mail-formations-too-small-why = You get this mail because you answer for the groups.
mail-formations-merged-subject = Your new group in { $course }
mail-formations-merged-body =
    Your group had become small, and so had another. Now you are together in group { $number }, and you begin afresh together: a first meeting, your expectations and your own agreement.

    On the page you can see who you are, when you can meet, and why exactly you are together.
mail-formations-merged-action = See your group
mail-formations-merged-why = You get this mail because you are in the group. Ask your facilitator or the course leader if you are in doubt about anything.
mail-formations-new-group-subject = Your new group in { $course }
mail-formations-new-group-body =
    You are now in group { $number }. The group knows that you are coming.

    On the page you can see who you are, when you can meet, and what happens now.
mail-formations-new-group-action = See your group
mail-formations-new-group-why = You get this mail because you are in the group. Ask the group's facilitator or the course leader if you are in doubt about anything.
mail-formations-group-over-subject = Group { $number } in { $course } is now part of another
mail-formations-group-over-body =
    Group { $number } had become too small. Its members are now together with others in group { $other }, which has a facilitator.

    Thank you for accompanying them.
mail-formations-group-over-action = See your groups
mail-formations-group-over-why = You get this mail because you were the group's facilitator. Ask the course leader if you are in doubt about anything.
mail-formations-left-subject = News in your group in { $course }
mail-formations-left-body =
    { $names } left the group.

    On the page you can see who you are now. Ask your facilitator if you could use a hand.
mail-formations-left-action = See the group
mail-formations-left-why = You get this mail because you are in the group or accompany it. Ask the course leader if you are in doubt about anything.
mail-formations-moved-on-subject = News in your group in { $course }
mail-formations-moved-on-body =
    { $names } moves to another group.

    On the page you can see who you are now, and when you can meet.
mail-formations-moved-on-action = See the group
mail-formations-moved-on-why = You get this mail because you are in the group or accompany it. Ask the course leader if you are in doubt about anything.
mail-formations-alone-subject = What we have agreed in { $course }
mail-formations-alone-body =
    It is written down as you agreed. You and the course leader talk again on { $day }.

    The door is open: on the page you can always say so if you would like something else.
mail-formations-alone-action = See the agreement
mail-formations-alone-why = You get this mail because you have talked with the course leader about it. Write to the course leader if something is not right.
mail-formations-rejoining-subject = You will have a group in { $course }
mail-formations-rejoining-body =
    We are finding a group for you.

    By { $day } you get a mail about who you are together with.
mail-formations-rejoining-why = You get this mail because you are to have a group. Ask the course leader if you are in doubt about anything.
mail-formations-rejoining-to-place-subject = A student in { $course } would like a group again
mail-formations-rejoining-to-place-body =
    Find a place by { $day }. On the page the best places come first.
mail-formations-rejoining-to-place-action = Find a place
mail-formations-rejoining-to-place-why = You get this mail because you answer for the groups.
mail-formations-check-in-subject = Today you have an appointment in { $course }
mail-formations-check-in-body =
    Today you have agreed to talk with a student again. On the page you can see who.

    If it is time for a group, you can find one there.
mail-formations-check-in-action = See who it is
mail-formations-check-in-why = You get this mail because you answer for the groups.
mail-formations-handed-on-subject = Group { $number } in { $course } has another facilitator
mail-formations-handed-on-body =
    Somebody else is the facilitator of group { $number } from now on.

    Thank you for accompanying them.
mail-formations-handed-on-action = See your groups
mail-formations-handed-on-why = You get this mail because you were the group's facilitator. Ask the course leader if you are in doubt about anything.
formations-standing-hand-on = Change the facilitator
formations-standing-hand-to = Who is to accompany the group?
formations-standing-hand-button = Hand the group on
formations-standing-hand-hint = Both get a mail. The group sees it on its page.
formations-standing-hand-missing = Choose who is to accompany the group
formations-notice-handed-on = The group has another facilitator
formations-rules-other-class = They are not in the same class, and the plan says that each group is from one class. Change the plan first, or choose two from the same class
formations-unmet-title = { $count ->
    [one] One of your rules is not met
   *[other] { $count } of your rules are not met
}
formations-unmet-together = { $one } and { $other } are to be together but are not in the same group.
formations-unmet-pinned = { $names } are locked together but are not in the same group.
formations-unmet-words = Move one of them, or lift the rule.

## What counts

formations-counts-title = What counts when the groups are formed
formations-counts-hint = Every rule in words and numbers, before you ask for proposals
formations-counts-lead = There are { $total } points to give. Here you see how each thing counts, and how many have told something about it, not what they answered.
formations-counts-first = Before points comes what always holds: everybody gets a group, the sizes are kept, and at least two common times a week go first. Proposals first lift the group that has the fewest points.
formations-counts-before = Goes before points
formations-counts-within = Each group is from one class.
formations-counts-across = Groups may mix classes.
formations-counts-pairs = { $rules ->
    [0] You have not decided that anybody should be together or apart. If you do, it holds wherever it can.
    [one] You have decided about one pair. It holds wherever it can.
   *[other] You have decided about { $rules } pairs. It holds wherever it can.
}
formations-counts-pinned = { $students } students are locked to others in a proposal and stay with them, where that is possible.
formations-counts-silent = Those who have not answered are spread: in each group at most as many as their number divided by the groups, rounded up. No group is of them alone where it can be avoided.
formations-counts-alone = If somebody wishes not to be the only one, they sit with another who wished the same, if there is one in the class. That goes before all points. Nobody can see who wished it.
formations-counts-points-title = Gives points
formations-counts-wishes = Two who wished for each other give their group { $weight } points on top. If only one of them wishes, it does not count.
formations-counts-points = { $weight } of { $total } points
formations-counts-told = { $told } of { $students } have told.
formations-counts-told-most = All or nearly all who have sent their profile have told.
formations-counts-told-few = Fewer than { $few } of { $students } have told.
formations-counts-blank-time = Where the answer is missing, we assume that they can meet outside classes.
formations-counts-blank-typical = Where the answer is missing, we assume what is most common in the class.
formations-counts-blank-neutral = Where the answer is missing, it neither helps nor harms the group.
formations-counts-blank-ignored = Where the answer is missing, it changes nothing.
formations-counts-time = The more times everybody in the group can meet, the higher it comes. Six common times a week give all points, three give half.
formations-counts-hours = The answers are four steps from few to many hours. If all have the same, that gives all points. For each step between the one with most and the one with least, a third is lost.
formations-counts-meeting = Half of the points are for the way of meeting, half for how often. People are compared two by two, and the closer they are, the more points. “It does not matter” goes with everybody.
formations-counts-purpose = People are compared two by two. If they have at least one purpose in common, the pair counts. If all pairs do, that gives all points.
formations-counts-skills = Half of the points are for the nine kinds of contribution: the more of them somebody in the group has, the more points. Half are for what somebody wants to learn being something another likes to contribute.
formations-counts-language = If all speak the same language, that gives all points. Otherwise what counts is how large a part has the group’s most common language.
formations-counts-aim = The answers are three steps. People are compared two by two, and the closer they are, the more points.
formations-counts-place = If all have at least one place in common, that gives all points. Otherwise what counts is how large a part has the most common place.
formations-counts-style = Five ways of working. If both ends are present on two of them, that gives all points. It only tells groups apart that are otherwise equally good.
formations-counts-left-out = This does not count
formations-counts-own = Change the question
formations-counts-change = Change the weights
formations-new-questions = Would you like to ask about more than the profile does? There are suggestions for each kind of group here:
