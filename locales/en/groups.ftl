# The group's room, the first meeting and the facilitator's pages.
groups-back = The group’s room
groups-change = Change

## My groups
groups-own-title = Your groups
groups-own-accompanies = { $count ->
    [one] You are the facilitator (tovholder) of one group.
   *[other] You are the facilitator (tovholder) of { $count } groups.
}

## The group's room
groups-show-left = { $name } has left the group.
groups-show-moved-on = { $name } moves to another group.
groups-show-title = Group { $number }
groups-show-why = Why you?
groups-show-why-more = This is your group. You do not have to be good at anything to belong.
groups-show-members = You in the group
groups-show-you = you
groups-show-now = Right now
groups-show-more-about = More about { $name }
groups-show-card-own = Change what the others see about you
groups-show-together = What you do together
groups-show-expectations = Expectations
groups-show-expectations-hint = Each alone first. Then you see the answers side by side.
groups-show-contract = Your agreement
groups-show-contract-hint = A finished text that you make your own.
groups-show-first = First meeting
groups-show-first-unplanned = Your facilitator writes here when time and place are settled. You will get a mail.
groups-show-first-what = Your facilitator (tovholder) is there. You say hello, go round once and agree on the next time. It takes 45 minutes.
groups-show-first-held = You met for the first time on { $date }.
groups-show-facilitator = Your facilitator (tovholder)
groups-show-facilitator-none = You will soon have a facilitator. Until then ask the course leader.
groups-show-facilitator-for = Ask about anything that has to do with the group. No question is too small.
groups-show-facilitator-mail = The facilitator sees your study e-mails so that they can write to you.
groups-show-times = When you can meet
groups-show-times-lead = Times when all of you usually can.
groups-show-times-all = Everybody can
groups-show-times-not = Not everybody can
groups-show-times-none = We do not know a time when everybody can. Find one together when you meet.
groups-show-help = Is something not working?
groups-show-help-words = You can get help with working together by yourself. The group is not told.
groups-show-help-link = Get help with working together

## The next step
groups-next-meet-title = Meet your group
groups-next-meet-words = The first time, your facilitator is there. You do not have to prepare anything. Come as you are.
groups-next-expect-title = Write what you expect
groups-next-expect-words = It takes five minutes. The others do not see your answers before everybody has answered or the time is up.
groups-next-expect-action = Write my expectations
groups-next-wait-title = Your expectations are ready
groups-next-wait-words = The answers are shown when everybody is ready, and { $deadline } at the latest.
groups-next-wait-action = See how far you are
groups-next-late-title = The answers are shown. Now it is your turn
groups-next-late-words = Write your own expectations, or say that you would rather tell them when you meet. Then you can see the others’.
groups-next-late-action = Write my expectations
groups-next-compare-title = See your expectations side by side
groups-next-compare-words = Read them together when you meet. Begin with the three points where you differ most, and write a sentence about each.
groups-next-compare-action = See the answers
groups-next-finish-title = Finish your agreement
groups-next-finish-words = You have begun. Change the text until it sounds like you, and save it as a version that everybody can say yes to.
groups-next-finish-action = Open the agreement
groups-next-yes-title = Read the agreement and say yes
groups-next-yes-words = There is a version of your agreement that you have not said yes to yet.
groups-next-yes-action = Read the agreement
groups-next-wait-yes-title = You are in on the agreement
groups-next-wait-yes-words = Some have not said yes yet. There is no hurry. Take it up the next time you meet.
groups-next-wait-yes-action = See the agreement
groups-next-again-title = Look at your agreement again
groups-next-again-words = You wanted to look at it on { $review }. Does it still fit? Change what needs changing, choose a new day, and save.
groups-next-again-action = Open the agreement
groups-next-well-title = All is well
groups-next-well-words = Everybody is in on the agreement. You look at it again on { $review }.
groups-next-well-action = See the agreement

## How far are you?
groups-round-none = Not begun
groups-round-asking = You can answer now
groups-round-writing = You are under way
groups-round-ready = Your answers are ready
groups-round-shown = The answers are shown
groups-round-tally = { $spoken } of { $members } are ready
groups-round-tally-shown = The answers are shown. { $spoken } of { $members } have taken part
groups-contract-none = Not begun
groups-contract-begun = Under way
groups-contract-asking = Waiting for your yes
groups-contract-agreed = Everybody is in

## The facilitator's pages
groups-facilitating-title = Groups you accompany
groups-facilitating-lead = How far are they, and who could do with a nudge from you, their facilitator (tovholder)?
groups-facilitating-empty-title = No groups yet
groups-facilitating-empty = When the course leader has formed the groups, yours will be here.
groups-first-unplanned = Needs a time
groups-first-held = Held { $date }
groups-accompany-unplanned = The group has no time for its first meeting yet. Find one among their common times and write it here.
groups-accompany-overdue = The time has passed. Was the meeting held?
groups-accompany-held = Has the first meeting been held?
groups-accompany-held-yes = Yes
groups-accompany-held-no = Not yet
groups-accompany-day = Day
groups-accompany-day-hint = The day it was held, or the day it is to be.
groups-accompany-time = Time
groups-accompany-time-hint = For example 10:15. Only when the meeting has not been held yet.
groups-accompany-place = Place
groups-accompany-not-list = We do not keep who came. When the meeting has been held, the group can begin with its expectations.
groups-accompany-times = When they can meet
groups-accompany-times-none = We know of no time when everybody can. Write to them, and find one together.
groups-accompany-needs = This helps, and only you know it
groups-accompany-members = Who is with you, and whom do you miss?
groups-accompany-missed = If somebody did not come to the first meeting, write the same day: “We missed you. The group is looking forward to seeing you on …”. Do not ask why. If they have not answered after two tries, tell the course leader.
groups-accompany-agenda = The first meeting in 45 minutes
groups-accompany-agenda-lead = You set things going, keep the time, and let them talk.
groups-accompany-agenda-lines =
    5 minutes: Say hello, and say that you are glad they came. Tell who you are and what a facilitator does.
    5 minutes: Read aloud why it is exactly them. Ask what they would add themselves.
    15 minutes: Go round with the cards. Each says their name and what makes it easy to get started with them.
    10 minutes: Write down your unwritten rules. What do we do when somebody is late, falls silent or is wrong?
    5 minutes: Find the next time. Show where they write their expectations.
    5 minutes: A last round. One word from each about how it was. Say how they can reach you.
groups-accompany-guide = The guide: what to say to somebody who did not come, and what to do when something chafes
groups-accompany-state = How far are they?
groups-accompany-state-only = You see how far the group is, not who has answered or what they answered.
groups-accompany-was-held = The meeting was held on { $date }.
groups-accompany-contract = The group’s agreement
groups-accompany-quiet = Has not told about themselves yet. Lend a hand, without asking why.
groups-accompany-read = Read version { $version }
groups-accompany-over = When it is too much for a facilitator
groups-accompany-over-words = You are not to mediate, nor to write anything down about anybody. Tell the group or the person that they can get help, and show them the way. If you are in doubt, ask the advising service yourself.
groups-accompany-over-link = How to get help with working together

## Faults
groups-fault-held = Choose whether the meeting has been held.
groups-fault-day = Choose a day.
groups-fault-day-to-come = The day has not come yet. Choose “Not yet” if the meeting is still to be.
groups-fault-day-passed = The time has passed. Choose one to come.
groups-fault-time = Write a time, for example 10:00.
groups-fault-place = The place can have at most { $max } characters.

## Notices
groups-notice-ready = Your answers are ready.
groups-notice-in-person = It is noted that you will say it when you meet.
groups-notice-shown = The answers are shown to the group and do not change any more.
groups-notice-sentence = Your sentences are saved.
groups-notice-section = The section is saved.
groups-notice-version = The version is saved. Now everybody is asked whether they are in. That goes for you too.
groups-notice-yes = Thank you. You are in.
groups-notice-overtaken = There is a newer version. Read it before you say yes.
groups-notice-held = Saved. The group can begin with its expectations.
groups-notice-planned = Saved. The group gets a mail.

## Mails
mail-groups-answers-shown-subject = Your expectations are ready to be read
mail-groups-answers-shown-body =
    Hello.

    The answers in group { $number } ({ $course }) are shown now. Read them together the next time you meet.
mail-groups-answers-shown-action = Go to the expectations
mail-groups-answers-shown-why = You get this mail because you are in the group. Ask your facilitator (tovholder) if anything is unclear.
mail-groups-agreement-asks-subject = There is a new version of your agreement
mail-groups-agreement-asks-body =
    Hello.

    A version of your agreement has been saved in group { $number } ({ $course }). Read it, and say yes if you are in.
mail-groups-agreement-asks-action = Read the agreement
mail-groups-agreement-asks-why = You get this mail because you are in the group. Ask your facilitator (tovholder) if anything is unclear.
mail-groups-first-meeting-subject = Time and place of your first meeting
mail-groups-first-meeting-body =
    Hello.

    Your facilitator (tovholder) has written when and where group { $number } ({ $course }) meets for the first time. You find it in the group’s room.
mail-groups-first-meeting-action = Go to the group’s room
mail-groups-first-meeting-why = You get this mail because you are in the group. If you cannot come that day, write to your facilitator.
