# The group's agreement: four templates and the common part. The group turns the texts into its own.
# Words in brackets are places for the group to fill in.

## The templates

contracts-reading-name = Short agreement for a reading group
contracts-reading-about = One page. It takes about 20 minutes.
contracts-project-name = Agreement for a project group
contracts-project-about = Two pages. It takes about 45 minutes.
contracts-remote-name = Agreement for a group online or on placement
contracts-remote-about = Two pages. It takes about 30 minutes.
contracts-minimum-name = The smallest agreement
contracts-minimum-about = Three things. It takes five minutes.

## Reading group

contracts-reading-meetings-heading = Our meetings
contracts-reading-meetings-text =
    We meet every (day) at (time) in (place). A meeting lasts at most (number) minutes.
    We always agree on the next meeting before we leave.
contracts-reading-prepare-heading = How we prepare
contracts-reading-prepare-text =
    Before the meeting everybody has at least looked through the text and written down one question.
    If you did not get that far, come anyway. You can always ask questions.
contracts-reading-run-heading = How a meeting goes
contracts-reading-run-text =
    Two minutes to say hello. Then we collect everybody’s questions.
    We take turns explaining the material to each other. It is fine to get stuck while explaining.
    In the last five minutes we agree on next time.
contracts-reading-absence-heading = If you cannot come
contracts-reading-absence-text =
    Write it in (channel) as soon as you know. You do not have to say why.
    One of us sends you three lines about what we did.
contracts-reading-social-heading = Coffee and small talk
contracts-reading-social-text =
    We take turns bringing something nice.
    Once a month we do something together that is not on the reading list. Small and free is fine.

## Project group

contracts-project-aim-heading = What we want
contracts-project-aim-text =
    We want to make (the assignment) about (topic).
    Each of us wants to learn something: (name and wish).
contracts-project-time-heading = Time and milestones
contracts-project-time-text =
    We meet (day and time) in (place).
    Our milestones are: (date and milestone).
    We are done (number) days before the deadline, so that there is air for the unexpected.
contracts-project-roles-heading = Roles, and how we change them
contracts-project-roles-text =
    At every meeting one of us leads, one writes things down, and one keeps an eye on the time.
    One keeps track of the sources. We change roles every (number) weeks, so that everybody tries everything.
contracts-project-decisions-heading = When we choose, and when we disagree
contracts-project-decisions-text =
    Everybody says what they think before we choose. The big choices must be ones we can all live with.
    If we disagree, we try one way for a week and look at it again.
contracts-project-writing-heading = When we write
contracts-project-writing-text =
    We write in (place), and the newest version is always there.
    We divide the work so that everybody writes and everybody reads all of it.
    We note sources as we use them. We use AI like this: (agreement). We follow the rules of the course and always say when we have used it.
contracts-project-quality-heading = When we read each other’s text
contracts-project-quality-text =
    First we say what works. Then we say what we did not understand.
    We talk about the text, not about the person who wrote it.
contracts-project-supervisor-heading = Meetings with the project supervisor
contracts-project-supervisor-text =
    We send our questions at least (number) days before. We take turns asking them.
    Afterwards we write three lines about what we do now.
contracts-project-absence-heading = Absence, illness and busy weeks
contracts-project-absence-text =
    Write in (channel) as soon as you know that you cannot. You do not have to say why.
    Together we look at what can wait and what somebody else can take.
contracts-project-load-heading = Is the work shared well?
contracts-project-load-text =
    Every second week we go round: How much is it for each of you? Should we share it differently?
contracts-project-credit-heading = Everybody’s contributions
contracts-project-credit-text =
    We write down briefly who has done what. Collecting, asking and keeping things going count too.
contracts-project-end-heading = When we are done
contracts-project-end-text =
    Everybody gets a copy of everything. We agree on what is kept and what is deleted.
    We end by saying what we learned from each other, and with something good to eat.

## Online or on placement

contracts-remote-rhythm-heading = Our rhythm
contracts-remote-rhythm-text =
    From (date) to (date) we meet (day and time). (Name) opens the meeting and sends a message the day before.
    We take turns opening.
contracts-remote-channel-heading = Where we write to each other
contracts-remote-channel-text =
    We use (channel). We answer within (number) days, and a single sign is an answer too.
    In the evening and on days off it is all right to be silent.
contracts-remote-checkin-heading = Twenty minutes together
contracts-remote-checkin-text =
    We go round with three questions: What is it like to be there? What have you noticed? What do you need from us?
    Everybody gets the same amount of time.
contracts-remote-manners-heading = When we meet on a screen
contracts-remote-manners-text =
    Camera is something we agree on, not a demand. We say when we would like to speak, and wait for each other.
    Silence is fine. A joke is hard to hear online, so we ask before we get cross.
    We talk a little about this and that before we start.
contracts-remote-confidential-heading = What we do not share
contracts-remote-confidential-text =
    We talk about what we learn, not about people who can be recognised.
    No names, places, pictures or cases about citizens, patients, pupils or colleagues, neither here nor in our channel.
contracts-remote-shifts-heading = Shifts and time zones
contracts-remote-shifts-text =
    We write times with date and hour. If one of us has a shift, we move the meeting or send three lines afterwards.
contracts-remote-physical-heading = Once in the same room
contracts-remote-physical-text =
    If it can be done, we meet once: (date and place). We eat something together.
contracts-remote-back-heading = Back to normal
contracts-remote-back-text =
    From (date) we meet as before. At the first meeting we look at the agreement together.

## The smallest agreement

contracts-minimum-when-heading = When we meet
contracts-minimum-when-text = We meet (day) at (time) in (place).
contracts-minimum-tell-heading = How we tell each other
contracts-minimum-tell-text = If you cannot come, write it in (channel). You do not have to say why.
contracts-minimum-chafe-heading = If it chafes
contracts-minimum-chafe-text = Then we say it to each other. If that does not help, we ask our facilitator (tovholder) or get help from outside.

## The common part

contracts-common-why-heading = Why we are a group
contracts-common-why-text = We can be good for each other because (write your own words from the first meeting).
contracts-common-manners-heading = How we are together
contracts-common-manners-greet = We say hello to everybody who comes, also to those who come late.
contracts-common-manners-questions = No question is too small. Those who ask help the others too.
contracts-common-manners-listen = We let each other finish.
contracts-common-manners-invite = We ask the one who has not said anything for a while. It is fine to say “not now”.
contracts-common-manners-mistakes = It is all right to be wrong here. We laugh along, never at anybody.
contracts-common-manners-thanks = We say thank you when somebody has done something for us.
contracts-common-manners-promise = We say so in time when we cannot do what we promised.
contracts-common-manners-stays = What we tell about ourselves stays in the group.
contracts-common-chafe-heading = When it chafes
contracts-common-chafe-talk = We say it to each other, calmly and early, and preferably when we meet.
contracts-common-chafe-facilitator = We ask our facilitator.
contracts-common-chafe-help = We get help with working together. Each of us can do so alone, and nobody else is told.
contracts-common-chafe-leader = Only after that do we go to the course leader.
contracts-common-chafe-impartial = We can always ask somebody impartial to join us.
contracts-common-not-heading = What cannot be in the agreement
contracts-common-not-text =
    Fines or punishment. That somebody can be thrown out. That anybody has to tell private things about themselves.
    If something serious happens, it is not a matter for the agreement. Then we get help.
contracts-common-review-heading = We look at the agreement again
contracts-common-review-text = On { $date } we read the agreement together and change it if it no longer fits.
contracts-common-assent-heading = We are in
contracts-common-assent-text = An agreement between us, not a law. When somebody new joins the group, or we change the text, all of us say yes again.

## The pages

contracts-choose-title = Choose a start for your agreement
contracts-choose-lead = Choose the one most like you. You can change every word.
contracts-choose-action = Use this one
contracts-show-title = Our agreement
contracts-show-version = Version { $version } of { $date }
contracts-show-empty = You have not made an agreement yet. It is best made together, when you meet.
contracts-show-edit = Change the agreement
contracts-show-print = Print
contracts-show-history = Earlier versions
contracts-show-review = The next time you look at it: { $date }
contracts-show-assented = { $yes } of { $total } are in.
contracts-show-agreed = Everybody is in.
contracts-show-not-yet = Not agreed yet. There is no hurry, and your facilitator would be glad to spend 20 minutes with you.
contracts-assent-action = I am in
contracts-assent-hint = You say yes to version { $version } as it stands here.
contracts-assent-new = The agreement has changed since you last said yes. Read it again, and say yes if you are in.
contracts-edit-title = Change the agreement
contracts-edit-heading-label = Heading
contracts-edit-text-label = Text
contracts-edit-review-label = When will you look at it again?
contracts-edit-review-hint = Midway is a good time.
contracts-edit-save = Save as a new version
contracts-edit-asks-again = When you save, everybody is asked again whether they are in.
contracts-edit-blanks = { $count ->
    [one] One place is not filled in yet: { $names }.
   *[other] { $count } places are not filled in yet: { $names }.
}
contracts-edit-blanks-hint = They are marked in the text. Fill them in together before you ask whether everybody is in.
contracts-edit-clash-title = Somebody else has made changes too
contracts-edit-clash-lead = { $name } saved a version while you were writing. Nothing is lost. Here are both texts side by side. Put them together and save.
contracts-edit-clash-own-title = You have saved somewhere else
contracts-edit-clash-own = You saved in another tab while you were writing here. Nothing is lost. Here are both texts side by side. Put them together and save.
contracts-edit-clash-theirs = The saved text
contracts-edit-clash-yours = Your text
contracts-print-title = Our agreement
contracts-print-members = We are
contracts-print-yes = is in
contracts-fault-review-missing = Choose a day when you look at the agreement again.
contracts-fault-review-past = Choose a day that has not passed.
contracts-fault-text-long = The text is too long for two pages. Shorten it a little.

contracts-common-agreed-heading = What we have found

contracts-common-free-title = Something else we want to write
contracts-choose-legend = Which start?
contracts-show-who = { $count ->
    [one] It is { $names }.
   *[other] They are { $names }.
}
contracts-show-news = The text has been changed since this version was saved.
contracts-show-news-link = See the changes and save a new version
contracts-version-older = There is a newer version: { $newest }.
contracts-print-of = { $course }, group { $number }
contracts-print-facilitator = Facilitator (tovholder): { $names }
contracts-edit-lead = Change one section at a time. You can take turns or do it at the same time. Nothing you write is lost.
contracts-edit-empty = Empty. An empty section is left out of the agreement.
contracts-edit-no-news = Version { $version } already says what stands here.
contracts-edit-text-hint = Words in brackets are places for you to fill in. Leave the section empty if you do not want it.
contracts-edit-leave = Back without saving
contracts-read-title = The agreement of group { $number }
contracts-read-lead = The group’s own words. You can read them, but not change them.
contracts-read-none = The group has not saved an agreement yet.
contracts-fault-template = Choose the start that is most like you.
contracts-fault-section-long = The text is too long. It can have at most { $max } characters.
contracts-fault-clash = Somebody else saved meanwhile. Read both texts, put them together in the field, and save.
contracts-fault-empty = Write at least one section before you save the agreement.
contracts-fault-overtaken = Somebody else has just saved a version. Look at it, and save again if there is still something to change.
contracts-fault-review-far = Choose a day within the next half year.
contracts-section-found = You have also found this
contracts-kept-title = The agreement of your former group { $number }
contracts-kept-lead = As it was while you were in the group, until { $date }. It can be read but not changed.
contracts-kept-link = The agreement of group { $number }, where you were before
