## Fields
accounts-email = E-mail
accounts-email-missing = Write your e-mail address.
accounts-email-implausible = Write the whole address, for example name@university.dk.
accounts-password = Password
accounts-password-new = New password
accounts-password-hint = At least 12 characters, better 15 or more. Three or four words that you can remember make a good password.
accounts-password-missing = Write your password.
accounts-password-short = Make the password longer. It needs at least { $least } characters.
accounts-password-long = The password is too long. Choose one of less than 1,000 characters.
accounts-password-guessable = The password is easy to guess. Choose words that are not your name, a well-known password or a row of keys.

## Sign in
accounts-sign-in-title = Sign in
accounts-sign-in-lead = Use the address that your invitation came to.
accounts-sign-in-button = Sign in
accounts-sign-in-new = New here? Choose a password with the link in your invitation.
accounts-sign-in-wrong = E-mail and password do not belong together. Try again, or choose a new password.
accounts-sign-in-closed-seconds = { $seconds ->
    [one] There have been too many wrong tries. Wait a second and try again.
   *[other] There have been too many wrong tries. Wait { $seconds } seconds and try again.
}
accounts-sign-in-closed-minutes = { $minutes ->
    [one] There have been too many wrong tries. Wait a minute and try again.
   *[other] There have been too many wrong tries. Wait { $minutes } minutes and try again. You can also choose a new password.
}
accounts-forgotten-link = Forgotten your password?

## Forgotten password
accounts-forgotten-title = Forgotten password
accounts-forgotten-lead = We send you a link, so that you can choose a new one.
accounts-forgotten-button = Send me a link
accounts-forgotten-done-title = Look in your inbox
accounts-forgotten-done-sent = If the address is known here, a link is on its way. It works for half an hour.
accounts-forgotten-done-none = Nothing arrives? Look in your spam folder, or ask your course leader which address you are registered with.
accounts-forgotten-back = Back to sign in

## Choose a password
accounts-choose-title = Choose a password
accounts-choose-heading = Welcome, { $name }
accounts-choose-lead = Choose a password, and you are in.
accounts-choose-email-hint = This is what you sign in with.
accounts-choose-button = Save and come in
accounts-dead-link-title = The link no longer works
accounts-dead-link-why = It has been used, or it has become too old. You can have a new one at once.
accounts-dead-link-new = Send me a new link

## My account
accounts-account-title = My account
accounts-account-name = Name
accounts-account-password-kept = Known to you alone
accounts-account-change = Change
accounts-account-change-what = password
accounts-sessions-title = Where you are signed in
accounts-sessions-lead = If you do not recognise one of these, sign it out and change your password.
accounts-sessions-since = Since { $at }
accounts-sessions-seen = Last used { $at }
accounts-sessions-this = This is here
accounts-sessions-end = Sign out

## Change password
accounts-change-title = Change password
accounts-change-lead = You will be signed out everywhere else.
accounts-change-present = Your present password
accounts-change-button = Change password
accounts-change-wrong = That is not your present password. Try again.

## Notices
accounts-notice-sign-in-first = Sign in to go on.
accounts-notice-signed-out = You are signed out.
accounts-notice-welcome = Your password is saved. Good to see you.
accounts-notice-session-ended = You are signed out there.
accounts-notice-password-changed = Your password is changed.

## Mails
mail-accounts-invitation-subject = You are invited to Medspil
mail-accounts-invitation-body = Hello { $name }

    You have been registered in Medspil, where your programme forms study groups and looks after them. Choose a password to get started.

    The link works for 14 days. If it is too old, you can get a new one on the page.
mail-accounts-invitation-action = Choose a password
mail-accounts-invitation-why = You get this mail because your programme has registered you. Ask your course leader if you wonder why.
mail-accounts-reset-subject = Choose a new password
mail-accounts-reset-body = Hello { $name }

    Someone, hopefully you, asked to choose a new password for Medspil. The link works for half an hour and only once.

    If it was not you, there is nothing you need to do.
mail-accounts-reset-action = Choose a new password
mail-accounts-reset-why = You get this mail because your address was written on the page “Forgotten password”.
mail-accounts-password-changed-subject = Your password was changed
mail-accounts-password-changed-body = Hello { $name }

    Your password for Medspil has just been changed, and you are signed out everywhere else.

    If it was not you, choose a new password at once, and write to whoever is in charge of Medspil where you study.
mail-accounts-password-changed-action = See my account
mail-accounts-password-changed-why = You get this mail whenever your password changes.

## Administration
accounts-admin-title = Administration
accounts-admin-lead = Here you set up courses, people and advising. What students write cannot be seen from here.
accounts-admin-courses = Courses
accounts-admin-courses-hint = Create a course and name its leader
accounts-admin-services-hint = Whom students can ask for help
accounts-admin-people-hint = Find an account, send the invitation again, close or open
accounts-admin-role = Administrator
accounts-people-title = People
accounts-people-lead = Staff and advisers. You find a student by their full e-mail, when someone asks for help.
accounts-people-search = Name, or a student’s full e-mail
accounts-people-search-button = Search
accounts-people-none = Nobody fits that
accounts-people-none-hint = Try a part of the name. Students are shown only when the whole address fits.
accounts-people-cut = These are the first { $count }. Search to find more.
accounts-person-state = Account
accounts-person-active = Active
accounts-person-active-since = Active since { $at }
accounts-person-invited = Invited, not signed in yet
accounts-person-closed = Closed
accounts-person-closed-since = Closed since { $at }
accounts-person-roles = Role
accounts-person-no-role = No role outside their courses
accounts-person-invite = Send the invitation again
accounts-person-close = Close the account
accounts-person-close-hint = It can no longer be used, and the person is signed out everywhere. Groups and answers stay as they are.
accounts-person-open = Open the account again
accounts-services-title = Advising services
accounts-services-lead = A course is linked to a service. From there students get help with working together.
accounts-services-none = There is no advising service yet
accounts-services-none-hint = Set one up before the groups are formed, so that nobody is alone with something difficult.
accounts-service-new = Set up a service
accounts-service-form-title = An advising service
accounts-service-form-lead = This stands on the pages where students ask for help.
accounts-service-name-hint = For example Study and Well-being Advising
accounts-service-name-missing = Write what the service is called.
accounts-service-name-taken = There is a service of that name already.
accounts-service-phone = Phone
accounts-service-phone-missing = Write a number that somebody answers.
accounts-service-hours-da = Opening hours in Danish
accounts-service-hours-en = Opening hours in English
accounts-service-hours-hint = For example: mandag til torsdag kl. 10–14
accounts-service-hours-missing = Write when somebody is there.
accounts-service-long = Make it shorter. There is room for { $most } characters.
accounts-advisers-title = Advisers
accounts-advisers-none = None yet. Without an adviser nobody can read what students write.
accounts-adviser = Study adviser
accounts-student-adviser = Student adviser
accounts-student-adviser-hint = Sees only requests where the student has agreed to it
accounts-adviser-role = Study adviser
accounts-adviser-new = Invite an adviser
accounts-adviser-kind = What is this person?
accounts-adviser-kind-missing = Choose what the person is.
accounts-adviser-name-missing = Write the person's name.
accounts-adviser-elsewhere = This person is already an adviser of another service. Remove them there first.
accounts-adviser-invite = Invite
accounts-adviser-release = Remove
accounts-release-title = Remove { $name }?
accounts-release-lead = They will no longer be able to read anything in { $service }. Somebody else has to take over cases that are under way.
accounts-release-action = Yes, remove
accounts-release-keep = No, keep
accounts-notice-invited = The invitation is on its way.
accounts-notice-closed = The account is closed.
accounts-notice-opened = The account is open again.
accounts-notice-service-saved = The service is saved.
accounts-notice-adviser-named = The adviser is in.
accounts-notice-adviser-released = The adviser is removed.
