# Courses, classes, facilitators and the roster.
courses-back = The course

# Notices after a deed
courses-notice-created = The course is there, and its leader has been sent a mail.
courses-notice-leader-named = The course leader has been sent a mail.
courses-notice-saved = Saved.
courses-notice-class-added = The class is there.
courses-notice-class-removed = The class is gone.
courses-notice-class-in-use = The class cannot be removed, because students have been in it.
courses-notice-facilitator-invited = The invitation is on its way. You will see the answer here.
courses-notice-released = Done.
courses-notice-last-leader = A course always has a leader.
courses-notice-accepted = Thank you for saying yes. The course leader can see it now.
courses-notice-declined = Thank you for your answer. The course leader can see it now.
courses-notice-invited = The invitations are on their way.
courses-notice-added = The student is on the list.
courses-notice-upload-gone = The file is gone: it has been imported, replaced by a newer one, or is more than a day old. Choose it again.
courses-notice-imported = The list is in. Nobody has been sent a mail yet.
courses-notice-imported-and-invited = The list is in, and the invitations are on their way.

# Fields in common
courses-form-too-long = Write at most { $most } characters
courses-form-title = Name of the course
courses-form-title-hint = As students know it, such as “Nursing, 1st semester”.
courses-form-title-missing = Write the name of the course
courses-form-term = Term
courses-form-term-hint = Such as “Autumn 2026”.
courses-form-term-missing = Write when the course runs, such as “Autumn 2026”
courses-form-ends = Last day
courses-form-ends-hint = From this day the time runs until everything is deleted.
courses-form-ends-missing = Write the last day of the course
courses-form-ends-past = Choose a day that is not past
courses-form-ends-far = Choose a day within two years
courses-form-code = Course code
courses-form-code-hint = As in your course catalogue.
courses-form-service = Who helps students with working together?
courses-form-service-hint = The advising service answers when a student asks for help. You do not see who asks.
courses-form-service-none = Not chosen yet
courses-form-language = Language of the first mails
courses-form-language-hint = Students can choose a language themselves afterwards.
courses-form-timezone = Time zone
courses-form-timezone-unknown = Choose a time zone from the list
courses-form-leader = Course leader
courses-form-leader-lead = The course leader owns the group formation and is sent a mail at once.
courses-form-leader-already = That person leads the course already
courses-form-name = Name
courses-form-name-missing = Write the name
courses-form-email = E-mail
courses-form-study-email = Study e-mail

# The administrator's courses
courses-admin-title = Courses
courses-admin-lead = Here you create courses and name their leaders. All content belongs to the course leader.
courses-admin-new = Create a course
courses-admin-new-lead = A course always has a leader, who can change the rest afterwards.
courses-admin-create = Create the course
courses-admin-empty-title = No courses yet
courses-admin-empty = The first course takes a minute. Its leader takes over from there.
courses-admin-led-by = Led by { $names }
courses-admin-no-leader = Has no leader
courses-admin-no-content = As an administrator you can name another course leader. You cannot see students, groups or answers.
courses-admin-purpose = Why and how: the page that everybody on the course reads
courses-admin-name-leader = Name course leader

# Your courses

# The course
courses-show-led-by = Led by { $names }
courses-show-tasks = Everything about the course
courses-next-roster-title = Import the list of students
courses-next-roster = Take the list from Moodle, Canvas, Brightspace or a spreadsheet. You see what would happen before anything happens.
courses-next-roster-button = Import a list
courses-next-service-title = Choose who helps
courses-next-service = Students must be able to ask for help with working together from the first day. Choose the advising service that answers.
courses-next-service-button = Choose advising service
courses-next-facilitators-title = Invite facilitators
courses-next-facilitators = A facilitator (tovholder) is the group’s anchor: holds the first meeting and calls those who did not come.
courses-next-facilitators-button = Invite a facilitator
courses-next-invitations-title =
    { $students ->
        [one] One student has not been invited yet
       *[other] { $students } students have not been invited yet
    }
courses-next-invitations = They get an e-mail about what is going to happen. Those who are new here choose a password.
courses-next-invitations-button = See the list of students
courses-next-formation-title = Form groups
courses-next-formation = Everything is ready. Plan how the groups are to be formed, and open for the students' answers.
courses-next-formation-button = To forming groups
courses-task-missing = Missing
courses-task-done = Ready
courses-task-students =
    { $students ->
        [one] 1 student
       *[other] { $students } students
    }
courses-task-roster = Students
courses-task-roster-empty = Nobody is on the list yet.
courses-task-roster-invited = { $invited } of { $students } are invited.
courses-task-classes = Classes
courses-task-classes-count =
    { $classes ->
        [one] 1 class
       *[other] { $classes } classes
    }
courses-task-classes-hint = Groups are formed inside a class. Classes come with the list of students.
courses-task-staff = Facilitators and course leaders
courses-task-facilitators =
    { $facilitators ->
        [one] 1 facilitator
       *[other] { $facilitators } facilitators
    }
courses-task-awaited =
    { $awaited ->
        [one] One has not answered yet.
       *[other] { $awaited } have not answered yet.
    }
courses-task-staff-hint = Every group gets a facilitator.
courses-task-purpose = Why and how
courses-task-purpose-hint = The page that everybody reads: why groups, how, by whom and when.
courses-task-guide = A guide for you
courses-task-guide-hint = The whole way on one page, an invitation to the groups, and questions for when they end.
courses-task-preview = Try the profile
courses-task-preview-hint = The questions students get, as they see them.
courses-task-warmup = Warm-up
courses-task-warmup-hint = Three stories and three private questions that you can offer to whole classes.
courses-task-formations = Forming groups
courses-task-formations-hint = Plan, answers, proposals and groups
courses-task-edit = About the course
courses-task-service = Help with working together: { $name }
courses-task-no-service = Choose the advising service that helps the students.
courses-edit-title = About the course

# Classes
courses-classes-title = Classes
courses-classes-lead = Groups are formed inside a class. When you import the list of students, the classes come by themselves.
courses-classes-empty-title = No classes yet
courses-classes-empty = If you are one class only, there is nothing to do.
courses-classes-add = New class
courses-classes-add-button = Create the class
courses-classes-name = Name of the class
courses-classes-name-hint = Exactly as in the list of students, such as “Class A”.
courses-classes-name-missing = Write the name of the class
courses-classes-exists = There is a class of that name already
courses-class-students = See the students of the class
courses-class-remove = Remove the class

# Facilitators
courses-staff-title = Facilitators and course leaders
courses-staff-lead = A facilitator (tovholder) accompanies some groups: holds the first meeting, asks how they are and knows who can help.
courses-staff-facilitators = Facilitators
courses-staff-leaders = Course leaders
courses-staff-leaders-hint = An administrator can name further course leaders.
courses-staff-empty-title = No facilitators yet
courses-staff-empty = Invite teachers or older students. They answer yes or no themselves.
courses-staff-invite = Invite a facilitator
courses-staff-invited = Has not answered yet
courses-staff-accepted = Has said yes
courses-staff-declined = Has said no, thank you
courses-staff-change = Change
courses-staff-release-lead = The person is no longer a facilitator of the course. If the person has groups, you are their facilitator until somebody else says yes.
courses-staff-release = Remove as facilitator
courses-kind-staff = Teacher or other staff
courses-kind-student = Older student
courses-invite-title = Invite a facilitator
courses-invite-lead = The person gets a mail, reads what the task is, and answers yes or no.
courses-invite-kind = Who is it?
courses-invite-kind-hint = Students see less about the groups than staff do.
courses-invite-kind-missing = Choose whether it is staff or a student
courses-invite-already = That person has been invited already
courses-invite-button = Send the invitation
courses-invitation-title = Will you be a facilitator?
courses-invitation-lead = { $course }, { $term }
courses-invitation-by = { $names } would like you to be a facilitator (tovholder) for some of the study groups of the course.
courses-invitation-what-title = What a facilitator does
courses-invitation-what =
    Holds the first meeting of 45 minutes. You get a ready agenda.
    Calls whoever did not come: “We missed you”.
    Asks how the group is doing a few times during the term.
    Points to the advising service when something is too big.
courses-invitation-not-title = What you do not do
courses-invitation-not =
    Assess or control anybody.
    Solve it alone when something chafes.
    Write about single persons.
courses-invitation-more-title = Read more before you answer
courses-invitation-purpose = Why and how the groups come about, and who does what
courses-invitation-question = Your answer
courses-invitation-yes = Yes, I would like to
courses-invitation-no = No, thank you, not this time
courses-invitation-no-hint = You need not say why.
courses-invitation-button = Send the answer
courses-invitation-answer-missing = Choose yes or no
courses-invitation-accepted = You have said yes. You will hear from us when the groups are formed.
courses-invitation-over = The invitation has been answered or taken back. Ask the course leader if you would like to take part.

# The list of students
courses-roster-title = Students
courses-roster-lead =
    { $students ->
        [0] No students on the list
        [one] One student on the list
       *[other] { $students } students on the list
    }
courses-roster-empty-title = The list is empty
courses-roster-empty = Import the list you already have. Nobody is told before you say so.
courses-roster-import = Import a list
courses-roster-add = Add one student
courses-roster-download = Download as a file
courses-roster-uninvited-title =
    { $students ->
        [one] One student has not been invited
       *[other] { $students } students have not been invited
    }
courses-roster-uninvited = Each gets a mail about why and how groups are formed, and by whom. If you plan the formation first, it also says when.
courses-roster-uninvited-planned = Each gets a mail about why and how groups are formed, by whom, and that the plan is for them to answer no later than { $deadline }.
courses-roster-uninvited-now = Each gets a mail about why and how groups are formed, by whom, and that they can answer until { $deadline }.
courses-roster-uninvited-over = Each gets a mail about why and how groups are formed, by whom, and that they get a place although the deadline for answering has passed.
courses-roster-uninvited-wait = Feel free to wait until the list is right.
courses-roster-invite-button =
    { $students ->
        [one] Send the invitation
       *[other] Send { $students } invitations
    }
courses-roster-search-name = Find students
courses-roster-search = Name, student number or e-mail
courses-roster-name = Name
courses-roster-email = E-mail
courses-roster-number = Student number
courses-roster-class = Class
courses-roster-no-class = Without a class
courses-roster-every-class = Every class
courses-roster-state = State
courses-roster-every-state = Everybody on the course
courses-roster-state-waiting = Not invited
courses-roster-state-invited = Invited
courses-roster-state-ready = Has access
courses-roster-state-on-leave = On leave
courses-roster-state-withdrawn = Withdrawn
courses-roster-show = Show
courses-roster-show-all = Show everybody
courses-roster-found =
    { $students ->
        [0] Nobody fits the search.
        [one] Shows one student.
       *[other] { $students } students fit the search.
    }
courses-roster-pages = Pages
courses-roster-before = Previous page
courses-roster-after = Next page
courses-roster-page = Page { $page } of { $pages }
courses-export-file = students
courses-add-title = Add one student
courses-add-lead = The student is sent no mail until you send invitations.
courses-add-button = Add
courses-add-already = { $name } is on the list already
courses-student-since = On the course since { $on }.
courses-student-invited-on = Invited { $on }.
courses-student-number-hint = Never use a civil registration (CPR) number.
courses-student-number-taken = Another student of the course has that student number
courses-student-status = Taking part in the course?
courses-student-status-hint = If the person is merely absent, let it be. The facilitator calls.
courses-student-status-missing = Choose whether the student takes part
courses-status-enrolled = Yes
courses-status-on-leave = On leave
courses-status-on-leave-hint = The place is still there afterwards.
courses-status-withdrawn = Withdrawn
courses-status-withdrawn-hint = Leaves the course and the group. The group is told only that the person has left.
courses-leaves-title = Is { $name } leaving?
courses-leaves-lead = They lose their place on the course and in their group at once. The group is told only that the person has stopped.
courses-leaves-action = Yes, they leave
courses-leaves-keep = No, keep the place

# Import: the file
courses-import-title = Import a list of students
courses-import-lead = Choose the file you have. You see what we read before anything is kept.
courses-import-again-lead = We compare the file with the list. New students come in, and nobody is removed by itself.
courses-import-step-file = file
courses-import-step-columns = columns
courses-import-step-review = review
courses-import-file = File with students
courses-import-file-hint = CSV, text or Excel (.xlsx), at most 5 MB.
courses-import-button = Read the file
courses-import-empty = Choose a file with at least one student
courses-import-too-large = The file is larger than 5 MB. A list of students is much smaller: is it the right file?
courses-import-too-many = The table is too big to be a list of students: at most 20,000 lines and 120 columns
courses-import-other-spreadsheet = Save the spreadsheet as .xlsx or .csv and try again
courses-import-damaged = The spreadsheet cannot be opened. Save it again as .xlsx or .csv and try once more
courses-import-not-a-table = That does not look like a list. Choose a CSV file, a text file or a spreadsheet (.xlsx)
courses-import-how = Where do I find the list?
courses-import-how-moodle-title = Moodle
courses-import-how-moodle = Open Participants, choose the role Student, select all, and choose “Download table data as CSV”.
courses-import-how-canvas-title = Canvas
courses-import-how-canvas = Open People, choose a group set, and choose “Export” (CSV).
courses-import-how-brightspace-title = Brightspace
courses-import-how-brightspace = Open Classlist or Grades, and export as CSV with name, e-mail and Org Defined ID.
courses-import-how-other-title = Other
courses-import-how-other = Any spreadsheet with names and e-mail addresses will do. Student number and class help.
courses-import-kept = The file is kept encrypted until you are done, and for a day at most. Whatever looks like a civil registration (CPR) number is deleted at once.

# Import: the columns
courses-columns-title = Are the columns right?
courses-columns-other-file = Choose another file
courses-origin-moodle = This looks like a list of participants from Moodle.
courses-origin-moodle-choice = This looks like a group choice from Moodle.
courses-origin-canvas = This looks like a group set from Canvas.
courses-origin-brightspace = This looks like a list from Brightspace.
courses-origin-catme = This looks like a list for CATME.
courses-origin-gruepr = This looks like a survey for gruepr.
courses-origin-table = We have read the file as a table.
courses-columns-lead =
    { $lines ->
        [one] There is one line. Correct what we have guessed wrong.
       *[other] There are { $lines } lines. Correct what we have guessed wrong.
    }
courses-columns-blanked =
    { $cells ->
        [one] One cell looked like a civil registration (CPR) number. We deleted it before anything was kept.
       *[other] { $cells } cells looked like civil registration (CPR) numbers. We deleted them before anything was kept.
    }
courses-columns-moodle = Moodle does not say who teaches. In the next step we ask about those who seem to.
courses-columns-preview = This is how we read the first lines
courses-columns-each = Every column of the file
courses-columns-column = “{ $title }”
courses-columns-number = Column { $number }
courses-columns-samples = Such as { $samples }
courses-columns-no-samples = Empty in the first three lines
courses-columns-domain = Mail domain
courses-columns-domain-hint = The file has user names but no addresses. Write what comes after the @, such as student.school.dk.
courses-columns-domain-implausible = Write a domain such as student.school.dk
courses-columns-no-domain = Write what comes after the @ in the students' addresses
courses-columns-no-name = Choose which column is the name (or both first name and last name)
courses-columns-no-email = Choose which column is the e-mail or the user name
courses-columns-twice = Two columns are chosen as “{ $field }”. Choose only one
courses-columns-button = Continue
courses-field-name = Name
courses-field-first-name = First name
courses-field-last-name = Last name
courses-field-email = E-mail
courses-field-student-number = Student number
courses-field-username = User name
courses-field-class = Class
courses-field-role = Role
courses-field-ignored = Not used

# Import: the review
courses-review-title = This is what will happen
courses-review-lead = Nothing is saved yet. Nobody is removed.
courses-review-new = new
courses-review-known = unchanged
courses-review-changed = changed
courses-review-staff = perhaps not students
courses-review-duplicate = repeated
courses-review-faulty = lines with faults
courses-review-missing = missing from the file
courses-review-line = Line
courses-review-line-number = Line { $line }
courses-review-fault = What is wrong
courses-review-shown = It says
courses-review-more =
    { $more ->
        [one] And one more.
       *[other] And { $more } more.
    }
courses-review-faulty-title =
    { $lines ->
        [one] One line cannot be read
       *[other] { $lines } lines cannot be read
    }
courses-review-faulty-lead = They are passed over. Correct them in the file and import again, or add the students one by one.
courses-fault-no-name = There is no name
courses-fault-no-email = There is no e-mail
courses-fault-bad-email = “{ $written }” is not an e-mail address
courses-fault-too-long = Name, address, number or class is far too long
courses-fault-two-people = The student number is one student's and the address another's
courses-review-staff-title =
    { $people ->
        [one] One may not be a student
       *[other] { $people } may not be students
    }
courses-review-staff-lead = Tick those who should be left out. If in doubt, let them come in: no student may be missing.
courses-review-leave-out = Leave out { $name }
courses-hint-role = The file says so.
courses-hint-known-staff = Leads or accompanies the course.
courses-hint-domain = Another kind of address than the others.
courses-hint-no-number = Has no student number.
courses-review-changed-title =
    { $people ->
        [one] One has changed
       *[other] { $people } have changed
    }
courses-change-class = Class: { $from } → { $to }
courses-change-number = Student number: { $from } → { $to }
courses-change-returns = Is back on the course
courses-change-name = Name in the file: { $to } (here: { $from }).
courses-change-email = Address in the file: { $to } (here: { $from }).
courses-change-only-told = The person changes that themselves.
courses-review-missing-title =
    { $people ->
        [one] One on the list is missing from the file
       *[other] { $people } on the list are missing from the file
    }
courses-review-unlikely = Most of those on the list are not in the file. Is it the right file?
courses-review-missing-lead = They stay on the course. If somebody has left, open the person and change it there.
courses-review-duplicate-title =
    { $lines ->
        [one] One stands there twice
       *[other] { $lines } lines are repeated
    }
courses-review-duplicate-line = Line { $line }: { $name } is the same as on line { $first }
courses-review-several-title =
    { $people ->
        [one] One is in several classes
       *[other] { $people } are in several classes
    }
courses-review-several-line = { $name } comes into { $class } (also named: { $others })
courses-review-new-title =
    { $people ->
        [one] One new student
       *[other] { $people } new students
    }
courses-review-new-classes =
    { $classes ->
        [one] One class will be made:
       *[other] { $classes } classes will be made:
    }
courses-review-new-show = See the names
courses-review-invitation = When do the new ones get a mail?
courses-review-invitation-hint = The mail tells what is going to happen and gives access.
courses-review-invitation-missing = Choose when the new ones get a mail
courses-review-invite-later = Later
courses-review-invite-later-hint = You send the invitations from the list of students when it is right.
courses-review-invite-now = At once
courses-review-invite-now-hint = Everybody on the list who has not been invited gets a mail.
courses-review-button = Import the list
courses-review-cancel = Cancel
courses-review-nothing = The file and the list say the same. There is nothing to do.
courses-review-back = To the list of students

# Mails
mail-courses-leader-named-subject = You lead { $course }
mail-courses-leader-named-body =
    You have been named course leader of { $course }, { $term }, in Medspil.

    The first step is to import the list of students. No student is told anything before you say so.
mail-courses-leader-named-action = Open the course
mail-courses-leader-named-why = You get this mail because an administrator has named you. If that is a mistake, please tell the administrator.
mail-courses-facilitator-invited-subject = Will you be a facilitator on { $course }?
mail-courses-facilitator-invited-body =
    { $leader } would like you to be a facilitator (tovholder) for some study groups on { $course }, { $term }.

    Read what the task is, and answer yes or no. You need not explain a no.
mail-courses-facilitator-invited-action = Read and answer
mail-courses-facilitator-invited-why = You get this mail because { $leader } has written your address. Ask { $leader } if you are in doubt.
mail-courses-student-invited-subject = Your study group on { $course }
mail-courses-student-invited-body =
    Hello { $name }

    On { $course }, { $term }, everybody gets a study group, so that you have somebody to read and talk with from the start. You need not find anybody beforehand, and nobody is picked last.

    { $when ->
        [1] You tell when you can meet and what you would like. From that Medspil makes some proposals. { $leader } reads them, adjusts them and decides. You can answer until { $deadline }. You will also be told when your group is ready.
        [2] You tell when you can meet and what you would like. From that Medspil makes some proposals. { $leader } reads them, adjusts them and decides. The plan is that you answer no later than { $deadline }. You get a mail when it opens. You will also be told when your group is ready.
        [3] The students have told when they can meet and what they would like. The deadline for that has passed. If you did not answer, that is all right: { $leader } finds a place for you in a group. You will be told when it is ready.
       *[0] You tell when you can meet and what you would like. From that Medspil makes some proposals. { $leader } reads them, adjusts them and decides. You get a mail when you can answer. You will also be told when your group is ready.
    }

    Sign in, and you can read all of it at your own pace.{ $shared ->
        [1] {" "}You can also read what is known beforehand about the course and its students.
        [2] {" "}You can also read who talks with the groups about what.
        [3] {" "}You can also read what is known beforehand, and who talks with the groups about what.
       *[0] {""}
    }
mail-courses-student-invited-action = Sign in and read why and how
mail-courses-student-invited-why = You get this mail because you are on the list of students of { $course }. Ask { $leader } if that is a mistake.

# Baseline and role agreement
courses-task-groundwork-hint = What you know beforehand, and who talks with the groups about what.
courses-groundwork-title = Baseline and role agreement
courses-groundwork-lead = Write it down before groups are formed. It is your own until you choose to show it.
courses-groundwork-only = Some of it is in { $language } only. Those who read { $other } see it in { $language } until you write it.
courses-groundwork-also = Also in { $language }
courses-groundwork-in = { $label } (in { $language })
courses-groundwork-baseline = The baseline
courses-groundwork-baseline-words = Write about the students as a whole, never about one of them.
courses-groundwork-known = What do we know?
courses-groundwork-known-hint = For example: how many commute, when people drop out, what they say themselves.
courses-groundwork-proposed = What did last year’s students propose?
courses-groundwork-proposed-hint = In their own words, if you can.
courses-groundwork-particular = What is particular here?
courses-groundwork-particular-hint = For example placements, classes in several places, or an early hand-in.
courses-groundwork-roles = The role agreement
courses-groundwork-roles-words = Talk it through with the facilitators and the advising service. The text is a suggestion you can change.
courses-groundwork-roles-label = Who talks with the groups about what?
courses-groundwork-roles-hint = Say also when the advising service steps in.
courses-groundwork-roles-also-hint = The suggestion holds only as long as you use it in both languages. If you write your own agreement, write it here too.
courses-groundwork-roles-template =
    The course leader: the subject, the framework, and who is in which group.
    The facilitator: everyday life in the group and the first meeting.
    The advising service: when working together has stalled, and whatever one would rather not discuss with a teacher. It steps in when somebody asks, and passes nothing on.
    The group itself: meeting times, roles and agreements.
courses-groundwork-share = Show it on the page that everybody in the course reads
courses-groundwork-long = Write at most { $most } characters
courses-groundwork-clash = Somebody else saved meanwhile. Read both, change yours, and save again
courses-groundwork-other = Another course leader saved this while you were writing. Yours is in the fields below. When you save, yours counts.

# Times
courses-teaching-title = Teaching times
courses-task-teaching-hint = Whoever does not say when they can meet counts as free outside teaching.
courses-teaching-lead = Whoever does not say when they can meet counts as free outside teaching. Here you write when that is. It counts the next time groups are proposed.
courses-teaching-together = Teaching for everybody on the course
courses-teaching-hint = Tick a block even if teaching fills only some of it. If nothing is ticked, they count as free the whole week.
courses-teaching-classes = What each class has by itself
courses-teaching-class = Teaching of this class alone
courses-teaching-class-hint = Beside what everybody on the course has together. Tick a block even if teaching fills only some of it.
courses-teaching-class-none = Not written down
courses-teaching-all = Then a class has no time left to meet. Leave at least one block.
courses-notice-offer = Thank you. It counts the next time groups are proposed.
courses-offer-title = When can you accompany groups?
courses-offer-lead = { $course }. With your answer we can look for groups you can meet.
courses-offer-groups = How many groups can you accompany at most?
courses-offer-groups-hint = Unless you say otherwise, we count on { $usual }.
courses-offer-groups-missing = Write a number from 1 to { $most }
courses-offer-times = When can you meet a group?
courses-offer-times-hint = Think of an ordinary week. If you leave everything empty, we count on you to find a time together.
courses-offer-languages = In which languages can you accompany a group?
courses-offer-languages-hint = If you leave everything empty, the language does not matter.
courses-offer-seen = The course leader sees your answer. The groups do not. You can change it here whenever you like.
courses-offer-later = Not now
courses-staff-groups = { $groups ->
        [one] 1 group at most
       *[other] { $groups } groups at most
    }
courses-staff-times = can meet { $times }
courses-staff-no-times = has not said when
