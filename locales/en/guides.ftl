# Guides for those who accompany, lead and advise. A line by itself is a paragraph, lines in a row are a list.
guides-list-title = Guides
guides-list-lead = For you who help others get going. Everybody may read them, and they can be printed.
guides-list-all = See all guides
guides-beside = Read also

## The facilitator
guides-facilitator-title = Guide for facilitators
guides-facilitator-lead = You are the fixed point of the group, its facilitator (tovholder). Here is what you do, what you say, and when you hand over.
guides-role-title = What is a facilitator?
guides-role-text =
    You see to it that the group gets off to a good start. The rest is theirs.

    You hold the first meeting.
    You get hold of those who did not come.
    You ask a few times how it is going.
    You show the way to help when something is too big.

    You are not to judge anybody, and you are not to solve everything alone.
guides-before-title = Before the first meeting
guides-before-text =
    See who is in the group, and read why it is exactly them.
    Choose a time when all of them can, preferably within five days. If none is known, write to them and find one together.
    Write day, time and place on the group’s page. Then they get an e-mail.
    See whether anybody has let you know what helps them. Talk about it with that person only.
    Find a room where you can sit around a table.
guides-missed-title = To somebody who did not come
guides-missed-text =
    Call the same day if you have a number. If not, write to their study e-mail. You can say it like this:

    “Hello, this is … I am the facilitator of your group.”
    “We missed you today. There is a place for you, and it stays yours.”
    “We meet again on … I can meet you at the door if you like.”
    “Is there anything that would make it easier to come?”

    Do not ask why. If you hear nothing after two attempts, tell the course leader. The group need not be given a reason.
guides-weeks-title = The weeks after
guides-weeks-text =
    Say on the group’s page that the meeting was held. Then they can begin on their expectations. First each answers alone. Then they see the answers side by side. You only see how far they have come.
    Do join them when they read the answers. Let them begin where they differ most. Nobody is right.
    After that they write their agreement. It has a day when they look at it again. Ask about it that day.
    When somebody new comes, take fifteen minutes: names, what you have agreed, and what the new one would like. The new one is to say yes to the agreement too.
    When somebody leaves the group, say it as it stands on the page, and no more.
guides-pause-title = When something chafes: a twenty-minute pause
guides-pause-text =
    Use the same exercise, whatever it is about. Say: “We put the task away for twenty minutes. It does every group good.”

    3 minutes: Each writes alone. What goes well? What would I like more of? What can I do myself?
    6 minutes: A round about what goes well. Nobody answers, everybody listens.
    6 minutes: A round about what you would like more of. Say “I would like” and not “you always”.
    5 minutes: Choose one thing to try until next time. If it is to last, write it into the agreement.

    Do not look for who began. At the next meeting, ask how it went with that one thing.
guides-over-title = When do you hand over?
guides-over-text =
    Somebody does not answer after two attempts: tell the course leader.
    Somebody is sad or left out: show the way to “Get help with working together”. Only a study adviser reads it.
    The group is stuck, and the pause did not help: say that they can ask a study adviser together.
    Somebody has been harassed or threatened: do not mediate. Show them who takes care of it.
    Somebody is in danger: call 112.
    You are in doubt: ask a study adviser yourself, without naming anybody.
    You can no longer be a facilitator: tell the course leader, and the group gets another.
guides-unwritten-title = What you do not write down
guides-unwritten-text =
    Who came, and who did not.
    Why somebody stayed away.
    Anything about illness, faith, family or money.
    What one of them said about another.
    Lists of names in your own book, mail or phone.

    You may well write that the meeting was held, and when you meet again. Write about the group, never about one of them.

## The course
guides-leader-title = Guide for course leaders
guides-leader-lead = The whole way on one page: what you do, and what Medspil does by itself.
guides-prepare-title = Three weeks before
guides-prepare-text =
    Import the list of students, and look it through.
    Choose the advising service that answers when somebody wants help.
    Write the baseline: what do you know, what did the last students propose, what is particular here? Write the role agreement together with those it concerns.
    Ask facilitators (tovholdere). They answer yes or no themselves, and say when they can. Give them their guide, and meet them for two hours before the start.
    Write down the teaching times, so that nobody counts as free while they are taught.
    Plan the group formation: what the groups are for, how large they are, and when the deadline is.
guides-answers-title = Two weeks before
guides-answers-text =
    Let a few try the profile first. Change what they do not understand.
    Send the invitation. It says why, how and who.
    Offer the warm-up to whole classes, not to single students.
    Open for answers, and give ten minutes of a class to it.
    Send two reminders at most. Better talk with those who are missing. Do not ask why.
guides-form-title = The first week
guides-form-text =
    Ask for proposals, and see them side by side.
    Read the groups, and move those you know better about. You first see what it changes.
    Lock those who should stay together, if you want to get new proposals.
    Read the rationales. The group reads them too.
    See that every group has a facilitator. If not, it is you.
    Answer for the groups with your name, and publish. Everybody is told at the same time.
guides-follow-title = The weeks after
guides-follow-text =
    See on the page of the groups which ones have held the first meeting. Ask the facilitator if one is missing after five days.
    Spend half an hour of teaching on expectations when the groups are about to begin on them.
    Whoever comes late gets a place within three working days. When a group has become too small, you find a way within five.
    When somebody wants to move, talk with them. You can move one or let two change places. The group does not read who asked for it.
    Hold three meetings with the facilitators. Ask midway whether the groups have looked at their agreement.
guides-finish-title = When the course ends
guides-finish-text =
    Ask the students the eight questions below.
    Write down what you learned, and pass it on to whoever comes next.
    Thank the facilitators, and see that they get their hours.
    End the group formation. Then the periods for deletion begin.
guides-itself-title = What Medspil does by itself
guides-itself-text =
    Closes for answers when the deadline is reached.
    Gives everybody a place, also those who did not answer.
    Makes proposals in which groups have times in common.
    Writes to you when somebody new is to have a place, or when a group has become too small.
    Deletes what is to be deleted when its time is over.

    Medspil does not measure well-being, does not send out the evaluation and moves nobody. You do.
guides-unseen-title = What you do not see
guides-unseen-text =
    Who has asked for help, unless they want you to know.
    What they wish for, what they have thought, and what they expect of one another.
    What stands in the group’s agreement. You see whether there is one.
guides-offer-title = An invitation that points at nobody
guides-offer-text =
    Send it to every group of the class, or to at least four. Send it on a fixed day, midway for example. Then it says nothing about who has asked. Make it your own, and send it where you usually write to each other.

    “Dear groups.”
    “We are now midway, and we offer every group a twenty-minute talk with a study adviser. Many accept, also when things go well.”
    “You choose what to talk about: how you meet, how you share the work, or how everybody gets a say.”
    “It is voluntary. It does not count anywhere, and the course leader is not told who comes.”
    “You find a time by writing to the advising service. If you would rather talk alone, choose ‘Get help with working together’ in Medspil.”
guides-evaluation-title = Eight questions when the groups end
guides-evaluation-text =
    They are voluntary and without names. Remind of them twice at most. Medspil does not ask them for you. Use a form of your own, and do not show answers from fewer than five.

    What has the group meant for your understanding of the subject?
    What has it meant for your feeling that you belong?
    How did you get going, and what helped most?
    Could you say so when you did not understand something or disagreed?
    Did you use your agreement? What did it lack?
    What did your facilitator do that you would recommend to others?
    Did you know where to get help? What could make it easier to ask?
    What should we change in the questions, in the agreement or in the way groups are formed?
guides-learned-title = What did we learn?
guides-learned-text =
    Write half a page with the facilitators. Write about the whole, never about one of them. Next time it belongs in the baseline.

    What did we do that we want to do again?
    Whom did we not reach, and what do we try then?
    What did the students propose?
    What do we change, and who sees to it?

## The advising service
guides-adviser-title = Guide for study advisers
guides-adviser-lead = How you receive people, who may know anything, and what you write down.
guides-ready-title = Before anybody comes
guides-ready-text =
    Agree on roles with the course leader: who talks with the groups about what, and when do you step in? Read the page that the students have read. You find it in your inbox.
    Ask whoever looks after the site to call all the numbers for urgent help twice a year.
    Visit the classes for five minutes, so that they have seen a face.
    Agree on who looks in the inbox when you are away.
guides-case-title = When somebody writes
guides-case-text =
    The oldest come first. You see who it is only when you take the case.
    When you take it, the student can see your name. Every time you open it, that is written in the log.
    Answer within two working days. That is how long they have been told to wait.
    If you know somebody in the case, put it back. Nobody asks why.
    Agree when you talk again, and write the day on the case.
    Close it when you are done. It is deleted by itself when its time is over.
guides-known-title = Who may know?
guides-known-text =
    Nobody, unless the student has chosen so. It stands in the case. That somebody has asked is a secret too.

    Whoever may know sees one sentence only: that help has been asked for.
    E-mails only say that there is news. Do not write in a mail of your own what it is about, either.
    When a group has asked together, everybody in the group reads along.
    You may open the agreement only when they have said yes. You never see the expectations.
guides-talk-title = The first conversation
guides-talk-text =
    Set aside an hour at most. Say what you may keep to yourself, and when you would have to act.
    Ask what has happened, and what they have tried. Stay with what they have seen themselves.
    Ask which communities help, and which take strength.
    Find one step that they choose themselves. Nobody else is told anything without a yes.
    Talk again after two to three weeks.
guides-note-title = What you write down
guides-note-text =
    Write so that the student could read along. They have a right to see it.
    Write what they tell, and what you have agreed. No diagnoses, and no names of others.
    Your own thoughts have a field of their own. Only you read them, they do not go along, and they are deleted before the rest.
guides-limits-title = When it is something else
guides-limits-text =
    If somebody is in danger, call 112 and follow your own procedure. Write the reason down, and tell the student if that is possible.
    If somebody has been harassed or threatened, do not mediate. Show them to whoever takes care of it.
    If it is about illness or support, show the way. Write only that you have shown it.

## When the facilitators meet
guides-sparring-title = When the facilitators meet
guides-sparring-lead = An agenda for one hour. Nobody has to have the answers, and nobody mentions names.
guides-when-title = When and who?
guides-when-text =
    Three times: when the groups have got going, midway and at the end.
    The course leader calls the meeting. Somebody else may keep the time.
    Ask a study adviser to join if you can.
guides-agenda-title = Agenda for one hour
guides-agenda-text =
    5 minutes: Welcome. Say the rule aloud: We talk about groups and about what we do ourselves. No names, and nothing goes further.
    15 minutes: A round. One thing that works, and one thing I wonder about.
    30 minutes: Two matters, fifteen minutes each.
    5 minutes: Is there anything the course leader should see to? Is there anything to ask the advising service?
    5 minutes: What does each of us try until next time? When do we meet?
guides-matter-title = One matter in fifteen minutes
guides-matter-text =
    3 minutes: One tells about a group and ends with a question.
    4 minutes: The others ask. Questions only, no advice.
    5 minutes: The others think aloud together. Whoever has the matter listens and is silent.
    3 minutes: Whoever has the matter says what was worth taking along.
guides-after-title = Afterwards
guides-after-text =
    Write down only who does what. Do not write what you talked about.
    If a group is stuck, try the twenty-minute pause first.
    The course leader answers what was asked before the week is over.
