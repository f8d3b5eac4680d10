# The frame around every page, and the parts that all pages are made of.
site-name = Medspil
site-skip = Skip to the content
site-nav = You and the site
site-sign-in = Sign in
site-admin = Administration
site-account = Your account
site-home = Your overview
site-sign-out = Sign out
site-other-language = Dansk
site-language-da = Danish
site-language-en = English
site-next-step = Next step
site-step = Step { $here } of { $of }: { $name }
site-back = Back
site-save = Save
site-choose = Choose
site-optional = optional
site-exit = Exit this page
site-nobody = nobody

# Forms
site-fault-prefix = Error:
site-faults-title = Please correct this and try again
site-password-show = Show
site-password-hide = Hide
site-count-most = At most { $max } characters
site-count-left = characters left
site-count-over = characters too many
site-seen-by = Who sees the answer:
site-seen-used = Helps to form groups
site-seen-not-used = Not used to form groups
site-scale-end = { $point } of 5, { $end }
site-scale-point = { $point } of 5

# The week
site-day-mon = Monday
site-day-tue = Tuesday
site-day-wed = Wednesday
site-day-thu = Thursday
site-day-fri = Friday
site-day-short-mon = Mon
site-day-short-tue = Tue
site-day-short-wed = Wed
site-day-short-thu = Thu
site-day-short-fri = Fri
site-block-1 = 8–12
site-block-2 = 12–16
site-block-3 = 16–18
site-block-4 = 18–21

# The foot
site-foot-about = About the site
site-foot-words = Medspil forms study groups so that nobody is left out, and looks after the groups afterwards.
site-foot-acute = In acute danger: call
site-foot-support = Help
site-foot-privacy = Privacy
site-foot-accessibility = Accessibility statement

# The front page
site-front-title = A group for everyone. Nobody left out.
site-front-lead = Medspil puts study groups together from what you tell us yourselves: when you can meet, how you like to work, and what you hope for. Afterwards we stay with the groups, so that they remain good places to be.
site-front-answers = What happens to my answers?
site-front-how = How it works
site-front-answer-title = You answer on your phone
site-front-answer-body = Eight minutes. Every question says who will see your answer. If you do not answer, you get a group all the same.
site-front-form-title = A person forms the groups
site-front-form-body = Medspil suggests. Your course leader decides, and can tell you why you are sitting together.
site-front-start-title = You get off to a good start
site-front-start-body = A facilitator (tovholder), a first meeting, your expectations side by side, and an agreement that you write yourselves.
site-front-promises = What you can count on
site-front-promise-place = Everyone on the course gets a group, also those who did not answer and those who came late.
site-front-promise-chosen = Nobody is picked last, and nobody can throw anyone out.
site-front-promise-help = You can always ask an adviser for help with working together. Only the adviser will know.
site-front-promise-forget = Your answers are used for what it says beside them, and are deleted afterwards.
site-front-new-title = Are you new?
site-front-new-body = You will get an e-mail when your course is ready. It has a link where you choose your password. If you have not had it, look in your junk mail or ask your course leader.

# Help with the site
site-support-title = Help
site-support-lead = Answers to what most people ask, and someone to ask when they are not enough.
site-support-mail-title = I have not had an e-mail
site-support-mail-body = Look in your junk mail first. The e-mail goes to your study address and is good for 14 days. If it is gone, get a new one under “Forgotten password”, or ask your course leader to send it again.
site-support-sign-in-title = I cannot sign in
site-support-sign-in-body = Use the address the e-mail came to. If you have forgotten your password, choose a new one. After several wrong attempts you have to wait a little before the next. You are never locked out for good.
site-support-change-title = I want to change my answers
site-support-change-body = You can until the deadline. After that you can still change what your group sees about you.
site-support-late-title = I did not answer in time
site-support-late-body = You get a group like everyone else. The others in your group cannot see who answered.
site-support-group-title = It is difficult in my group
site-support-group-body = Talk with the group or your facilitator if you can. You can also write to an adviser. Then only the adviser will know.
site-support-ask-title = Ask a person
site-support-ask-body = Write to { $institution }. Say which page you were on and what happened. Please do not write about your group here: this mailbox is read by the people who look after the site.
site-support-crisis-title = Does someone need help right now?
site-support-crisis-danger = Danger to life
site-support-crisis-lifeline = Livslinien, when life is hard (in Danish)
site-support-crisis-several = If one does not answer, try the next.
site-contact-mail = E-mail
site-contact-phone = Phone
site-contact-none = There is no address here yet. Ask your course leader, and you will find the person who can help.

# Privacy
site-privacy-title = Privacy
site-privacy-lead = You should be able to be honest without being exposed. That is why it is settled beforehand who sees what, and when it is deleted.
site-privacy-short-title = The short answer
site-privacy-short =
    Every question says who sees your answer, and whether it is used to form groups. What it says there holds.
    We never ask about marks or illness in order to form groups. About gender and background only if you yourself wish not to be the only one, and nobody sees that answer.
    If you ask for help, only the advisers see it, including the fact that you asked. Only you can decide otherwise.
    Your group can never see who has answered the profile and who has not.
    A person approves the groups. No machine decides about you.
    Every kind of information has a date when it is deleted. That happens by itself.
    The site only uses the cookies it cannot do without. Nobody else is watching.
site-privacy-who-title = Who is responsible?
site-privacy-who-body = { $institution } is the data controller. That means it decides what the information is used for and answers your questions. If it has a data protection officer, you can write to them as well.
site-privacy-why-title = On what grounds?
site-privacy-why-body =
    Forming good study groups is part of the institution’s task. That is the ground for what everyone is asked (article 6(1)(e) of the General Data Protection Regulation).

    What is entirely voluntary rests on your yes, and you can take it back: keeping your own reflections, sharing something with the group, or letting someone know that you asked for help.

    What you write to an adviser may be about health or other especially sensitive matters. It is locked with a key that neither the course leader, the facilitator nor the administrator has.
site-privacy-table-title = What do we keep, who sees it, and for how long?
site-privacy-col-what = What
site-privacy-col-who = Who sees it
site-privacy-col-until = Deleted
site-kept-account-what = Your account
site-kept-account-who = You. The administrator can look it up when someone asks for help.
site-kept-account-until = { $time } months after your last course has forgotten you
site-kept-roster-what = Name, study e-mail and class
site-kept-roster-who = Course leader. The group sees your name. The facilitator sees your name and your study e-mail, so that they can write to you.
site-kept-roster-until = { $time } months after the course
site-kept-staff-what = Who led the course and accompanied its groups
site-kept-staff-who = Everyone on the course
site-kept-staff-until = { $time } months after the course
site-kept-offers-what = When you can accompany groups as a facilitator, in which languages and how many
site-kept-offers-who = You and the course leader
site-kept-offers-until = { $time } months after the course, or at once when you are no facilitator any more
site-kept-membership-what = Which groups you have been in
site-kept-membership-who = The group and the facilitator see the present one. The course leader sees them all.
site-kept-membership-until = { $time } months after the course
site-kept-logistics-what = When, where, how often and in which language you can meet
site-kept-logistics-who = Course leader and facilitator. The group sees only the times you share.
site-kept-logistics-until = { $time } days after the round is over
site-kept-ways-what = What you hope for, what you like to contribute, and how you work
site-kept-ways-who = Only you. What you choose to show is seen by the group and the facilitator.
site-kept-ways-until = { $time } days after the round is over
site-kept-answered-what = Whether you have answered
site-kept-answered-who = Course leader, and the facilitator if a teacher. Never the group.
site-kept-answered-until = { $time } days after the round is over
site-kept-card-what = Your card
site-kept-card-who = Your group and your facilitator
site-kept-card-until = { $time } days after the round is over
site-kept-needs-what = Practical needs
site-kept-needs-who = Only those you chose for each of them
site-kept-needs-until = When the round is over
site-kept-wishes-what = The wish not to be the only one
site-kept-wishes-who = No person. Only the program uses it when it makes proposals for groups.
site-kept-wishes-until = When the round is over
site-kept-mutual-what = The wish to be with one particular person
site-kept-mutual-who = No person. Only the program uses it when it makes proposals for groups.
site-kept-mutual-until = When the groups are formed
site-kept-drafts-what = What you have written in your profile but not finished saving
site-kept-drafts-who = Only you
site-kept-drafts-until = When you save the answer, when the round is over at the latest
site-kept-pilots-what = What you write when you try a profile out
site-kept-pilots-who = The course leader, without your name
site-kept-pilots-until = { $time } days after you were asked
site-kept-expectations-what = What you expect of working together
site-kept-expectations-who = Your group, when you have answered. Course leader and facilitator only see whether you are done.
site-kept-expectations-until = { $time } days after the group ends
site-kept-contract-what = The group’s agreement, and your yes to it
site-kept-contract-who = The group and the facilitator. The course leader only sees that there is one.
site-kept-contract-until = { $time } months after the course
site-kept-reflections-what = Your own reflections
site-kept-reflections-who = Only you
site-kept-reflections-until = { $time } days after the course. If you keep them, { $also } months after you chose to.
site-kept-help-what = What you write to an adviser
site-kept-help-who = The adviser who has the case. Others only if you choose so yourself.
site-kept-help-until = { $time } months after the case is closed. 7 days if you withdraw it.
site-kept-notes-what = The adviser’s note
site-kept-notes-who = The adviser who has the case. You can ask to see it.
site-kept-notes-until = { $time } months after the case is closed. The adviser’s own thoughts after { $also } months.
site-kept-mail-what = E-mails from the site
site-kept-mail-who = You. The administrator can see whether they arrived.
site-kept-mail-until = { $time } days
site-kept-sessions-what = Where you are signed in
site-kept-sessions-who = Only you
site-kept-sessions-until = When you sign out, after { $time } days at the latest
site-kept-log-what = Who has opened what is locked
site-kept-log-who = You, when you ask, and whoever supervises
site-kept-log-until = { $time } months
site-privacy-rights-title = What can you demand?
site-privacy-rights =
    To see everything kept about you, and to take it with you in a file.
    To have what is wrong put right, and what is no longer needed deleted.
    To say no to your answers being used to form groups. You then get a group without them.
    To have a person look at your placement again.
    To take back a yes, without anyone asking why.
    To complain to the Danish Data Protection Agency at datatilsynet.dk.
site-privacy-exception-title = When we may have to pass something on
site-privacy-exception-body = The advisers have a duty of confidentiality. If someone is in danger, they may have to act. You will be told whenever that is at all possible, and the reason is written down.
site-privacy-cookies-title = Cookies
site-privacy-cookies-body = There are four, and the site does not work without them: one that remembers that you are signed in, one that knows your browser again, so that strangers cannot lock you out by guessing at your password, one that remembers your language, and one that shows you a message once. None of them follows you anywhere else.

# Accessibility
site-was-title = Accessibility statement
site-was-lead = { $institution } wants everyone to be able to use Medspil. This is how far we have come, and whom to write to if something stands in your way.
site-was-status-title = How accessible is the site?
site-was-status-body =
    The site is built to WCAG 2.2 at level AA, which covers what the law requires (EN 301 549).

    Every page is tested automatically in light and dark, on narrow and wide screens and in both languages, every time something changes. Everything can be done with the keyboard alone and without JavaScript.
site-was-faults-title = What we know is missing
site-was-faults =
    The site has not yet been tried by people who use a screen reader or other aids every day.
    Files that a course adds itself may be made in a way that is hard for a screen reader to read.
    Texts that students write to each other are not marked with the language they are in.
site-was-contact-title = Tell us if something stands in your way
site-was-contact-body = Write to or call { $institution }. Say which page it is and what does not work. You get an answer within a week, and can have what you need in another way in the meantime.
site-was-enforce-title = If you get no answer
site-was-enforce-body = The Danish Agency for Digital Government supervises that public sites follow the act on web accessibility. You can complain to it at digst.dk.
site-was-made-title = About this statement
site-was-made-body = This statement was written on { $date } after our own review. It is looked over at least once a year.

# The first thing one sees when signed in
site-home-title = Hello { $name }
site-home-lead = This is what you are part of.
site-home-lead-steps = What waits for you comes first.
site-home-steps = The first thing you can do
site-home-empty-title = Nothing yet
site-home-empty = You are not on a course yet. When you are, you will see it here and get an e-mail. If a course is missing, ask whoever leads it.
site-home-invited = You have been asked to be a facilitator (tovholder)
site-home-answer = Read and answer
site-home-leads = You lead
site-home-facilitates = You are a facilitator
site-home-studies = You study
site-home-works = Your work
site-home-admin = Courses, people and advising
site-home-inbox-first = The next answer is promised by { $day }.
site-home-inbox-none = Nobody waits for an answer.
site-home-inbox-new = { $count ->
    [one] 1 new
   *[other] { $count } new
}
site-home-inbox-late = { $count ->
    [one] 1 overdue
   *[other] { $count } overdue
}
site-home-help = Is it getting difficult to work together?

# The way through a course, and why and how
site-way-title = Your way
site-way-minutes =
    { $minutes ->
        [one] About a minute.
       *[other] About { $minutes } minutes.
    }
site-way-written = { $written } of { $total } written
site-way-private = For yourself only.
site-way-opens = Opens { $when }
site-way-closed = Closed
site-way-before = Before there are groups
site-way-after = When you have a group
site-way-yours = Your own
site-way-next-profile-title = Fill in your profile
site-way-next-profile = You can answer until { $deadline }.
site-way-next-group-title = Your group is ready
site-way-next-group = You are in group { $number }. See who you are and when you meet.
site-way-next-group-button = See my group
site-way-in-group = You are in group { $number }.
site-way-held = Held
site-way-late = You have answered something that does not count yet. Your course leader can say yes to taking it.
site-way-late-button = See what it is
site-way-forming = The groups are being formed now, by { $names }. You get an e-mail when they are ready. There is nothing for you to do meanwhile.
site-way-wait = There is nothing you have to do right now. You get an e-mail when something new happens.
site-way-early = The course has just begun. You get an e-mail when you can fill in your profile. You do not have to find a group yourself.
site-way-purpose = Read why and how
site-way-profile = When you can meet, and what you would like.
site-way-meet = Meet your group
site-way-meet-words = You say hello together with your facilitator.
site-way-expect = Say what you expect
site-way-expect-words = First each by yourself, then side by side.
site-way-agree = Make an agreement together
site-way-agree-words = When you meet, and what you do if you get stuck.
site-way-has-written = Written
site-way-small-step = Your small step
site-way-small-step-words = What you wrote in the warm-up. How did it go?
site-way-own = See, change, delete or download all you have answered.
site-way-help = Write to a study adviser. Nobody but the adviser gets to know.
site-purpose-title = Why and how
site-purpose-lead = This is how groups come about in { $course }. Everybody reads the same page: students, facilitators, teachers and advisers.
site-purpose-why = Why groups?
site-purpose-why-words =
    Studying with others makes it easier to understand, to keep going and to ask. It is also where many get to know somebody.

    When people have to find a group themselves, somebody is always left over. That says nothing about them. So we form the groups for you.
site-purpose-only = Written by the course leader in { $language }.
site-purpose-baseline = What we know beforehand
site-purpose-part-known = The students
site-purpose-part-proposed = What those before you proposed
site-purpose-part-particular = What is particular about the course
site-purpose-roles = Who talks with you about what?
site-purpose-how = How are they formed?
site-purpose-how-answer = You say when you can meet and what you would like. You need not answer everything.
site-purpose-how-propose = Medspil makes some proposals in which everybody in a group has times in common.
site-purpose-how-leader = A person reads the proposals, adjusts them and decides.
site-purpose-how-everybody = Everybody gets a group, those too who do not answer. Nobody has to choose or be chosen.
site-purpose-who = Who decides?
site-purpose-who-words = The decision is made by { $names }. The course leader can see who has answered, and when, where and how people can meet. At each question it says who sees your answer. Please ask if you are in doubt.
site-purpose-when = When, and what happens afterwards?
site-purpose-answers-until = You can answer until
site-purpose-answers-were = Answers were taken until
site-purpose-size = How many you are
site-purpose-size-words = { $min } to { $max } in each group
site-purpose-published = The groups were ready
site-purpose-mail-words = You get an e-mail when your group is ready.
site-purpose-after-words = You meet for the first time with a facilitator. Then you talk about what you expect, and make an agreement.
site-purpose-need = If things do not go as they should, there is always a way onward. You can write to a study adviser, also all by yourself.
site-purpose-planned = The plan is that you answer no later than { $day }. You get a mail when it opens.
site-purpose-on = Go to your way

# All that I have answered
site-own-title = All you have answered
site-own-lead = Here are your answers, and who can see them. You can change them, delete them or take them with you.
site-own-download-page = Download to read
site-own-download = Download as data (JSON)
site-own-print = Print the page
site-own-sent = You sent the profile { $when }.
site-own-not-sent = The profile has not been sent. So the answers do not count yet, and nobody else sees them.
site-own-nothing = You have not answered anything.
site-own-show = Show the answer
site-own-withdraw-open = The answer is deleted at once. You can answer again afterwards.
site-own-withdraw-closed = The answer is deleted at once. The profile is closed, so you cannot answer again.
site-own-withdraw-no-more = The answer is deleted at once. The question is not asked any more, so you cannot answer again.
site-own-no-more = You were in the middle of this when the question was taken out. It does not count, and only you can see it.
site-own-no-more-show = Show what you wrote
site-own-no-more-delete = Delete what you wrote
site-own-no-more-delete-words = The words are deleted at once. They cannot be brought back.
site-own-no-more-delete-yes = Yes, delete it
site-own-withdraw-yes = Yes, delete the answer
site-own-withdraw = Delete the answer
site-own-keep-title = Keep the answers for next time
site-own-keep-words = Then you can use them again next term. Otherwise they are deleted when the groups end.
site-own-kept = You have chosen to keep the answers. Next time you can use them again with one press.
site-own-keep-button = Keep my answers
site-own-all-title = Changed your mind about all of it?
site-own-all-words = You can delete all your answers in the profile at once. Nobody uses them any more, and the group sees your name only. You get a group all the same.
site-own-all-profile = Do not use my answers
site-own-all-profile-words = All the answers are deleted at once, and your card with them. If the groups are formed already, it does not change yours.
site-own-all-profile-yes = Yes, delete all answers
site-own-all-thoughts = Delete all I have written for myself
site-own-all-thoughts-words = Everything you have written for yourself in the course is deleted at once. It cannot be brought back.
site-own-all-thoughts-yes = Yes, delete it all
site-own-no-thoughts = You have not written anything here.
site-own-elsewhere = What you write in your group or to a study adviser, you find there. Read more about what we keep:
site-own-file-fetched = Downloaded { $when }. It is your answers in the profile and what you have written for yourself in the course. Take care of the file: it is not locked.
site-own-file-open = The profile was open from { $from } to { $until }.
site-own-file-answered = Answered { $when }.
site-own-file-waiting = Written, but not saved yet. Only you can see it.
site-own-file-written = Written { $when }.
site-own-file-kept = You chose to keep it on { $when }.
site-own-file-beside = From another window:
site-own-notice-withdrawn = The answer is deleted
site-own-notice-withdrawn-all = All your answers in the profile are deleted
site-own-notice-thoughts-gone = What you wrote for yourself is deleted
site-own-notice-nothing-there = That answer is not there any more
site-own-notice-begun-gone = What you wrote is deleted
site-own-notice-kept = We keep your answers for next time
site-own-notice-let-go = The answers are deleted when the groups end
