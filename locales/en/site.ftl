# The frame around every page, and the parts that all pages are made of.
site-name = Medspil
site-skip = Skip to the content
site-nav = You and the site
site-sign-in = Sign in
site-sign-out = Sign out
site-other-language = Dansk
site-next-step = Next step
site-step = Step { $here } of { $of }: { $name }
site-back = Back
site-save = Save
site-optional = optional
site-exit = Exit this page
site-nobody = nobody

# Forms
site-fault-prefix = Error:
site-faults-title = There is a problem
site-password-show = Show
site-password-hide = Hide
site-count-most = At most { $max } characters
site-count-left = characters left
site-count-over = characters too many
site-unsaved = You have written something that is not saved.
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
