# The course's own questions: how students meet them, and where the course leader writes them.

questionnaires-overview-part-own = The course’s own questions
questionnaires-own-from = Your course leader wrote this question. Everybody on the course gets the same one.
questionnaires-own-changed = The question has been changed since you answered. Please look at it and save again. Until then your old answer stands, and only those we promised then can see it. You answered:
questionnaires-own-just-changed = The question has just been changed. We kept what you wrote. Please look at it and save again.
questionnaires-own-seen-oneself = Only you.
questionnaires-own-seen-program = Only you. The program reads it when the groups are formed. No person does.
questionnaires-own-answer = Your answer
questionnaires-own-seen-card_if_chosen = Only you. The group sees it if you choose to show it on your card.
questionnaires-own-seen-group = Your group and its facilitator. It stands on your card.
questionnaires-own-seen-logistics = The course leader and your facilitator, so that they can plan. The group does not see it.
questionnaires-own-use-none = No.
questionnaires-own-use-same = Yes. We try to bring people together who answer the same.
questionnaires-own-use-near = Yes. We try to bring people together who answer about the same.
questionnaires-own-use-mixed = Yes. We try to bring people together who answer differently.
questionnaires-own-use-alike = Yes. We try to bring people together who have much in common in their answers.
questionnaires-own-use-covered = Yes. We try to form groups that together cover it all.
questionnaires-own-use-balanced = Yes. We try to make the groups similar to each other.
questionnaires-own-number-label = Write a number
questionnaires-own-number-hint = A whole number from { $low } to { $high }.
questionnaires-own-number = { $number }
questionnaires-own-ranked = { $rank }. { $option }
questionnaires-own-rank-first = Most of all
questionnaires-own-rank-second = Then
questionnaires-own-rank-third = And then
questionnaires-own-rank-none = Choose
questionnaires-own-text-label = Your own words
questionnaires-own-fault-twice = You have chosen the same twice. Choose something else, or leave the field empty.
questionnaires-own-fault-number = Write a whole number from { $low } to { $high }.
questionnaires-card-told = Answers that everybody in the group sees stand here without a tick.
questionnaires-card-own = An answer to the course’s own questions

## The course leader's list

questionnaires-editor-door = Write the course’s own questions
questionnaires-editor-title = The course’s own questions
questionnaires-editor-lead = Is something missing in the profile? Ask it yourself, briefly and in both languages. At every question students see who sees the answer, and whether it is used for the groups.
questionnaires-editor-open = Students are answering now. New questions reach those who answer from now on, and the others find them in their profile. If you change the words, those who have answered are asked to look again.
questionnaires-editor-none = You have not written any yet. The profile works well without.
questionnaires-editor-new = Write a question
questionnaires-editor-full = { $most } own questions are enough. Take one away before you write another.
questionnaires-editor-weighs = Counts { $weight } when the groups are formed.
questionnaires-editor-not-used = Is not used to form groups.
questionnaires-editor-never-used = Never for groups
questionnaires-editor-answered =
    { $answers ->
        [0] Nobody has answered yet.
        [one] One has answered.
       *[other] { $answers } have answered.
    }
questionnaires-editor-earlier =
    { $earlier ->
        [one] One answered before you changed the question and has not looked again.
       *[other] { $earlier } answered before you changed the question and have not looked again.
    }
questionnaires-editor-look = See it as a student
questionnaires-editor-answers = See what they answered
questionnaires-editor-up = Move up
questionnaires-editor-down = Move down
questionnaires-editor-remove = Take away
questionnaires-editor-remove-words = Then nobody is asked any more, and the answers are not used for new proposals. Those who have answered can see and delete their answer on their own page.
questionnaires-editor-remove-yes = Yes, take it away
questionnaires-editor-suggested = Suggestions to begin with
questionnaires-editor-suggested-words = Add one with one press, and change it afterwards so that it fits you.
questionnaires-editor-add = Add
questionnaires-editor-is-there = Added
questionnaires-editor-notice-added = The question has been added. Look at it the way students will meet it
questionnaires-editor-notice-saved = Saved
questionnaires-editor-notice-moved = Moved
questionnaires-editor-notice-removed = The question has been taken away
questionnaires-editor-notice-enough = There is no room for more. Take one away first
questionnaires-occasion-first-semester = They do not know each other. Ask what makes the first meeting easy, and let them choose what the group sees. Keep it short: much is new in those weeks.
questionnaires-occasion-project = They are to make something together for months. Topic and tools matter more than habits. Ask what they want to work with, and what they can bring.
questionnaires-occasion-reading = They are to read and talk about the same. Groups last best when they agree on how much they have read and how they approach a text.
questionnaires-occasion-online = They seldom see each other. Ask where they are and how they keep in touch between meetings, so that nobody goes missing in silence.

## The suggestions

questionnaires-suggested-welcome-text = What would you like to be asked about the first time you meet?
questionnaires-suggested-start-text = How do you like to begin a meeting?
questionnaires-suggested-start-options =
    With a cup of coffee and some talk
    With a short round
    With what we have to get done
questionnaires-suggested-topics-text = Which topics would you most like to work with?
questionnaires-suggested-topics-options =
    Topic A
    Topic B
    Topic C
    Topic D
questionnaires-suggested-tools-text = What have you worked with before?
questionnaires-suggested-tools-options =
    Spreadsheets
    Statistics
    Interviews
    Searching databases
    Sound, pictures or video
    Shared documents
questionnaires-suggested-prepared-text = How much would you like to have read before you meet?
questionnaires-suggested-prepared-options =
    I skim and read on afterwards
    I have read all of it
questionnaires-suggested-text-text = How do you like to work with a text?
questionnaires-suggested-text-options =
    We each read our part and tell the others
    We all read all of it and talk about it
    We read aloud together
questionnaires-suggested-region-text = In which part of the country is your placement?
questionnaires-suggested-region-options =
    North Jutland
    Central Jutland
    Southern Denmark
    Zealand
    The Capital
questionnaires-suggested-contact-text = How would you like to keep in touch between meetings?
questionnaires-suggested-contact-options =
    Short messages
    E-mail
    A shared document
    A call now and then

## A question: kind and words

questionnaires-editor-kinds-title = What kind of answer?
questionnaires-editor-kinds-lead = The kind cannot be changed afterwards, but you can take a question away and write another.
questionnaires-kind-single = One answer
questionnaires-kind-single-hint = They choose one of the answers you write.
questionnaires-kind-multiple = Several answers
questionnaires-kind-multiple-hint = They tick several of the answers you write.
questionnaires-kind-scale = A scale
questionnaires-kind-scale-hint = They place themselves between two ends that are equally good. There are five places.
questionnaires-kind-number = A number
questionnaires-kind-number-hint = They write a whole number between two limits.
questionnaires-kind-ranking = An order
questionnaires-kind-ranking-hint = They choose what they like most, and what comes next. Up to three.
questionnaires-kind-text = Their own words
questionnaires-kind-text-hint = They write themselves, at most 500 characters. The answer is sealed and never used to form groups.
questionnaires-editor-version =
    { $answers ->
        [one] One has answered. If you change the words, this person is asked to look again. If you mend only one language, the answer counts meanwhile. If you change both, or how it counts, it counts only when it has been saved again.
       *[other] { $answers } have answered. If you change the words, they are asked to look again. If you mend only one language, the answers count meanwhile. If you change both, or how they count, they count only when they have been saved again.
    }
questionnaires-editor-text-da = The question in Danish
questionnaires-editor-text-hint = Ask briefly, and about one thing only. Write “you”.
questionnaires-editor-text-en = The question in English
questionnaires-editor-both = Those who read English are to be asked the same.
questionnaires-editor-options-da = The answers in Danish
questionnaires-editor-options-hint = One answer on each line. “I don’t know yet” and “I would rather not say” are always there.
questionnaires-editor-options-en = The answers in English
questionnaires-editor-options-same = The same in the same order, one on each line.
questionnaires-editor-ends-da = The two ends in Danish
questionnaires-editor-ends-hint = One on each line. Write them so that both are equally good to choose.
questionnaires-editor-ends-en = The two ends in English
questionnaires-editor-most = How many may they choose?
questionnaires-editor-low = Smallest number
questionnaires-editor-high = Largest number
questionnaires-editor-help = A line of help below the question
questionnaires-editor-help-da = Help in Danish
questionnaires-editor-help-en = Help in English
questionnaires-editor-seen = Who sees the answer?
questionnaires-editor-seen-hint = It stands at the question. What was promised when somebody answered holds for that answer.
questionnaires-audience-oneself = Only the student
questionnaires-audience-oneself-hint = You do not see it. The program can use it to form groups.
questionnaires-audience-oneself-words-hint = You do not see it.
questionnaires-audience-card_if_chosen = On the card, if they like
questionnaires-audience-card_if_chosen-hint = The student chooses whether the group is to see the answer.
questionnaires-audience-group = The group and the facilitator
questionnaires-audience-group-hint = Everybody in the group sees the answer on the card. Good for what one would say aloud anyway.
questionnaires-audience-logistics = Course leader and facilitator
questionnaires-audience-logistics-hint = Only for practical things: rooms, times, placements. The group does not see it.
questionnaires-editor-words-never = Words of their own are never used to form groups, and neither you nor the facilitator can see them, unless the student shows them on the card.
questionnaires-editor-rule = Is it to be used when the groups are formed?
questionnaires-editor-weight = How much is it to count?
questionnaires-editor-weight-hint = From 0 to 100. Common time counts 30 to 36. Begin low. The number is used only if the answer is to form groups.
questionnaires-editor-sure = I have thought about it and want to ask anyway
questionnaires-editor-sure-hint = The answer is kept and stands on the student’s own page. Ask only if you know what you need it for.
questionnaires-rule-none = No
questionnaires-rule-none-hint = It is for the group itself or for practical things. Then they can answer and change it after the deadline too.
questionnaires-rule-single-same = Yes, the same answer
questionnaires-rule-single-same-hint = Groups in which most have chosen the same come higher.
questionnaires-rule-single-near = Yes, answers near each other
questionnaires-rule-single-near-hint = The answers are read as steps in the order you wrote them. Groups with short distances come higher.
questionnaires-rule-single-mixed = Yes, different answers
questionnaires-rule-single-mixed-hint = The more different answers there are in a group, the higher it comes.
questionnaires-rule-multiple-alike = Yes, much in common
questionnaires-rule-multiple-alike-hint = Groups in which people, two by two, have ticked the same come higher.
questionnaires-rule-multiple-same = Yes, one tick that all have
questionnaires-rule-multiple-same-hint = Groups in which all have at least one tick in common come higher.
questionnaires-rule-multiple-covered = Yes, all the way round
questionnaires-rule-multiple-covered-hint = The more of the answers somebody in the group has, the higher it comes.
questionnaires-rule-scale-near = Yes, near each other
questionnaires-rule-scale-near-hint = Groups in which the answers lie close together come higher.
questionnaires-rule-scale-mixed = Yes, different
questionnaires-rule-scale-mixed-hint = Groups in which the answers lie in different places on the scale come higher.
questionnaires-rule-number-near = Yes, numbers near each other
questionnaires-rule-number-near-hint = The numbers are divided into four equal bands. Groups in the same band or the next come higher.
questionnaires-rule-number-balanced = Yes, similar groups
questionnaires-rule-number-balanced-hint = The group’s mean is to be near that of everybody, so that the groups are alike.
questionnaires-rule-ranking-same = Yes, the same first choice
questionnaires-rule-ranking-same-hint = Groups in which most have the same first choice come higher.
questionnaires-rule-ranking-alike = Yes, much in common
questionnaires-rule-ranking-alike-hint = Groups in which people, two by two, have chosen the same among their three come higher.
questionnaires-rule-ranking-mixed = Yes, different first choices
questionnaires-rule-ranking-mixed-hint = The more different first choices there are in a group, the higher it comes.

## Faults in a question

questionnaires-editor-fault-da = Write it in Danish.
questionnaires-editor-fault-en = Write it in English too. Some students read English only.
questionnaires-editor-fault-count = Write { $least } to { $most } answers, one on each line.
questionnaires-editor-fault-ends = Write exactly two lines: one for each end.
questionnaires-editor-fault-option = The answer “{ $option }” is too long. There is room for { $max } characters.
questionnaires-editor-fault-twice = Two of the lines are the same.
questionnaires-editor-fault-uneven = There are { $da } in Danish and { $en } in English. Write the same in the same order.
questionnaires-editor-fault-most = Write a number from 1 to { $options }.
questionnaires-editor-fault-number = Write a whole number from { $low } to { $high }.
questionnaires-editor-fault-order = The largest number has to be larger than the smallest.
questionnaires-editor-fault-seen = Choose who sees the answer.
questionnaires-editor-fault-words-seen = Words of their own can be seen only by the student, or by the group if the student so chooses.
questionnaires-editor-fault-rule = The answer cannot be used in this way.
questionnaires-editor-fault-weight = Write a whole number from 0 to 100.
questionnaires-smells-never = The word “{ $word }”: { $why } It cannot be part of a question here.
questionnaires-smells-not-others = The word “{ $word }”: { $why } Therefore the answer can neither form groups nor be seen by others. Ask what the group needs to know, without asking why.
questionnaires-smells-not-others-option = The word “{ $word }”: { $why } Therefore the answer can neither form groups nor be seen by others. Ask what the group needs to know, without asking why. If these are topics they want to work on, ask for a topic in the question itself.
questionnaires-smells-not-groups = The word “{ $word }”: { $why } Therefore the answer cannot form groups.
questionnaires-smells-not-groups-option = The word “{ $word }”: { $why } Therefore the answer cannot form groups. If these are topics they want to work on, ask for a topic in the question itself.
questionnaires-smells-sure = The word “{ $word }”: { $why } Consider whether you need to know it. If you want to ask anyway, tick the box at the bottom.
questionnaires-smell-cpr = Civil registration numbers do not belong here.
questionnaires-smell-marks = We never sort people by marks and abilities.
questionnaires-smell-health = Health is private and specially protected.
questionnaires-smell-belief = Belief is private and specially protected.
questionnaires-smell-origin = Ethnic background is private and specially protected.
questionnaires-smell-sexuality = Whom one loves is private and specially protected.
questionnaires-smell-politics = Politics are private and specially protected.
questionnaires-smell-union = Trade union membership is private and specially protected.
questionnaires-smell-crime = Convictions are private and specially protected.
questionnaires-smell-proxy = The answer may let others guess age, gender, belief or background.
questionnaires-smell-personal = It is something many like to keep to themselves.

## What they have told the course leader

questionnaires-told-title = What they have told you
questionnaires-told-lead = Only answers to the questions where it said that the course leader sees the answer. Use them to plan, and do not pass them on.
questionnaires-told-none = There are no answers to see yet. They come when somebody has sent the profile.

## The institution's lists

questionnaires-institution-title = The lists in the profile
questionnaires-institution-admin-hint = Places to meet, and what one may wish not to be the only one about
questionnaires-institution-lead = They stand in every profile at the institution. An answer always means what it meant when it was given: words cannot be changed, only taken out and added.
questionnaires-list-places = Places to meet
questionnaires-list-places-words = Students choose those that are easy for them.
questionnaires-list-dimensions = Not being the only one
questionnaires-list-dimensions-words = A student may choose one. Only those who have chosen the same are put together, and nobody is told who they are.
questionnaires-institution-retired = Not offered
questionnaires-institution-retire = Take out
questionnaires-institution-offer = Offer again
questionnaires-institution-add = Add something
questionnaires-institution-which = To which list?
questionnaires-institution-da = In Danish
questionnaires-institution-en = In English
questionnaires-institution-hint = Write it as the student reads it, at most { $max } characters.
questionnaires-institution-never = Health, belief, origin, sexuality, politics, union, marks and whatever gives them away cannot stand here. Nobody may be put into a group by them.
questionnaires-institution-button = Add
questionnaires-institution-fault-list = Choose which list it belongs to.
questionnaires-institution-notice-added = It is on the list from now on.
questionnaires-institution-notice-retired = It is offered no more. Those who have chosen it keep it.
questionnaires-institution-notice-offered = It is offered again.
questionnaires-institution-notice-not = That cannot be done: the list needs at least one thing, and there is room for 20 of your own.

## The institution's breaks

questionnaires-breaks-title = Breaks
questionnaires-breaks-admin-hint = When nobody is sent reminders
questionnaires-breaks-lead = During a break no student is reminded to answer.
questionnaires-breaks-usual = The Danish breaks
questionnaires-breaks-autumn = Autumn: week 42
questionnaires-breaks-christmas = Christmas: from 20 December to 2 January
questionnaires-breaks-easter = Easter: from the Saturday before Palm Sunday to Easter Monday
questionnaires-breaks-use = Use the Danish breaks
questionnaires-breaks-use-hint = Take the tick away if you have your breaks at other times.
questionnaires-breaks-own = Your own breaks
questionnaires-breaks-none = You have no breaks of your own yet.
questionnaires-breaks-days = { $from } to { $to }
questionnaires-breaks-remove = Remove
questionnaires-breaks-add = Add a break
questionnaires-breaks-from = First day
questionnaires-breaks-to = Last day
questionnaires-breaks-to-hint = That day is free too.
questionnaires-breaks-button = Add
questionnaires-breaks-fault-from = Choose the first day.
questionnaires-breaks-fault-to = Choose the last day.
questionnaires-breaks-fault-turned = The last day is before the first.
questionnaires-breaks-fault-over = That break is over. Choose one that is not.
questionnaires-breaks-fault-long = That is { $days } days. A break may last up to { $max } days.
questionnaires-notice-break-added = The break is added
questionnaires-notice-break-removed = The break is removed
questionnaires-notice-breaks-used = The Danish breaks count
questionnaires-notice-breaks-unused = The Danish breaks do not count

## What every course asks

questionnaires-usual-title = What every course asks
questionnaires-usual-words = Some of it you can do without. What you take out nobody is asked, and old answers do not count in new proposals. They stay the student’s, and they count again if you take the question in again.
questionnaires-usual-always = Always asked
questionnaires-usual-planned = Chosen in the plan
questionnaires-usual-is-out = Taken out
questionnaires-usual-out = Take out
questionnaires-usual-in = Take in again
questionnaires-usual-notice-out = That is not asked here.
questionnaires-usual-notice-in = That is asked again.
