# The expectation round: each alone first, then side by side.

## Before answering

expectations-before-title = What do you expect of each other?
expectations-before-lead = Everybody has ideas about how a group should be. Most people never say them out loud. Here you write them down one by one and look at them together afterwards.
expectations-before-time = It takes about five minutes.
expectations-before-seen = Your group sees your answers with your name when everybody has answered, or { $deadline }. Before that nobody sees anything.
expectations-before-facilitator = Your facilitator (tovholder) can see that you are under way, but not what anybody answered.
expectations-before-no-right = There are no right answers. You do not have to agree. You have to know each other well enough to make an agreement.
expectations-before-start = Write my expectations
expectations-before-continue = Continue
expectations-before-person = I would rather say it when we meet
expectations-before-person-hint = Then you write no answers. You see the others’ when they are shown, and tell yours at the meeting.

## While answering

expectations-form-title = My expectations
expectations-form-middle = In between
expectations-form-sentence = Would you like to add a sentence?
expectations-form-sentence-hint = At most 200 characters. Your group sees it together with your answer.
expectations-form-save = Save and continue
expectations-form-send = Make my answers ready for the group
expectations-form-send-hint = You can change your answers until they are shown.

## While waiting

expectations-wait-title = Your answers are ready
expectations-wait-count = { $answered } of { $total } are ready.
expectations-wait-opens = The answers are shown when everybody is ready, and { $deadline } at the latest.
expectations-wait-change = Change my answers
expectations-wait-person = You have chosen to say it when you meet. There is still time to write your answers.
expectations-locked-title = The answers are shown to the group
expectations-locked-lead = You can see them when you have written your own or chosen to say it when you meet. It is the same for everybody.

## Side by side

expectations-reveal-title = Your expectations side by side
expectations-reveal-lead = Read them together. Start at the top, where there is most to talk about. End each point with one sentence for your agreement.
expectations-reveal-most = Talk about these three first
expectations-reveal-rest = The other points
expectations-reveal-differ = You see this differently, and that is useful to know. What could be a middle you can all live with this term?
expectations-reveal-agree = You already agree here.
expectations-reveal-in-person = { $name } will say it when you meet
expectations-reveal-not-yet = Some answers are not here yet. They will come when they are written.
expectations-reveal-hours =
    { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    }
expectations-reveal-evenings-yes = Evenings and weekends are fine
expectations-reveal-evenings-no = Preferably not evenings and weekends
expectations-reveal-sentence = Our sentence
expectations-reveal-save = Save
expectations-reveal-contract = Save, and go on to your agreement
expectations-reveal-help = Is it hard to talk about? You can always get help with working together.

## The points

expectations-e01-title = Before a meeting
expectations-e01-question = How much have you read when we meet?
expectations-e01-low = I have looked it through
expectations-e01-high = I have read all of it
expectations-e01-prompt = What is enough for a good meeting? What do we do in a week when one of us does not get it done?
expectations-e01-sentence = Before a meeting we have

expectations-e02-title = When we begin
expectations-e02-question = How exactly on time should we begin?
expectations-e02-low = We begin when people have come
expectations-e02-high = We begin on the dot
expectations-e02-prompt = When does it become too late? What would you like a message about?
expectations-e02-sentence = We begin

expectations-e03-title = When somebody cannot come
expectations-e03-question = When should the others know?
expectations-e03-low = There is no need to say so
expectations-e03-high = The day before at the latest
expectations-e03-prompt = Where do we write it? How does the one who was away find out what we did?
expectations-e03-sentence = If one of us cannot come,

expectations-e04-title = How far we want to go
expectations-e04-question = What do you want from the course this term?
expectations-e04-low = To get safely through
expectations-e04-high = To go deep
expectations-e04-prompt = Can the group make room for both? What must everybody have, and what can be a choice?
expectations-e04-sentence = Together we aim for

expectations-e05-title = Time each week
expectations-e05-question = How many hours a week do you expect to spend on the group?
expectations-e05-low = 1 hour
expectations-e05-high = 10 hours or more
expectations-e05-prompt = What can we do in the time that all of us have? What do we do in a busy week?
expectations-e05-sentence = In an ordinary week we spend

expectations-e06-title = When we have to choose
expectations-e06-question = How do we make a decision?
expectations-e06-low = Most votes decide
expectations-e06-high = Everybody must be on board
expectations-e06-prompt = Which choices are so big that everybody must be on board? Who says when we have to move on?
expectations-e06-sentence = We decide things by

expectations-e07-title = Roles
expectations-e07-question = Should we have fixed roles?
expectations-e07-low = Fixed roles
expectations-e07-middle = Roles by turns
expectations-e07-high = No roles
expectations-e07-prompt = What should one of us always remember for all of us? What would you like to try?
expectations-e07-sentence = With us, roles are

expectations-e08-title = When we read each other’s work
expectations-e08-question = How would you like to hear about your work?
expectations-e08-low = Say it straight
expectations-e08-high = Wrap it gently
expectations-e08-prompt = Tell about a time it helped you. What did the other person do?
expectations-e08-sentence = When we say something about each other’s work,

expectations-e09-title = The social side
expectations-e09-question = How much should we share besides the subject?
expectations-e09-low = Only the subject
expectations-e09-high = Coffee and company too
expectations-e09-prompt = What can we do that everybody has time and wish for? Small is fine.
expectations-e09-sentence = Besides the subject we will

expectations-e10-title = Messages
expectations-e10-question = How quickly do we answer each other?
expectations-e10-low = The same day
expectations-e10-high = Within three days
expectations-e10-evenings = May we write in the evening and at weekends?
expectations-e10-evenings-yes = Yes, that is fine
expectations-e10-evenings-no = No, preferably not
expectations-e10-prompt = Where do we write to each other? When is it all right not to answer?
expectations-e10-sentence = We answer each other

expectations-e11-title = When we write
expectations-e11-question = Do we write together or divide?
expectations-e11-low = We write together
expectations-e11-high = We divide
expectations-e11-prompt = How do we make sure that everybody knows the whole text? When do we read it as one?
expectations-e11-sentence = When we write,

expectations-e12-title = Air before the deadline
expectations-e12-question = How early should we be done?
expectations-e12-low = At the deadline
expectations-e12-high = A week before
expectations-e12-prompt = What can go wrong in the last week? How much air does it take for everybody to sleep?
expectations-e12-sentence = We are done

expectations-e13-title = AI and sources
expectations-e13-question = How much do we use AI in our work?
expectations-e13-low = We do it ourselves
expectations-e13-high = We use it freely within the rules
expectations-e13-prompt = Know the rules of your course first. What will you always tell each other that you have used?
expectations-e13-sentence = When we use AI and sources,

## Faults and small things

expectations-fault-point = Choose the point that fits best.
expectations-fault-hours = Write a whole number of hours from 1 to { $max }.
expectations-fault-evenings = Choose yes or no.
expectations-fault-sentence = The sentence is too long. It can have at most { $max } characters.
expectations-fault-missing = Answer: { $title }
expectations-fault-clash = Somebody else wrote a sentence meanwhile. Read both, change yours if it should be changed, and save.
expectations-form-hours-hint = A whole number, for example 4.
expectations-form-middle-hint = In the middle: { $middle }.
expectations-form-seen = Only you, until the answers are shown. Then your group.
expectations-before-person-action = I would rather say it
expectations-words-towards = Mostly: { $end }
expectations-check-title = Look through your answers
expectations-check-lead = Here is everything you have answered. The group does not see it before it is shown.
expectations-check-open = Not answered yet
expectations-check-is-ready = Your answers are ready. You can change them until they are shown.
expectations-check-done = Done
expectations-check-shown-at-once = The others’ answers are shown. When you make yours ready, the group sees them at once, and you see the others’.
expectations-reveal-first = Talk about this first
expectations-reveal-same = Here you agree already
expectations-reveal-says = “{ $words }”
expectations-reveal-begin = At most 200 characters. Begin perhaps like this: “{ $start } …”
expectations-reveal-clash = { $name } saved this sentence while you were writing. Yours is in the field below. Nothing is lost.
expectations-reveal-nothing = Nobody has written answers. You can take the points one by one when you meet.
expectations-reveal-all = Everybody:
expectations-reveal-write = Write a sentence about it
