# The profile: the questions, the pages around them and the faults.
# Every question says why, who sees the answer, and whether it is used to form groups.

## The overview

questionnaires-overview-title = Your profile
questionnaires-overview-lead = We form the groups, so nobody has to choose or be chosen. Your answers help us find people you can meet and learn with.
questionnaires-overview-equal = You get a group however much you answer.
questionnaires-overview-time = It takes about { $minutes } minutes.
questionnaires-overview-saved = We save while you answer. You can take a break and come back, on another device too.
questionnaires-overview-deadline = You can answer and make changes until { $deadline }.
questionnaires-overview-progress = { $done } of { $total } answered
questionnaires-overview-left =
    { $minutes ->
        [one] About one minute left.
       *[other] About { $minutes } minutes left.
    }
questionnaires-overview-start = Start
questionnaires-overview-continue = Continue
questionnaires-overview-check = Check your answers and send
questionnaires-overview-review = See or change your answers
questionnaires-overview-not-sent = Your answers do not count until you have sent them.
questionnaires-overview-sent = You sent your profile { $when }. If you change something, it counts once you save it.
questionnaires-overview-part-practical = Time and place
questionnaires-overview-part-study = How you would like to study
questionnaires-overview-part-optional = Only if you feel like it
questionnaires-overview-part-card = What your group sees
questionnaires-overview-status-answered = Answered
questionnaires-overview-status-optional = Optional
questionnaires-overview-status-begun = Begun
questionnaires-no-more-tag = Not asked any more
questionnaires-no-more = The question is not asked any more.
questionnaires-overview-status-again = Look again
questionnaires-overview-part-time =
    { $minutes ->
        [0] Less than a minute
        [one] About a minute
       *[other] About { $minutes } minutes
    }

## On the front page

questionnaires-home-open = Tell us a little, so that we can find your group. You can answer until { $deadline }.
questionnaires-anew-title = Look at your profile again
questionnaires-home-anew =
    { $count ->
        [one] One question is new or changed since you sent your profile. You can answer until { $deadline }.
       *[other] { $count } questions are new or changed since you sent your profile. You can answer until { $deadline }.
    }
questionnaires-anew-words =
    { $count ->
        [one] One question is new or changed since you sent your profile. If you answered before, your answer is still used only for what we promised then. Have a look, or let it stand.
       *[other] { $count } questions are new or changed since you sent your profile. If you answered before, your answers are still used only for what we promised then. Have a look, or let them stand.
    }
questionnaires-anew-look = See my answers
questionnaires-anew-stand = Let my answers stand
questionnaires-notice-stands = Thank you. Your answers stand as they are.
questionnaires-overview-status-new = New
questionnaires-home-fill = Fill in your profile
questionnaires-home-sent = Your profile is sent. You can change it until { $deadline }.

## One question at a time

questionnaires-step-why = Why do we ask?
questionnaires-step-seen = Who sees the answer?
questionnaires-step-use = Is it used to form groups?
questionnaires-step-save = Save and continue
questionnaires-step-save-return = Save and go back to your answers
questionnaires-step-skip = Skip this one
questionnaires-step-overview = To the overview
questionnaires-step-previous = Previous question
questionnaires-step-max =
    { $max ->
        [one] Choose one at most.
       *[other] Choose { $max } at most.
    }
questionnaires-step-several = Choose all that fit.
questionnaires-step-or = Or
questionnaires-step-chosen-of = chosen, at most
questionnaires-promise-changed = Since you answered, we have changed who sees the answer or what it is used for. Your old answer follows what we promised then. If you save again, the new promise holds.

## Saved while one types

questionnaires-draft-while = We save while you answer.
questionnaires-draft-oneself = Looked at { $time }. What you want to say yourself is not saved. Choose who should know if we are to pass it on.
questionnaires-draft-oneself-too = What you want to say yourself is not saved.
questionnaires-draft-saved = Saved at { $time }.
questionnaires-draft-waits = Saved as a draft at { $time }. It counts when you press the button below.
questionnaires-draft-late = Saved at { $time }, but the deadline has passed. Press the button below to ask whether it can count.
questionnaires-draft-after = Saved at { $time }, but the groups are formed, so it does not count.
questionnaires-draft-no-more = { $time }: The question is not asked any more. There is nothing new to save here.
questionnaires-draft-no-more-kept = Saved at { $time }. The question is not asked any more, so it does not count. Only you can see it. You find it on the page “All you have answered”.
questionnaires-draft-offline = There is no connection right now. What you have typed is still on this page. We try again in a moment.
questionnaires-draft-trouble = We could not save just now. What you have typed is still on this page. We try again in a moment.
questionnaires-draft-gone = We cannot save anything more here. What you have typed is only on this page. Copy it if you want to keep it.
questionnaires-draft-too-much = This is more than we can save. It is only on this page. Write a little less, and we save it.
questionnaires-draft-full = We could not save the last part. It is only on this page. There are { $most } texts that you wrote in other windows. Open the page again in a new window, and look through them.
questionnaires-draft-other = Somebody else is signed in here now. We save no more of what you write until you are signed in again.
questionnaires-draft-signed-out = You have been signed out. What you have typed is still on this page, and it is saved once you have signed in and come back here.
questionnaires-draft-found = This is what you were doing last time. It counts when you save.
questionnaires-elsewhere-title = You have written something else too
questionnaires-elsewhere = It was in another window or on another device. Copy it if you want to use it. Next time you save, it is gone.
questionnaires-notice-elsewhere = Saved. Please look at what else you have written
questionnaires-notice-copied = The day is copied
questionnaires-option-unknown = I don’t know yet
questionnaires-option-rather-not = I would rather not say

## Faults in an answer

questionnaires-fault-too-many = You have chosen { $chosen }. Choose { $max } at most.
questionnaires-fault-mixed = Choose either an answer or “{ $instead }”, not both.
questionnaires-fault-strange = We do not know that answer. Choose one of those on the page.
questionnaires-fault-long = Your text has { $length } characters. There is room for { $max }.
questionnaires-fault-full = It is not saved yet, as you have written much else. Copy what you want to use. When you save again, the rest is gone.
questionnaires-fault-need-to = Choose who should know about “{ $item }”.
questionnaires-fault-need-words = Write what helps, or remove the tick.
questionnaires-fault-need-tick = Tick “Something else” if we are to pass it on. Otherwise you can delete the words.
questionnaires-fault-value = Choose what is true for you as well.
questionnaires-fault-email = Write the person’s study e-mail, for example name@school.example.
questionnaires-fault-email-self = That is your own address. Write somebody else’s.

## Check your answers

questionnaires-check-title = Check your answers
questionnaires-check-lead = Does it look right? Then send it. You can make changes until { $deadline }.
questionnaires-check-lead-sent = You can change your answers until { $deadline }. Every change counts at once.
questionnaires-check-change = Change
questionnaires-check-empty = Not answered
questionnaires-check-sealed = Answered. We do not show it here, so you can leave this page open without worry.
questionnaires-check-missing =
    { $count ->
        [one] One question is empty. That is quite all right.
       *[other] { $count } questions are empty. That is quite all right.
    }
questionnaires-check-begun = You have typed something that is not fully saved.
questionnaires-check-begun-change = You have begun to change it. The change does not count yet.
questionnaires-begun-title =
    { $count ->
        [one] One answer is begun, and what is new does not count yet
       *[other] { $count } answers are begun, and what is new does not count yet
    }
questionnaires-begun-words = We have kept what you wrote. Finish it, and it counts. If you have answered before, that answer holds until then. You may also leave it.
questionnaires-begun-look = See what is missing
questionnaires-check-send = Send my profile
questionnaires-check-promise = We use your answers only for what each question says.

## When the profile is sent

questionnaires-sent-title = Thank you. Your profile is sent
questionnaires-sent-lead = There is nothing more for you to do now.
questionnaires-sent-lead-begun = Is there a little you would like to finish? You still can.
questionnaires-sent-next = What happens next
questionnaires-sent-next-change = You can change your answers until { $deadline }.
questionnaires-sent-next-leader = Then the course leader makes a proposal, reads it through and adjusts it. A person decides.
questionnaires-sent-next-group = You get an e-mail when the groups are ready. It says who is in your group, when you can meet, and why you were put together.
questionnaires-sent-review = See or change your answers
questionnaires-sent-home = To the front page

## Closed, and not open yet

questionnaires-closed-title = The deadline has passed
questionnaires-closed-title-made = The groups are formed
questionnaires-closed-lead = The profile closed { $deadline }. You get a group like everybody else.
questionnaires-closed-lead-made = The profile closed { $deadline }. The answers were used when the groups were formed. Everybody gets a group.
questionnaires-closed-sent = You sent your profile { $when }. Those answers count.
questionnaires-closed-late = Has your week changed? Then write to your course leader.
questionnaires-closed-late-made = Has your week changed, or does something not fit? Tell your group or your course leader. You can talk to a study adviser too.
questionnaires-closed-kept = The answer arrived after the deadline. We have saved it for you, but it does not count yet.
questionnaires-closed-kept-made = The answer arrived after the groups were formed. We have saved it for you, but it does not change the groups.
questionnaires-closed-uncounted = This came too late to count when the groups were formed. Do tell your group what they need to know.
questionnaires-unseen-title = The others do not see this yet
questionnaires-unseen-words = You filled it in, but did not send your profile before the deadline. For now, the others only see your name. Open it and save again, and they can see it.
questionnaires-unseen-here = You filled this in, but did not send your profile before the deadline. For now, the others only see your name. Save here, and they can see it.
questionnaires-late-title = Would you like it to count after all?
questionnaires-late-offer = You have answered this, but it does not count. Your course leader can decide that it counts. The leader only sees that you ask, not what you have answered.
questionnaires-late-ask = Ask my course leader
questionnaires-late-asked = You asked { $when } whether your answers can count. You get an e-mail when your course leader has replied. You get a group in any case.
questionnaires-late-overtaken = You asked { $when } whether your answers could count. The groups were formed before you had a reply. We are sorry about that.
questionnaires-late-taken = Your course leader has said yes to taking your answers in.
questionnaires-late-left = Your answers did not make it this time. You get a group like everybody else, and you can still finish your card.
questionnaires-unfit-title = This cannot count as it stands
questionnaires-unfit-words = We have kept it for you, but it is not a finished answer. Would you like to finish it? Then ask your course leader for more time.
questionnaires-unfit-changed = The question has been changed since you answered.
questionnaires-overview-again = You asked whether what you wrote after the deadline could count. Now you can answer again until { $deadline }. What you wrote is still there.
questionnaires-overview-again-send = Save it and send your profile, and it counts.
questionnaires-overview-again-save = Save it, and it counts.
questionnaires-notice-late-asked = We have asked your course leader
questionnaires-notice-groups-made = The groups are formed. No more answers can count
questionnaires-early-title = The profile is not open yet
questionnaires-early-lead = You can answer from { $opens } to { $deadline }. You get an e-mail when it opens.
questionnaires-closed-card = You can still change your card and your practical needs.
questionnaires-notice-said-oneself = We have not kept what you want to say yourself. You say it when you meet.
questionnaires-notice-said-oneself-too = Saved. Only what you want to say yourself is not kept. You say it when you meet.
questionnaires-notice-no-more = The question is not asked any more
questionnaires-notice-no-more-kept = The question is not asked any more. What you wrote is here. Only you can see it, and you can delete it.
questionnaires-notice-no-more-kept-too = The question is not asked any more. What you wrote for others is here, and only you can see it. What you want to say yourself is not kept.
questionnaires-notice-saved = Saved
questionnaires-notice-times-unknown = Saved. We assume you can meet outside class.

## p01: times

questionnaires-p01-title = When can you usually meet?
questionnaires-p01-short = Times
questionnaires-p01-hint = Think of an ordinary week. Tap the times when you can meet outside class. You can also drag across several.
questionnaires-p01-why = A group that cannot find a time never gets going. That is why we look at times first.
questionnaires-p01-seen = The course leader and your facilitator (tovholder), so they can find times and rooms. Your group sees only the times you have in common.
questionnaires-p01-use = Yes, it counts most. We look for groups with at least two times in common each week.
questionnaires-times-weekend = Weekends are possible too
questionnaires-times-no-timetable = I don’t know my timetable yet
questionnaires-times-note = If you are in doubt, leave the boxes empty. Then we assume you can outside class.
questionnaires-times-told-none = No times are chosen yet. Then we do not know when you can meet.
questionnaires-times-told-every = All times are chosen. That counts as if we did not know. Remove those you would rather keep free.
questionnaires-times-told-some = times chosen
questionnaires-times-copy = Copy a day
questionnaires-times-copy-from = From
questionnaires-times-copy-to = To
questionnaires-times-copy-week = All days
questionnaires-times-copy-button = Copy
questionnaires-times-day = { $day } { $hours }
questionnaires-times-unknown = We assume you can outside class

## p02: hours

questionnaires-p02-title = How many hours a week can you give the group?
questionnaires-p02-short = Hours a week
questionnaires-p02-hint = Count both meetings and what you agree to do for next time. Choose what is realistic for you.
questionnaires-p02-why = It is easier to be together when you have about the same amount of time.
questionnaires-p02-seen = Only you. Nobody else, not even your group.
questionnaires-p02-use = Yes. We try to bring together people with about the same time.
questionnaires-p02-option-two = Up to 2 hours
questionnaires-p02-option-four = 3–4 hours
questionnaires-p02-option-six = 5–6 hours
questionnaires-p02-option-seven = 7 hours or more

## p03: form

questionnaires-p03-title = How would you rather meet?
questionnaires-p03-short = Way of meeting
questionnaires-p03-why = Some live close by, others far away. It is good to know before you arrange the first meeting.
questionnaires-p03-seen = The course leader and your facilitator.
questionnaires-p03-use = Yes. We try to bring together people who want to meet in the same way.
questionnaires-p03-option-on-site = In the same room
questionnaires-p03-option-mixed = Sometimes in a room, sometimes online
questionnaires-p03-option-online = Online
questionnaires-p03-option-any = It does not matter to me

## p04: how often

questionnaires-p04-title = How often would you like to meet?
questionnaires-p04-short = How often
questionnaires-p04-why = A steady rhythm makes it easier to keep going. The group decides on the final one.
questionnaires-p04-seen = The course leader and your facilitator.
questionnaires-p04-use = Yes. We try to bring together people with the same rhythm.
questionnaires-p04-option-weekly = Every week
questionnaires-p04-option-twice = Twice a week
questionnaires-p04-option-fortnight = Every second week
questionnaires-p04-option-deadlines = Mostly before deadlines and exams
questionnaires-p04-option-any = It does not matter to me

## p05: where

questionnaires-p05-title = Where is it easy for you to meet?
questionnaires-p05-short = Places
questionnaires-p05-why = Then we can see whether there is a place that is easy for all of you.
questionnaires-p05-seen = The course leader and your facilitator.
questionnaires-p05-use = A little. We check whether you have a place in common.
questionnaires-p05-option-campus = On campus
questionnaires-p05-option-town = In town, at a library or a café
questionnaires-p05-option-home = At each other’s homes
questionnaires-p05-option-online = Online

## p06: what the group is for

questionnaires-p06-title = What do you most hope the group can give you?
questionnaires-p06-short = What I hope for
questionnaires-p06-why = A group can be used for many things. It helps to want some of the same.
questionnaires-p06-seen = Only you. Your group sees it if you choose to show it on your card.
questionnaires-p06-use = Yes. We try to bring together people who hope for some of the same.
questionnaires-p06-option-understand = To understand the material together
questionnaires-p06-option-weekly = To keep going week by week
questionnaires-p06-option-exam = To get ready for the exam
questionnaires-p06-option-product = To do an assignment or a project
questionnaires-p06-option-company = To have people to study with
questionnaires-p06-option-views = To hear how others see things

## p07: how much room the course takes

questionnaires-p07-title = How big a part should this course play for you right now?
questionnaires-p07-short = How big a part this course plays
questionnaires-p07-hint = This is about your life right now, not about marks. All answers are equally good.
questionnaires-p07-why = Things are calmer when people want roughly the same from a course.
questionnaires-p07-seen = Only you. Nobody else, not even your group.
questionnaires-p07-use = A little. We try to avoid a group that pulls in different directions.
questionnaires-p07-option-beside = I want to get through well. I have much else going on
questionnaires-p07-option-solid = I want to understand it thoroughly
questionnaires-p07-option-deep = I want to go deep

## p08 and p09: contributing and learning (the same nine options)

questionnaires-p08-title = What do you like to contribute?
questionnaires-p08-short = What I like to contribute
questionnaires-p08-hint = Think of work, free time and family as well. It does not have to come from school.
questionnaires-p08-why = A group needs many kinds of contributions. It is more fun when they differ.
questionnaires-p08-seen = Only you. Your group sees it if you choose to show it on your card.
questionnaires-p08-use = Yes. We try to bring together people who contribute different things.
questionnaires-p09-title = What would you like to get better at with others?
questionnaires-p09-short = What I would like to get better at
questionnaires-p09-why = Perhaps somebody in the group enjoys the very thing you would like to learn.
questionnaires-p09-seen = Only you. Your group sees it if you choose to show it on your card.
questionnaires-p09-use = Yes. We check whether somebody in the group likes to contribute it.
questionnaires-skill-structure = Structure and calendar
questionnaires-skill-reading = Reading and summing up
questionnaires-skill-questions = Asking questions
questionnaires-skill-explaining = Explaining
questionnaires-skill-writing = Writing
questionnaires-skill-numbers = Numbers and technical things
questionnaires-skill-sources = Finding sources
questionnaires-skill-mood = A good atmosphere
questionnaires-skill-thread = Keeping a discussion on track

## p10: how I prefer to work

questionnaires-p10-title = How I prefer to work
questionnaires-p10-short = How I prefer to work
questionnaires-p10-hint = This is not a test. It is a good start to a conversation. Answer as things are for you in a study group right now.
questionnaires-p10-why = When you know each other’s ways, it is easier to agree on a common one.
questionnaires-p10-seen = Only you. You choose line by line what goes on your card.
questionnaires-p10-use = Hardly at all. Only when two proposals are otherwise equally good.
questionnaires-style-middle = In between
questionnaires-style-mostly = { $end } (mostly)
questionnaires-style-line = { $about } – { $lean }
questionnaires-style-depends = It depends
questionnaires-p10-start-name = When there is a deadline
questionnaires-p10-start-low = I start early
questionnaires-p10-start-high = I speed up near the deadline
questionnaires-p10-plan-name = When we get a task
questionnaires-p10-plan-low = I want to make a plan first
questionnaires-p10-plan-high = I want to try something out first
questionnaires-p10-think-name = When we talk
questionnaires-p10-think-low = I think aloud
questionnaires-p10-think-high = I think first and then speak
questionnaires-p10-feedback-name = When somebody comments on my work
questionnaires-p10-feedback-low = Tell me at once
questionnaires-p10-feedback-high = Tell me afterwards, in peace
questionnaires-p10-whole-name = When the material is new
questionnaires-p10-whole-low = I begin with the big picture
questionnaires-p10-whole-high = I begin with the details

## p11: languages

questionnaires-p11-title = Which languages do you like to work in?
questionnaires-p11-short = Languages
questionnaires-p11-why = So that you can talk freely from the first meeting.
questionnaires-p11-seen = The course leader and your facilitator.
questionnaires-p11-use = Yes. We try to bring together people who share a language.
questionnaires-p11-option-danish = Danish
questionnaires-p11-option-english = English

## p12: not the only one

questionnaires-p12-title = Is there something you would rather not be the only one with?
questionnaires-p12-short = Not being the only one
questionnaires-p12-hint = This is entirely up to you. You can choose one thing. We then try to find at least one more person who has chosen it too.
questionnaires-p12-why = It can be a relief to know that you are not the only one in the group.
questionnaires-p12-seen = Nobody. The answer is locked and read only by the program when groups are formed. The course leader can see only whether all wishes could be met, never whose.
questionnaires-p12-use = Yes. We look only at people who have chosen the same. If nobody else has, the wish cannot be met.
questionnaires-not-alone-none = No, I have no wish
questionnaires-p12-option-gender = Same gender as me
questionnaires-p12-option-new-in-town = Also new in town
questionnaires-p12-option-commute = Also more than an hour’s travel to campus
questionnaires-p12-option-children = Also has children
questionnaires-p12-option-above-thirty = Also over 30
questionnaires-p12-option-changed-study = Also changed from another study
questionnaires-p12-option-english = Also prefers to work in English
questionnaires-not-alone-value = Your gender
questionnaires-not-alone-value-hint = Only if you chose “Same gender as me”.
questionnaires-p12-value-woman = Woman
questionnaires-p12-value-man = Man
questionnaires-p12-value-nonbinary = Non-binary

## p13: a mutual wish

questionnaires-p13-title = Is there somebody you know you work well with?
questionnaires-p13-short = Somebody I work well with
questionnaires-p13-hint = Write the person’s study e-mail. The wish counts only if you have both wished for each other.
questionnaires-wish-label = Study e-mail
questionnaires-p13-why = Good work together is worth continuing.
questionnaires-p13-seen = Nobody. You will never be told whether the other wished for you, nor the other way round.
questionnaires-p13-use = Yes, a little, and only when the wish is mutual. It can never keep another person out.

## c01: practical needs

questionnaires-c01-title = What does it take for you to contribute well?
questionnaires-c01-short = Practical needs
questionnaires-c01-hint = Tick what helps. You never have to say why. For each thing you choose who should know. The facilitator can then find the right time and room.
questionnaires-c01-why = Small things can make a big difference. Many of them are good for the whole group.
questionnaires-c01-seen = Only those you choose for each thing. The answer is locked for everybody else. It is deleted when the group ends.
questionnaires-c01-use = No, never.
questionnaires-needs-to = Who should know?
questionnaires-needs-to-card = My group, on my card
questionnaires-needs-to-facilitator = Only our facilitator
questionnaires-needs-to-nobody = Nobody here. I will say it myself
questionnaires-needs-on-card = What helps me
questionnaires-needs-not-stored = We do not store what you will say yourself. That is why the tick is gone when you come back.
questionnaires-c01-item-agenda = A written plan the day before the meeting
questionnaires-c01-item-breaks = Meetings of at most 90 minutes, with a break
questionnaires-c01-item-quiet = A quiet room
questionnaires-c01-item-step-free = A room without steps
questionnaires-c01-item-in-writing = Messages in writing rather than by phone
questionnaires-c01-item-camera = Camera only by agreement
questionnaires-c01-item-roles = Known roles at each meeting
questionnaires-c01-item-turns = That we take turns to speak
questionnaires-c01-item-time-to-think = Time to think before we answer
questionnaires-c01-item-before-four = That we finish before 16:00
questionnaires-c01-item-other = Something else
questionnaires-needs-other = Write what helps
questionnaires-needs-other-hint = At most 140 characters. Write what helps, not why.
questionnaires-needs-sps = Would you like to talk to somebody about support for your studies (SPS)? That does not happen here. Write to or call somebody who can help:
questionnaires-needs-sps-ask = Find somebody to ask

## c02: the card

questionnaires-c02-title = What should be on your card?
questionnaires-c02-short = Your card
questionnaires-c02-hint = Your group sees your name and what you tick here. Nothing is chosen beforehand.
questionnaires-c02-why = A card makes it easier to say hello on the first day.
questionnaires-c02-seen = Your group and your facilitator. You can change the card at any time, also when the group is running.
questionnaires-c02-use = No.
questionnaires-own-words = { $words }
questionnaires-card-line = One thing that makes it easy to get started with me
questionnaires-card-line-hint = At most 140 characters. You may leave it empty.
questionnaires-card-stands = Your card says now:
questionnaires-card-stands-until = When you save, the new line takes its place.
questionnaires-card-elsewhere = It stood here before, or you wrote it in another window. Copy it if you want to use it. Next time you save, it is gone.
questionnaires-card-show = Show on my card
questionnaires-card-nothing = You have not yet answered anything that can go on the card. You can write a line and choose the rest later.
questionnaires-card-only-name = Only your name

## E-mails

mail-questionnaires-open-subject = Tell us a little, so that we can find your group
mail-questionnaires-open-body =
    Hello { $name }

    You will have a study group in { $course }, so that you have somebody to read and talk with from the start. We form the groups so that nobody has to choose or be chosen. You need not find a group yourself.

    Your answers help us to find people you can meet with. It takes about { $minutes } minutes, on a phone too. Every question says who sees the answer and what it is used for. You can skip whatever you like.

    You can answer until { $deadline }. Afterwards { $leader } makes the groups and reads them through. Then you get an e-mail that says who you are with. You get a group however much you answer.
mail-questionnaires-open-action = Fill in my profile
mail-questionnaires-open-why = You get this e-mail because you are on the list of participants in { $course }. Ask { $leader } if you are in doubt.

mail-questionnaires-reminder-subject = There is still time for your profile
mail-questionnaires-reminder-body =
    Hello { $name }

    Your profile for { $course } is open until { $deadline }. { $minutes ->
        [0] You have answered everything, and now you only need to send it.
        [one] If you have a minute, we can better find a group that fits your week.
       *[other] If you have { $minutes } minutes, we can better find a group that fits your week.
    }

    You get a group whether or not you answer.
mail-questionnaires-reminder-action = Fill in my profile
mail-questionnaires-reminder-why = You get this e-mail because you are on the list of participants in { $course } and have not sent your profile. Ask { $leader } if you are in doubt.

mail-questionnaires-reopened-subject = You can answer again
mail-questionnaires-reopened-body =
    Hello { $name }

    { $leader } has opened the profile for { $course } again. You can answer until { $deadline }. { $minutes ->
        [0] You have answered everything, and now you only need to send it.
        [one] It takes about a minute.
       *[other] It takes about { $minutes } minutes.
    }

    You get a group whether or not you answer.
mail-questionnaires-reopened-action = Fill in my profile
mail-questionnaires-reopened-why = You get this e-mail because you are on the list of participants in { $course } and have not sent your profile. Ask { $leader } if you are in doubt.

mail-questionnaires-sooner-subject = The deadline for your profile comes sooner
mail-questionnaires-sooner-body =
    Hello { $name }

    { $leader } has set a new deadline for the profile for { $course }. It comes sooner than the one you were told: You can answer until { $deadline }. { $minutes ->
        [0] You have answered everything, and now you only need to send it.
        [one] It takes about a minute.
       *[other] It takes about { $minutes } minutes.
    }

    If you cannot make it, write to { $leader } and ask for more time. You get a group whether or not you answer.
mail-questionnaires-sooner-action = Fill in my profile
mail-questionnaires-sooner-why = You get this e-mail because you are on the list of participants in { $course } and have not sent your profile. Ask { $leader } if you are in doubt.

mail-questionnaires-closed-early-subject = The profile is closed
mail-questionnaires-closed-early-body =
    Hello { $name }

    { $leader } has closed the profile for { $course } before the deadline you were told. You get a group all the same.

    If you have answered something that you would like to count, you can ask for it on the page.
mail-questionnaires-closed-early-action = See what you can do
mail-questionnaires-closed-early-why = You get this e-mail because you are on the list of participants in { $course } and have not sent your profile. Ask { $leader } if you are in doubt.

mail-questionnaires-late-taken-subject = Your course leader has said yes
mail-questionnaires-late-taken-body =
    Hello { $name }

    You asked whether your answers for { $course } could count after the deadline. { $leader } has said yes. The answers that are finished count the next time groups are proposed.
mail-questionnaires-late-taken-action = See my profile
mail-questionnaires-late-taken-why = You get this e-mail because you asked for your answers to count. Ask { $leader } if you are in doubt.

mail-questionnaires-late-left-subject = An answer to what you asked
mail-questionnaires-late-left-body =
    Hello { $name }

    You asked whether your answers for { $course } could count after the deadline. They could not this time. You get a group like everybody else, and you can still finish your card.
mail-questionnaires-late-left-action = Finish my card
mail-questionnaires-late-left-why = You get this e-mail because you asked for your answers to count. Ask { $leader } if you are in doubt.

mail-questionnaires-more-time-subject = You have been given more time
mail-questionnaires-more-time-body =
    Hello { $name }

    { $leader } has given you more time for your profile for { $course }. You can answer until { $deadline }. { $minutes ->
        [0] You have answered everything, and now you only need to send it.
        [one] It takes about a minute.
       *[other] It takes about { $minutes } minutes.
    }
mail-questionnaires-more-time-action = Fill in my profile
mail-questionnaires-more-time-why = You get this e-mail because you are on the list of participants in { $course }. Ask { $leader } if you are in doubt.

mail-questionnaires-more-time-to-change-subject = You can change your answers again
mail-questionnaires-more-time-to-change-body =
    Hello { $name }

    You have sent your profile for { $course }, and it counts. { $leader } has given more time, so you can change your answers until { $deadline }. If you wrote something after the deadline, it is still there. It counts once you save it.
mail-questionnaires-more-time-to-change-action = See my answers
mail-questionnaires-more-time-to-change-why = You get this e-mail because you are on the list of participants in { $course }. Ask { $leader } if you are in doubt.

## For the course leader

questionnaires-students-title = Who has answered
questionnaires-students-lead = You see who has sent their profile, not what they answered.
questionnaires-students-answered = have answered
questionnaires-students-silent = have not yet
questionnaires-students-open = Students can answer until { $deadline }.
questionnaires-students-closed = The deadline was { $deadline }.
questionnaires-students-not-reminded = No reminder has been sent. You can send two.
questionnaires-students-never-reminded = No reminder was sent.
questionnaires-students-reminded = Reminders sent:
questionnaires-students-late-title = After the deadline
questionnaires-students-late = They ask whether their answers can count. If you take them in, make new proposals afterwards. Either way they get a kind e-mail.
questionnaires-students-late-at = Asked { $when }
questionnaires-students-late-take = Count them
questionnaires-students-late-leave = Not this time
questionnaires-students-silent-title = Have not answered yet
questionnaires-students-silent-none = Everybody has answered.
questionnaires-students-silent-words = Everybody gets a group, including them. Never ask in writing why somebody does not answer. Choose a name to give more time.
questionnaires-students-silent-made = They are to have a group like everybody else. Never ask in writing why somebody did not answer.
questionnaires-students-answered-title = Have answered
questionnaires-students-answered-none = Nobody yet. That is quite usual in the first days.
questionnaires-sent-empty = Sent without answers
questionnaires-students-sent = Sent
questionnaires-students-until = Has time until { $deadline }
questionnaires-more-time-title = Give more time
questionnaires-more-time-has = { $name } has time until { $deadline }.
questionnaires-more-time-had = The deadline was { $deadline }.
questionnaires-more-time-words = The new deadline applies to this one student only. No reason is kept, and others are not told. If groups have been proposed already, have new ones made once the answer is there.
questionnaires-more-time-day = New deadline
questionnaires-more-time-time = Time of day
questionnaires-more-time-give = Give more time
questionnaires-more-time-missing = Choose a day and a time.
questionnaires-more-time-passed = Choose a moment that has not passed.
questionnaires-more-time-not-later = { $name } already has time until { $deadline }. Choose something later.
questionnaires-notice-more-time = The student has been given more time, and an e-mail about it
questionnaires-notice-late-taken = The answers count now
questionnaires-notice-late-taken-partly = The finished answers count now. Something was not finished. The student can see what it is
questionnaires-notice-late-left = The answers do not count
questionnaires-notice-late-decided = That had been decided already. The list shows how
questionnaires-notice-late-open = The student can answer again, so there is nothing to decide
questionnaires-notice-reminded-lately = A reminder was just sent. Wait until tomorrow with the next one
questionnaires-notice-reminded-enough = Two reminders have been sent already. Better talk to those who are missing
questionnaires-notice-in-a-break = We send no reminders during breaks

## Answers from before, and what was promised

questionnaires-again-title = Would you like to use your answers from last time?
questionnaires-again-words = You have kept your answers from { $course }. We can put them in here, so that you only adjust. We ask again about your card and what was locked.
questionnaires-again-button = Put my answers in
questionnaires-notice-again = Your answers are in. Look through them
questionnaires-promised-logistics = Course leader and facilitator
questionnaires-promised-oneself = Only you
questionnaires-promised-card_if_chosen = Only you, and the group if it is on your card
questionnaires-promised-as_chosen = Those you have chosen
questionnaires-promised-nobody = Nobody
questionnaires-promised-group = Your group and its facilitator
questionnaires-sight-on-card = Your group and the facilitator, since it is on your card
questionnaires-sight-partly = Your group and the facilitator see what you put on your card. The rest only you see
questionnaires-sight-off-card = Only you. It is not on your card
questionnaires-card-preview-title = This is how your group sees the card
questionnaires-card-preview-words = Exactly this, and nothing else.

mail-questionnaires-sent-subject = Your answers have arrived
mail-questionnaires-sent-body =
    Hello { $name }

    Your profile for { $course } has arrived. Thank you for taking the time.

    You can change it until { $deadline }. Then { $leader } forms the groups. You get an e-mail when they are ready. There is nothing for you to do meanwhile.
mail-questionnaires-sent-action = See or change my profile
mail-questionnaires-sent-why = You get this e-mail because you have sent your profile. Ask { $leader } if you are in doubt.

questionnaires-preview-title = Try the profile
questionnaires-preview-lead = This is how students meet the questions. You can go through them. Nothing is kept.
questionnaires-preview-note = You are trying the profile as students see it. Nothing is kept.

## The first to try it

questionnaires-pilots-door = Let a few students try the profile first
questionnaires-pilots-door-read = Read what those who tried the profile said
questionnaires-pilots-door-who = See who tried the profile
questionnaires-pilots-title = Have the profile tried
questionnaires-pilots-lead = Ask three to ten students to try the questions before they open to everybody. Nothing they answer is kept. They can write what is unclear, and you see it without a name.
questionnaires-pilots-few = When fewer than three have finished trying the profile, you can guess who wrote what. Course leaders and facilitators do not count. We tell them so too.
questionnaires-pilots-people = They are trying it
questionnaires-pilots-people-were = They tried it
questionnaires-pilots-done-then = { $done } of { $asked } finished.
questionnaires-pilots-done = { $done } of { $asked } are done.
questionnaires-pilots-release = Take off the list
questionnaires-pilots-release-lead = They can then no longer try the profile. What is written about it stays without a name, so that nobody can see who wrote it. They can still delete their own words.
questionnaires-pilots-release-yes = Yes, take off the list
questionnaires-pilots-said = What they say
questionnaires-pilots-said-none = Nobody has written anything yet.
questionnaires-pilots-ask = Ask one more
questionnaires-pilots-name = Name
questionnaires-pilots-email = E-mail
questionnaires-pilots-send = Send
questionnaires-pilots-fault-name = Write the person’s name.
questionnaires-pilots-fault-already = This person has already been asked.
questionnaires-pilots-fault-enough = { $most } are enough. Take somebody off the list first.
questionnaires-pilots-fault-studies = This person is a student of the course and gets the real profile. Ask somebody who is not going to answer, from another semester perhaps.
questionnaires-pilots-open = The profile has opened for everybody, so there is nothing left to try. You can ask again once the groups are formed.
questionnaires-pilots-open-read = The profile has opened for everybody, so there is nothing left to try. You can still read what they wrote. You can ask again once the groups are formed.
questionnaires-notice-pilot-open = The profile has opened for everybody, so nobody else was asked
questionnaires-notice-pilot-asked = The person has been asked. The e-mail is on its way.
questionnaires-notice-pilot-released = The person is off the list.
questionnaires-trial-title = Try a profile before it opens
questionnaires-trial-lead = The students of { $course } will soon answer these questions. Tell us what is unclear.
questionnaires-trial-kept = We do not keep what you answer. Only what you write about a question is kept, and the course leader sees it without your name. It is deleted 90 days after you were asked.
questionnaires-trial-purpose = Read why and how the groups come about
questionnaires-trial-few = Right now fewer than three students have finished trying it. So the course leader may guess who wrote what.
questionnaires-trial-home = Answer as a trial, and write what is unclear.
questionnaires-trial-over-title = Thank you for your help
questionnaires-trial-over-lead = The profile for { $course } has opened now, so there is nothing left to try.
questionnaires-trial-over-said = Your course leader can still read what you wrote, without your name. You can change it or delete the words here.
questionnaires-trial-over-begun = Some of what you wrote is not sent, and nobody has read it. Send it, or delete it.
questionnaires-trial-released-lead = You are not asked to try any more questions for { $course }.
questionnaires-trial-begun = Not sent
questionnaires-trial-draft-while = We save what you write about the question while you write.
questionnaires-trial-draft-waits = Saved as a draft at { $time }. The course leader can read it when you press the button below.
questionnaires-trial-draft-none = Looked at { $time }. There is nothing new to save.
questionnaires-trial-draft-over = At { $time } there is nothing left to try, and nothing here to save.
questionnaires-trial-draft-found = This is what you were doing last time. The course leader can read it when you save.
questionnaires-trial-no-more = The question is not asked any more. You can still change what you wrote about it, or delete the words.
questionnaires-trial-said = You have written
questionnaires-trial-done = I am done
questionnaires-trial-note = You are trying the profile. The answer is not kept, only what you write at the bottom.
questionnaires-trial-comment = Is anything unclear?
questionnaires-trial-comment-hint = The course leader sees it without your name. Do not write about yourself.
questionnaires-trial-fault-long = The text has { $length } characters. There is room for { $max }.
questionnaires-notice-trial-done = Thank you. You can still change what you have written.
questionnaires-notice-trial-no-more = Sent. The question is not asked any more, but the course leader can read what you wrote.

mail-questionnaires-pilot-subject = Would you try some questions for us?
mail-questionnaires-pilot-body =
    Hello

    { $leader } would like a few people to try the profile for { $course } before it opens to everybody. It takes about { $minutes } minutes to answer, and a little more if you write to us on the way.

    What you answer is not kept. Write what is unclear, and it will be better for those who are to answer.
mail-questionnaires-pilot-action = Try the profile
mail-questionnaires-pilot-why = You get this mail because { $leader } has written your address. Ask { $leader } if you are in doubt. You do not have to.
