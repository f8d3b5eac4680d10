# The demo's mailbox: every mail that Medspil would have sent.

notifications-list-title = The demo’s mailbox
notifications-list-lead = These are the mails that Medspil would have sent. Only the demo has this page.
notifications-list-empty = No mails yet. Invite somebody, or ask for a new password, and one will come.
notifications-letter-other-language = In English: open the link and choose “English” at the top of the page.
notifications-letter-reply = If you reply to this e-mail, your reply goes to { $name }, { $address }.
notifications-list-to = To { $name }, { $address }
