# Help with working together. Page titles are neutral, because others may see a screen.

## The page before the form
help-before-title = Get help with working together
help-before-lead = Every group needs advice now and then. Nothing has to have gone wrong.
help-before-reads-heading = Who reads it?
help-before-reads = One adviser from { $services }. Advisers are bound by confidentiality and give no marks. You can keep advisers away by name.
help-before-secret-heading = Who is not told?
help-before-secret = Your group, your facilitator (tovholder), the course leader and those who run this site. They cannot see that you have asked, either. Only you can allow anything else.
help-before-next-heading = What happens then?
help-before-next = You hear from us by { $date }. Then you find out together what should happen. Nothing happens without your yes.
help-before-withdraw = You can take it back whenever you like.
help-before-mail = E-mails from us only say that there is news in Medspil. They never say what it is about.
help-before-exception = There is one exception: if somebody is in danger, an adviser may have to act. You will be told, if that is at all possible.
help-before-start = Write to an adviser
help-before-mine = My conversations
help-before-offensive = Have you been harassed or threatened?
help-before-none = There is no advising service on this site yet. Use the numbers below, or ask at your programme.
help-leave-hint = “Exit this page” signs you out and shows the weather instead. Pressing Esc three times does the same.

## The other way, when somebody has crossed the line
help-offensive-title = When somebody has crossed the line
help-offensive-lead = Harassment, threats, violence and unwanted touching are not for you to solve in the group, and we do not mediate about them. These people can take care of it.
help-offensive-contact = Where you can go
help-offensive-none = Your place of study has not written a contact here yet. An adviser can show you the way.
help-offensive-danger = If you are in danger now, call 112.
help-offensive-evidence = Keep messages and pictures if you can. You do not have to show them to anybody now.
help-offensive-talk = You can still write to an adviser if you want to talk with somebody about it.
help-offensive-first-title = Before you send
help-offensive-first-send = Everything you have written is still here. If you still want to send it to an adviser, press “Send” at the bottom once more.

## The form
help-ask-title = Write to an adviser
help-ask-lead = Write as little or as much as you like. Please leave out other people’s names if you can.
help-ask-only-you = Only you and the adviser who takes it can read what you write.
help-ask-service = Whom would you like to write to?
help-ask-place = Which course is it about?
help-ask-place-none = Nothing in particular
help-ask-about = What is it about?
help-ask-about-hint = Choose three at most.
help-ask-about-expectations = We expect different things
help-ask-about-missing = There is somebody we miss, or who does not get going
help-ask-about-outside = I feel left out
help-ask-about-tone = The tone, or that we disagree
help-ask-about-roles = Roles and decisions
help-ask-about-practical = Times and practical matters
help-ask-about-process = We need help to get going
help-ask-about-start = Help us start well
help-ask-about-other = Something else
help-ask-about-offensive = Somebody has crossed the line
help-ask-offensive-hint = Then we first show you who can take care of it.
help-ask-text = Tell it in your own words
help-ask-text-hint = Ticking is enough.
help-ask-tried = Have you tried anything?
help-ask-tried-hint = You do not have to have tried anything before you ask.
help-ask-wish = What would you like?
help-ask-wish-hint = This does not bind you to anything.
help-ask-wish-advice = Advice for me
help-ask-wish-group-talk = A conversation with the group
help-ask-wish-impartial = Somebody from outside at a meeting
help-ask-wish-change = Help to change group
help-ask-wish-tell = Just to tell somebody
help-ask-pace = How soon?
help-ask-pace-week = This week
help-ask-pace-fortnight = Within 14 days
help-ask-pace-no-hurry = There is no hurry
help-ask-known = Who may know that you have asked?
help-ask-known-hint = Nobody, unless you tick. They are told only that you have asked for help, not what it is about. You can take it back, but they may have seen it by then.
help-told-facilitator = My facilitator (tovholder)
help-told-leader = The course leader
help-told-group = My group
help-ask-contract = May the adviser read the group’s agreement?
help-ask-contract-hint = We never pass on what each of you answered about expectations.
help-ask-contract-yes = Yes
help-ask-contract-no = No
help-ask-adviser = Is there anybody who should not read it?
help-ask-adviser-hint = It may be somebody you know. They are not told, and you do not have to say why.
help-ask-adviser-not = Not { $name }
help-ask-students = May a student adviser read it?
help-ask-students-may = A student adviser may read it too
help-ask-students-hint = That is an older student bound by confidentiality. If you leave this empty, only trained advisers read it.
help-ask-reach = How would you like to be answered?
help-ask-reach-here = Here on the site
help-ask-reach-phone = Phone
help-ask-reach-meeting = Face to face
help-ask-phone = Your number
help-ask-phone-hint = Only if you would like to be called.
help-ask-times = When does it suit you best?
help-ask-times-hint = For example Tuesday afternoon.
help-ask-tongue = Which language?
help-ask-tongue-danish = Danish
help-ask-tongue-english = English
help-ask-tongue-either = Either
help-ask-send = Send to an adviser

## Faults in the forms
help-fault-about-missing = Choose at least one thing it is about.
help-fault-about-many = Choose three things at most.
help-fault-text-long = Your text has { $length } characters. There is room for { $max }.
help-fault-text-missing = Write a little before you send.
help-fault-phone-missing = Write your number, or choose another way to be answered.
help-fault-service-missing = Choose whom you would like to write to.
help-fault-nobody-left = You have kept everybody away, so nobody can read it. Let at least one adviser in, or use one of the numbers below.
help-fault-day = Choose a date.

## Help right now
help-crisis-title = Do you need somebody to talk to now?
help-crisis-lead = We do not read messages at night or at weekends. Here are some you can reach.
help-crisis-kind-danger = Danger to life
help-crisis-kind-doctor = Out-of-hours doctor and urgent psychiatric help
help-crisis-kind-lifeline = Phone line for when things are hard
help-crisis-kind-counselling = Free counselling for students
help-crisis-kind-service = The advising service
help-crisis-kind-chaplain = Student chaplain, whatever you believe
help-crisis-kind-offensive = When somebody has crossed the line
help-crisis-kind-english = A talk in English
help-crisis-several = If one place does not answer, try the next.
help-crisis-checked = The numbers were checked { $date }.

## Receipt
help-receipt-title = Thank you for writing
help-receipt-lead = Your message has arrived.
help-receipt-reader-heading = Who reads it
help-receipt-reader = An adviser from { $service }
help-receipt-by-heading = When you hear from us
help-receipt-by = By { $date }
help-receipt-answered = You have been answered.
help-receipt-known-heading = Who else knows
help-receipt-known-nobody = Nobody else is told that you have written.
help-receipt-known-some = Those you have chosen are told only that you have asked for help.
help-receipt-mail-heading = E-mails
help-receipt-mail = When there is an answer, you get an e-mail that says only that there is news in Medspil.
help-receipt-withdraw-heading = If you change your mind
help-receipt-withdraw = You can take it back on the page of the conversation whenever you like.
help-receipt-see = See the conversation

## The conversation
help-list-title = My conversations
help-list-empty = You have no conversations
help-list-empty-body = You can always write.
help-list-again = Write a new message
help-show-title = Conversation from { $date }
help-state-new = Sent, not read yet
help-state-seen = Read, you will hear from us
help-state-in-dialogue = Under way
help-state-meeting-agreed = We have agreed to meet
help-state-follow-up = We will follow up
help-state-closed = Closed
help-state-withdrawn = Taken back
help-show-news = There is an answer for you
help-show-with = { $name } has it now.
help-show-waits = An adviser from { $service } will read it soon.
help-show-by = You hear from us by { $date }.
help-show-wrote = What you wrote
help-show-thread = Messages
help-show-you = You, { $at }
help-show-adviser = { $name }, adviser, { $at }
help-show-reply = Write to the adviser
help-show-send = Send message
help-show-known-save = Save your choice
help-show-opened = Who has read it?
help-show-opened-row = { $name }, { $at }
help-show-opened-none = Nobody has opened it yet.
help-show-withdraw = Take it back
help-show-deleted = The conversation is deleted after { $date }.
help-show-ended = The conversation has ended. You can always write a new message.

## Take back
help-withdraw-title = Take it back?
help-withdraw-lead = Then none of us can read it any more, and everything is deleted after seven days. Nobody asks why.
help-withdraw-action = Yes, take it back
help-withdraw-keep = No, leave it
help-withdraw-again = You can always write again.

## Messages: the page every mail about news leads to
help-messages-title = Messages
help-messages-own = My conversations
help-messages-news = New
help-messages-inbox = Inbox
help-messages-empty = There is nothing new
help-messages-empty-body = What an e-mail told of may have been taken back or read.
help-messages-onward = To the front page

## What others see when the student has said yes
help-told-heading = They would like you to know
help-told-facilitator-sentence = { $name } has asked for help with working together and would like you to know as their facilitator. The adviser takes care of the rest.
help-told-leader-sentence = { $name } has asked for help with working together and would like you to know as the course leader. The adviser takes care of the rest.
help-told-group-sentence = { $name } has asked for help with working together and would like the group to know. The adviser takes care of the rest.

## The adviser's inbox
help-inbox-title = Inbox
help-inbox-lead = The oldest come first. You see who wrote only when you take a message. Every time you open it, that is written in the log, and the student can see it.
help-inbox-empty = Nobody is waiting
help-inbox-empty-body = Well done.
help-inbox-shelf-new = New
help-inbox-shelf-us = Waiting for us
help-inbox-shelf-asker = Waiting for the student
help-inbox-shelf-follow-up = To be followed up
help-inbox-shelf-ended = Closed
help-inbox-row = Sent { $at }
help-inbox-by = An answer is promised by { $date }
help-inbox-late = An answer was promised by { $date }
help-inbox-follow-up-on = Follow up { $date }
help-inbox-mine = Yours
help-inbox-theirs = { $name } has it

## The adviser's page
help-case-title = Message from { $date }
help-case-unopened = Nobody has opened it yet. If you take it, the student can see your name, and every opening is written in the log.
help-case-claim = I will take it
help-case-theirs = { $name } has taken it.
help-case-theirs-body = Only the one who has the case can read it.
help-case-take-over = Take the case over
help-case-take-over-hint = Only if { $name } is away. The student is told, and it is written in the log.
help-case-from = From { $name }
help-case-known = May know that help was asked for: { $who }. Only that, not what it is about.
help-case-known-nobody = Nobody else knows. Do not mention it to the group, the facilitator or the course leader.
help-case-answer = Answer the student
help-case-next = And then?
help-case-next-dialogue = The student can write back
help-case-next-meeting = We have agreed to meet
help-case-next-follow-up = I will follow up
help-case-follow-up-on = Follow up on
help-case-send = Send answer
help-case-note = Note
help-case-note-hint = Write so that the student could read it. No diagnoses. Only what is needed to help.
help-case-note-sealed = The note is locked. Only the one who has the case can read it, and every reading is written in the log.
help-case-note-open = Open the note
help-case-note-save = Save note
help-case-earlier = Note by { $name }
help-case-onward = Pass the case on
help-case-to = Who is to have it?
help-case-hand-over = Pass it on
help-case-hand-over-hint = The student can see the new name. Your own thoughts do not go along.
help-case-recuse = I know somebody in this
help-case-recuse-hint = Then it is put back, and you do not see it any more.
help-case-close = Close
help-case-outcome = How did it end?
help-note-education = Kind of education
help-note-direction = Direction
help-note-stage = How far is the student?
help-note-stage-start = In the beginning
help-note-stage-middle = Midway
help-note-stage-end = Towards the end
help-note-told = What does the student tell?
help-note-told-hint = In the student’s own words.
help-note-furthers = Communities that further
help-note-hinders = Communities that hinder
help-note-community-teaching = Teaching
help-note-community-study-group = The study group
help-note-community-buddy = Reading group or study buddy
help-note-community-class = The class
help-note-community-society = Societies and committees
help-note-community-informal = Breaks, Friday bar and what else is loose
help-note-community-elsewhere = Friends, family and work
help-note-communities = More about the communities
help-note-parties = Who takes part?
help-note-parties-hint = Write groups. Names of others only when necessary.
help-note-next-step = Agreed next step
help-note-next-step-on = When
help-note-consent = Who may be contacted?
help-note-consent-hint = What the student has said yes to.
help-note-referrals = Shown the way to
help-note-referral-counselling = Student counselling (Studenterrådgivningen)
help-note-referral-support = Special educational support (SPS)
help-note-referral-offensive = Contact for offensive behaviour
help-note-referral-chaplain = Student chaplain
help-note-referral-doctor = Doctor
help-note-outcome-advice = Advice made things easier
help-note-outcome-talk = A conversation with the group
help-note-outcome-change = A change of group
help-note-outcome-elsewhere = Help from elsewhere
help-note-outcome-other = Something else
help-note-thoughts = Your own thoughts
help-note-thoughts-hint = Only you can read them. They are deleted three months after the case has ended.

## Notices after a deed
help-notice-replied = Your message is sent.
help-notice-known-saved = Your choice counts from now.
help-notice-withdrawn = It is taken back.
help-notice-gone-on = That could not be done, because something has happened since. See how it stands now.
help-notice-claimed = It is yours. The student can see your name.
help-notice-taken = Somebody else was quicker.
help-notice-answered = The answer is sent. The e-mail only says that there is news.
help-notice-note-saved = The note is saved.
help-notice-handed-over = The case is passed on.
help-notice-recused = It is put back, so that somebody else can take it.
help-notice-nobody-left = Nobody else may read it. Talk with your head about who can take it.
help-notice-closed = The conversation is closed.

## The mail about news. It is the same for everybody and for everything
mail-news-subject = There is news for you in Medspil
mail-news-body = Sign in to read it.
mail-news-action = Open Medspil
mail-news-why = You get this e-mail because you have an account in Medspil.
