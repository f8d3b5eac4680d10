## Felter
accounts-email = E-mail
accounts-email-missing = Skriv din e-mailadresse.
accounts-email-implausible = Skriv hele adressen, for eksempel navn@universitet.dk.
accounts-password = Adgangskode
accounts-password-new = Ny adgangskode
accounts-password-hint = Mindst 12 tegn, gerne 15 eller flere. Tre eller fire ord, som du kan huske, er en god adgangskode.
accounts-password-missing = Skriv din adgangskode.
accounts-password-short = Gør adgangskoden længere. Den skal have mindst { $least } tegn.
accounts-password-long = Adgangskoden er for lang. Vælg en, der er kortere end 1.000 tegn.
accounts-password-guessable = Adgangskoden er let at gætte. Vælg ord, der ikke er dit navn, et kendt kodeord eller en række taster.

## Log ind
accounts-sign-in-title = Log ind
accounts-sign-in-lead = Brug den adresse, som din invitation kom til.
accounts-sign-in-button = Log ind
accounts-sign-in-new = Er du ny her? Så vælger du en adgangskode med linket i din invitation.
accounts-sign-in-wrong = E-mail og adgangskode passer ikke sammen. Prøv igen, eller vælg en ny adgangskode.
accounts-sign-in-closed-seconds = { $seconds ->
    [one] Der er skrevet forkert for mange gange. Vent et sekund, og prøv igen.
   *[other] Der er skrevet forkert for mange gange. Vent { $seconds } sekunder, og prøv igen.
}
accounts-sign-in-closed-minutes = { $minutes ->
    [one] Der er skrevet forkert for mange gange. Vent et minut, og prøv igen.
   *[other] Der er skrevet forkert for mange gange. Vent { $minutes } minutter, og prøv igen. Du kan også vælge en ny adgangskode.
}
accounts-forgotten-link = Glemt adgangskode?

## Glemt adgangskode
accounts-forgotten-title = Glemt adgangskode
accounts-forgotten-lead = Vi sender dig et link, så du kan vælge en ny.
accounts-forgotten-button = Send mig et link
accounts-forgotten-done-title = Se i din indbakke
accounts-forgotten-done-sent = Hvis adressen er kendt her, er der et link på vej. Det virker i en halv time.
accounts-forgotten-done-none = Kommer der ikke noget? Så se i uønsket post, eller spørg din kursusleder, hvilken adresse du er oprettet med.
accounts-forgotten-back = Tilbage til log ind

## Vælg adgangskode
accounts-choose-title = Vælg en adgangskode
accounts-choose-heading = Velkommen, { $name }
accounts-choose-lead = Vælg en adgangskode. Så er du inde.
accounts-choose-email-hint = Den logger du ind med.
accounts-choose-button = Gem, og kom ind
accounts-dead-link-title = Linket virker ikke mere
accounts-dead-link-why = Det er enten brugt, eller det er blevet for gammelt. Du kan få et nyt med det samme.
accounts-dead-link-new = Send mig et nyt link

## Min konto
accounts-account-title = Min konto
accounts-account-name = Navn
accounts-account-password-kept = Kun du kender den
accounts-account-change = Skift
accounts-account-change-what = adgangskode
accounts-sessions-title = Her er du logget ind
accounts-sessions-lead = Kender du ikke et af stederne, så log det ud, og skift adgangskode.
accounts-sessions-since = Siden { $at }
accounts-sessions-seen = Brugt sidst { $at }
accounts-sessions-this = Det er her
accounts-sessions-end = Log ud

## Skift adgangskode
accounts-change-title = Skift adgangskode
accounts-change-lead = Du bliver logget ud alle andre steder.
accounts-change-present = Din nuværende adgangskode
accounts-change-button = Skift adgangskode
accounts-change-wrong = Det er ikke din nuværende adgangskode. Prøv igen.

## Beskeder
accounts-notice-sign-in-first = Log ind, så kommer du videre.
accounts-notice-signed-out = Du er logget ud.
accounts-notice-welcome = Din adgangskode er gemt. Godt at se dig.
accounts-notice-session-ended = Du er logget ud der.
accounts-notice-password-changed = Din adgangskode er skiftet.

## Mails
mail-accounts-invitation-subject = Du er inviteret til Medspil
mail-accounts-invitation-body = Hej { $name }

    Du er oprettet i Medspil, hvor dit studie danner studiegrupper og følger op på dem. Vælg en adgangskode for at komme i gang.

    Linket virker i 14 dage. Er det for gammelt, kan du få et nyt på siden.
mail-accounts-invitation-action = Vælg adgangskode
mail-accounts-invitation-why = Du får mailen, fordi dit studie har oprettet dig. Spørg din kursusleder, hvis du undrer dig.
mail-accounts-reset-subject = Vælg en ny adgangskode
mail-accounts-reset-body = Hej { $name }

    Nogen, forhåbentlig du, har bedt om at vælge en ny adgangskode til Medspil. Linket virker i en halv time og kun én gang.

    Var det ikke dig, skal du ikke gøre noget.
mail-accounts-reset-action = Vælg ny adgangskode
mail-accounts-reset-why = Du får mailen, fordi din adresse blev skrevet på siden »Glemt adgangskode«.
mail-accounts-password-changed-subject = Din adgangskode er skiftet
mail-accounts-password-changed-body = Hej { $name }

    Din adgangskode til Medspil er netop skiftet, og du er logget ud alle andre steder.

    Var det ikke dig, så vælg straks en ny adgangskode, og skriv til den, der står for Medspil hos jer.
mail-accounts-password-changed-action = Se min konto
mail-accounts-password-changed-why = Du får mailen, hver gang din adgangskode skifter.

## Administration
accounts-admin-title = Administration
accounts-admin-lead = Her sætter du kurser, mennesker og vejledning op. Hvad studerende skriver, kan ikke ses herfra.
accounts-admin-courses = Kurser
accounts-admin-courses-hint = Opret et kursus, og udnævn dets leder
accounts-admin-services-hint = Hvem studerende kan bede om hjælp
accounts-admin-people-hint = Find en konto, send invitationen igen, luk eller åbn
accounts-admin-role = Administrator
accounts-people-title = Personer
accounts-people-lead = Ansatte og vejledere. En studerende finder du med den fulde e-mail, når nogen beder om hjælp.
accounts-people-search = Navn, eller en studerendes fulde e-mail
accounts-people-search-button = Søg
accounts-people-none = Ingen passer på det
accounts-people-none-hint = Prøv med en del af navnet. Studerende vises kun, når hele adressen passer.
accounts-people-cut = Her vises de første { $count }. Søg for at finde flere.
accounts-person-state = Konto
accounts-person-active = Aktiv
accounts-person-active-since = Aktiv siden { $at }
accounts-person-invited = Inviteret, men ikke logget ind endnu
accounts-person-closed = Lukket
accounts-person-closed-since = Lukket siden { $at }
accounts-person-roles = Rolle
accounts-person-no-role = Ingen rolle uden for sine kurser
accounts-person-invite = Send invitationen igen
accounts-person-close = Luk kontoen
accounts-person-close-hint = Så kan den ikke bruges mere, og personen bliver logget ud alle steder. Grupper og svar ændres ikke.
accounts-person-open = Åbn kontoen igen
accounts-services-title = Vejledningstilbud
accounts-services-lead = Et kursus knyttes til et tilbud. Derfra kan de studerende få hjælp til samarbejdet.
accounts-services-none = Der er ingen vejledning endnu
accounts-services-none-hint = Opret den, før grupperne dannes, så ingen står alene med noget svært.
accounts-service-new = Opret et tilbud
accounts-service-form-title = Et vejledningstilbud
accounts-service-form-lead = Det står på de sider, hvor studerende beder om hjælp.
accounts-service-name-hint = For eksempel Studie- og trivselsvejledningen
accounts-service-name-missing = Skriv, hvad tilbuddet hedder.
accounts-service-name-taken = Der er allerede et tilbud med det navn.
accounts-service-phone = Telefon
accounts-service-phone-missing = Skriv et nummer, nogen svarer på.
accounts-service-hours-da = Åbningstid på dansk
accounts-service-hours-en = Åbningstid på engelsk
accounts-service-hours-hint = For eksempel: mandag til torsdag kl. 10–14
accounts-service-hours-missing = Skriv, hvornår der er nogen.
accounts-service-long = Gør det kortere. Der er plads til { $most } tegn.
accounts-advisers-title = Studievejledere
accounts-advisers-none = Ingen endnu. Uden en studievejleder er der ingen, der kan læse det, studerende skriver.
accounts-adviser = Studievejleder
accounts-student-adviser = Studenterstudievejleder
accounts-student-adviser-hint = Ser kun henvendelser, hvor den studerende har sagt ja til det
accounts-adviser-role = Studievejleder
accounts-adviser-new = Inviter en studievejleder
accounts-adviser-kind = Hvad er personen?
accounts-adviser-kind-missing = Vælg, hvad personen er.
accounts-adviser-name-missing = Skriv personens navn.
accounts-adviser-elsewhere = Personen er allerede vejleder i et andet tilbud. Fjern personen der først.
accounts-adviser-invite = Inviter
accounts-adviser-release = Fjern
accounts-release-title = Fjern { $name }?
accounts-release-lead = Så kan personen ikke længere læse noget i { $service }. Sager, der er i gang, skal en anden overtage.
accounts-release-action = Ja, fjern
accounts-release-keep = Nej, behold
accounts-notice-invited = Invitationen er på vej.
accounts-notice-closed = Kontoen er lukket.
accounts-notice-opened = Kontoen er åben igen.
accounts-notice-service-saved = Tilbuddet er gemt.
accounts-notice-adviser-named = Vejlederen er med.
accounts-notice-adviser-released = Vejlederen er fjernet.
