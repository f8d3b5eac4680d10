# Help with working together. Page titles are neutral, because others may see a screen.

## The page before the form

help-before-title = Get help with working together
help-before-lead = Every group needs advice now and then. Nothing has to have gone wrong.
help-before-reads-heading = Who reads it?
help-before-reads = The advisers in { $service }. They are bound by confidentiality. They do not give marks, and they are not part of your course.
help-before-secret-heading = Who is not told?
help-before-secret = Your group, your facilitator (tovholder) and the course leader. They cannot see that you have asked, either. Only you can allow anything else.
help-before-next-heading = What happens then?
help-before-next =
    { $days ->
        [one] You get an answer within one working day. Then you find out together what should happen. Nothing happens without your yes.
       *[other] You get an answer within { $days } working days. Then you find out together what should happen. Nothing happens without your yes.
    }
help-before-exception = There is one exception: if somebody is in danger, an adviser may have to act. You will be told, if that is at all possible.
help-before-withdraw = You can take it back whenever you like.
help-before-mail = E-mails from us only say that there is news. They never say what it is about.
help-before-start = Write to an adviser
help-before-mine = My conversations
help-before-offensive = Have you been harassed or threatened?

## The other way, when somebody has crossed the line

help-offensive-title = When somebody has crossed the line
help-offensive-lead = Harassment, threats, violence and unwanted touching are not for you to solve in the group. We do not mediate about them. These people can take care of it.
help-offensive-contact = Contact at this institution
help-offensive-danger = If you are in danger now, call 112.
help-offensive-evidence = Keep messages and pictures if you can. You do not have to show them to anybody now.
help-offensive-talk = You can still write to an adviser if you want to talk with somebody about it.
help-offensive-continue = Write to an adviser
help-offensive-back = Back

## The form

help-ask-title = Write to an adviser
help-ask-lead = Write as little or as much as you like. Please leave out other people’s names if you can.
help-ask-who-heading = Who is asking?
help-ask-who-me = I am asking for myself
help-ask-who-me-hint = Only you and the adviser can see it.
help-ask-who-group = We are asking as a group
help-ask-who-group-hint = Everybody in the group can see that you have asked, and read all of it.
help-ask-about-heading = What is it about?
help-ask-about-hint = Choose three at most.
help-ask-about-expectations = We expect different things
help-ask-about-missing = There is somebody we miss, or who does not get going
help-ask-about-outside = I am outside
help-ask-about-tone = The tone, or that we disagree
help-ask-about-roles = Roles and decisions
help-ask-about-practical = Times and practical matters
help-ask-about-process = We need help to get going
help-ask-about-start = Help us start well
help-ask-about-other = Something else
help-ask-about-offensive = Somebody has crossed the line
help-ask-about-offensive-hint = Then we first show you who can take care of it.
help-ask-text-heading = Tell it in your own words
help-ask-text-hint = Optional. Ticking is enough.
help-ask-tried-heading = Have you tried anything?
help-ask-tried-hint = Optional. You do not have to have tried anything before you ask.
help-ask-wish-heading = What would you like?
help-ask-wish-hint = This does not bind you to anything.
help-ask-wish-advice = Advice for me
help-ask-wish-group-talk = A conversation with the group
help-ask-wish-impartial = Somebody from outside at a meeting
help-ask-wish-change = Help to change group
help-ask-wish-tell = Just to tell somebody
help-ask-when-heading = How soon?
help-ask-when-week = This week
help-ask-when-fortnight = Within 14 days
help-ask-when-no-hurry = There is no hurry
help-ask-know-heading = Who may know that you have asked?
help-ask-know-hint = Nobody, unless you tick. They are told only that you have asked for help, not what it is about. You can take it back, but they may have seen it by then.
help-ask-know-facilitator = My facilitator
help-ask-know-leader = The course leader
help-ask-know-group = My group
help-ask-contract-heading = May the adviser read the group’s agreement?
help-ask-contract-yes = Yes
help-ask-contract-no = No
help-ask-contract-hint = We never pass on what each of you answered about expectations.
help-ask-adviser-heading = Is there anybody who should not read it?
help-ask-adviser-hint = It may be somebody you know. You do not have to say why.
help-ask-adviser-not = Not { $name }
help-ask-adviser-no-students = No student advisers (advisers who are students)
help-ask-reach-heading = How would you like to be answered?
help-ask-reach-here = Here on the site
help-ask-reach-mail = E-mail
help-ask-reach-phone = Phone
help-ask-reach-meeting = Face to face
help-ask-reach-phone-label = Your number
help-ask-reach-times = When does it suit you best?
help-ask-reach-times-hint = For example Tuesday afternoon.
help-ask-language-heading = Which language?
help-ask-language-danish = Danish
help-ask-language-english = English
help-ask-language-either = Either
help-ask-send = Send to an adviser
help-ask-draft = Save as a draft
help-ask-draft-hint = We save only if you ask us to. A draft is deleted after 14 days.
help-ask-draft-notice = The draft is saved. Only you can see it.
help-ask-leave = Leave this page now

## Faults in the form

help-fault-about-missing = Choose at least one thing it is about.
help-fault-about-many = Choose three things at most.
help-fault-text-long = Your text has { $length } characters. There is room for { $max }.
help-fault-phone-missing = Write your number, or choose another way to be answered.

## Help right now

help-crisis-title = Do you need somebody to talk to now?
help-crisis-lead = We do not read messages at night or at weekends. These do.
help-crisis-danger = Danger to life
help-crisis-doctor = Out-of-hours doctor and urgent psychiatric help
help-crisis-lifeline = Phone line for when things are hard
help-crisis-counselling = Free counselling for students
help-crisis-service = The advising service
help-crisis-chaplain = Student chaplain, also without faith
help-crisis-offensive = When somebody has crossed the line
help-crisis-english = A talk in English
help-crisis-several = If one place does not answer, try the next.
help-crisis-checked = The numbers were checked { $date }.

## Receipt

help-receipt-title = Thank you for writing
help-receipt-lead = Your message has arrived.
help-receipt-reader = It will be read by { $service }.
help-receipt-by = You hear from us by { $date }.
help-receipt-known-nobody = Nobody else is told that you have written.
help-receipt-known-some = Those you have chosen are told only that you have asked for help.
help-receipt-withdraw = Would you like to take it back? You can do so on the page of the conversation whenever you like.
help-receipt-see = See the conversation

## The conversation

help-thread-list-title = My conversations
help-thread-list-empty = You have no conversations. You can always write.
help-thread-title = Conversation from { $date }
help-thread-state-new = Sent. Nobody has read it yet
help-thread-state-seen = Read. You will hear from us soon
help-thread-state-in-dialogue = Under way
help-thread-state-meeting-agreed = We have agreed to meet
help-thread-state-follow-up = We will follow up
help-thread-state-closed = Closed
help-thread-state-withdrawn = Taken back
help-thread-from-you = You
help-thread-from-adviser = { $name }, adviser
help-thread-from-member = { $name }, from the group
help-thread-reply-label = Write a reply
help-thread-reply = Send reply
help-thread-replied = Your reply is sent.
help-thread-know-heading = Who may know that you have asked?
help-thread-know-save = Save your choice
help-thread-know-saved = Your choice counts from now.
help-thread-withdraw = Take it back
help-thread-deleted-on = The conversation is deleted { $date }.

## Take back

help-withdraw-title = Take it back?
help-withdraw-lead = Then nobody reads on. Everything you have written is deleted after seven days. Nobody asks why.
help-withdraw-action = Yes, take it back
help-withdraw-keep = No, leave it
help-withdraw-notice = It is taken back.
help-withdraw-again = You can always write again.

## What others see when the student has said yes

help-known-sentence = { $name } has asked for help with working together and would like you to know. The adviser takes care of the rest.

## The adviser's inbox

help-inbox-title = Inbox
help-inbox-lead = These are waiting for an answer from us. When you open a message, it is written in the log.
help-inbox-empty = Nobody is waiting. Well done.
help-inbox-unclaimed = Not taken yet
help-inbox-mine = Mine
help-inbox-closed = Closed
help-inbox-sent = Sent { $when }
help-inbox-answer-by = Answer by { $date }
help-inbox-late = Was to be answered { $date }
help-inbox-individual = From a student
help-inbox-group = From a group
help-inbox-not-for-you = The student has chosen another reader.

## The adviser's page

help-case-title = Request from { $date }
help-case-claim = I will take it
help-case-claimed = It is yours. The student can see that it has been read.
help-case-taken = { $name } has taken it.
help-case-recuse = I know somebody in this
help-case-recused = It is put back, so that somebody else can take it.
help-case-reply-label = Answer the student
help-case-reply = Send answer
help-case-replied = The answer is sent. The e-mail only says that there is news.
help-case-meeting = We have agreed to meet
help-case-follow-up = Follow up
help-case-follow-up-on = Follow up on
help-case-close = Close
help-case-close-outcome = How did it end?
help-case-outcome-advice = Advice made things easier
help-case-outcome-talk = A conversation with the group
help-case-outcome-change = A change of group
help-case-outcome-elsewhere = Help from elsewhere
help-case-outcome-other = Something else
help-case-closed = The conversation is closed.
help-case-known = May know: { $who }
help-case-known-nobody = Nobody may know. Do not mention it to the group, the facilitator or the course leader.
help-case-note-heading = Note
help-case-note-hint = Write so that the student could read it. No diagnoses. Only what is needed to help.
help-case-note-sealed = The note is locked. Only the one who has the case can read it, and every reading is written in the log.
help-case-note-save = Save note
help-case-note-saved = The note is saved.
help-notice-gone = That message no longer exists.

## E-mails. They never say what it is about

mail-help-news-subject = There is news for you in Medspil
mail-help-news-body = Sign in to read it.
mail-help-news-action = Open Medspil
mail-help-news-why = You get this e-mail because you have an account in Medspil.
mail-help-waiting-subject = There is news in the inbox
mail-help-waiting-body = A message is waiting for an answer. Sign in to read it.
mail-help-waiting-action = Open the inbox
mail-help-waiting-why = You get this e-mail because you are an adviser in Medspil.
