# Demoens postkasse: alle mails, som Medspil ville have sendt.

notifications-list-title = Demoens postkasse
notifications-list-lead = Her ligger de mails, som Medspil ville have sendt. Den findes kun i demoen.
notifications-list-empty = Ingen mails endnu. Inviter nogen, eller bed om en ny adgangskode, så kommer der en.
notifications-letter-other-language = På dansk: Åbn linket, og vælg »Dansk« øverst på siden.
notifications-letter-reply = Svarer du på mailen, går svaret til { $name }, { $address }.
notifications-list-to = Til { $name }, { $address }
