# Kurser, hold, tovholdere og deltagerlisten.
courses-back = Kurset

# Beskeder efter en handling
courses-notice-created = Kurset er oprettet, og kursuslederen har fået en mail.
courses-notice-leader-named = Kursuslederen har fået en mail.
courses-notice-saved = Det er gemt.
courses-notice-class-added = Holdet er oprettet.
courses-notice-class-removed = Holdet er slettet.
courses-notice-class-in-use = Holdet kan ikke slettes, for der har været studerende på det.
courses-notice-facilitator-invited = Invitationen er sendt. Du kan se her, når den er besvaret.
courses-notice-released = Det er gjort.
courses-notice-last-leader = Et kursus skal altid have en kursusleder.
courses-notice-accepted = Tak, fordi du siger ja. Kursuslederen kan se det nu.
courses-notice-declined = Tak for dit svar. Kursuslederen kan se det nu.
courses-notice-invited = Invitationerne er på vej.
courses-notice-added = Den studerende er på listen.
courses-notice-upload-gone = Filen er væk: den er indlæst, erstattet af en nyere eller mere end et døgn gammel. Vælg den igen.
courses-notice-imported = Listen er indlæst. Ingen har fået mail endnu.
courses-notice-imported-and-invited = Listen er indlæst, og invitationerne er på vej.

# Fælles felter
courses-form-too-long = Skriv højst { $most } tegn
courses-form-title = Kursets navn
courses-form-title-hint = Som de studerende kender det, fx »Sygepleje, 1. semester«.
courses-form-title-missing = Skriv kursets navn
courses-form-term = Periode
courses-form-term-hint = Fx »Efterår 2026«.
courses-form-term-missing = Skriv, hvornår kurset løber, fx »Efterår 2026«
courses-form-ends = Sidste dag
courses-form-ends-hint = Herfra løber fristerne for, hvornår det hele bliver slettet.
courses-form-ends-missing = Skriv kursets sidste dag
courses-form-ends-past = Vælg en dag, der ikke er gået
courses-form-ends-far = Vælg en dag inden for to år
courses-form-code = Kursuskode
courses-form-code-hint = Som i jeres kursuskatalog.
courses-form-service = Hvem hjælper de studerende med samarbejdet?
courses-form-service-hint = Studievejledningen tager imod, når en studerende beder om hjælp. Du ser ikke, hvem der spørger.
courses-form-service-none = Ikke valgt endnu
courses-form-language = Sprog i de første mails
courses-form-language-hint = De studerende kan selv vælge sprog bagefter.
courses-form-timezone = Tidszone
courses-form-timezone-unknown = Vælg en tidszone fra listen
courses-form-leader = Kursusleder
courses-form-leader-lead = Kursuslederen ejer gruppedannelsen og får en mail med det samme.
courses-form-leader-already = Den person leder kurset i forvejen
courses-form-name = Navn
courses-form-name-missing = Skriv navnet
courses-form-email = E-mail
courses-form-study-email = Studiemail

# Administratorens kurser
courses-admin-title = Kurser
courses-admin-lead = Her opretter du kurser og udpeger kursusledere. Alt indhold er kursuslederens.
courses-admin-new = Opret et kursus
courses-admin-new-lead = Et kursus har altid en kursusleder. Kursuslederen kan rette resten bagefter.
courses-admin-create = Opret kurset
courses-admin-empty-title = Ingen kurser endnu
courses-admin-empty = Det første kursus tager et minut. Kursuslederen overtager derfra.
courses-admin-led-by = Ledes af { $names }
courses-admin-no-leader = Har ingen kursusleder
courses-admin-no-content = Som administrator kan du udpege en kursusleder mere. Du kan ikke se deltagere, grupper eller svar.
courses-admin-purpose = Hvorfor og hvordan: siden, som alle på kurset læser
courses-admin-name-leader = Udpeg kursusleder

# Dine kurser

# Kurset
courses-show-led-by = Ledes af { $names }
courses-show-tasks = Alt om kurset
courses-next-roster-title = Indlæs deltagerlisten
courses-next-roster = Hent listen i Moodle, Canvas, Brightspace eller et regneark. Du ser, hvad der vil ske, før der sker noget.
courses-next-roster-button = Indlæs en liste
courses-next-service-title = Vælg, hvem der hjælper
courses-next-service = De studerende skal kunne bede om hjælp til samarbejdet fra den første dag. Vælg den studievejledning, der tager imod.
courses-next-service-button = Vælg studievejledning
courses-next-facilitators-title = Inviter tovholdere
courses-next-facilitators = En tovholder er gruppens faste holdepunkt: holder det første møde og ringer til dem, der ikke kom.
courses-next-facilitators-button = Inviter en tovholder
courses-next-invitations-title =
    { $students ->
        [one] Én studerende er ikke inviteret endnu
       *[other] { $students } studerende er ikke inviteret endnu
    }
courses-next-invitations = De får en mail om, hvad der skal ske. De, der ikke kender siden, vælger en adgangskode.
courses-next-invitations-button = Se deltagerlisten
courses-next-formation-title = Dan grupper
courses-next-formation = Alt er klar. Planlæg, hvordan grupperne skal dannes, og åbn for de studerendes svar.
courses-next-formation-button = Til gruppedannelsen
courses-task-missing = Mangler
courses-task-done = Klar
courses-task-students =
    { $students ->
        [one] 1 studerende
       *[other] { $students } studerende
    }
courses-task-roster = Deltagere
courses-task-roster-empty = Der er ingen på listen endnu.
courses-task-roster-invited = { $invited } af { $students } er inviteret.
courses-task-classes = Hold
courses-task-classes-count = { $classes } hold
courses-task-classes-hint = Grupper dannes inden for et hold. Hold kommer med deltagerlisten.
courses-task-staff = Tovholdere og kursusledere
courses-task-facilitators =
    { $facilitators ->
        [one] 1 tovholder
       *[other] { $facilitators } tovholdere
    }
courses-task-awaited =
    { $awaited ->
        [one] Én har ikke svaret endnu.
       *[other] { $awaited } har ikke svaret endnu.
    }
courses-task-staff-hint = Hver gruppe får en tovholder.
courses-task-purpose = Hvorfor og hvordan
courses-task-purpose-hint = Siden, som alle læser: hvorfor grupper, hvordan, hvem og hvornår.
courses-task-guide = Vejledning til dig
courses-task-guide-hint = Hele forløbet på én side, en invitation til grupperne og spørgsmål, når de slutter.
courses-task-preview = Prøv profilen
courses-task-preview-hint = De spørgsmål, de studerende får, som de ser dem.
courses-task-warmup = Opvarmning
courses-task-warmup-hint = Tre historier og tre private spørgsmål, som du kan tilbyde hele hold.
courses-task-formations = Gruppedannelse
courses-task-formations-hint = Plan, svar, forslag og grupper
courses-task-edit = Om kurset
courses-task-service = Hjælp til samarbejdet: { $name }
courses-task-no-service = Vælg den studievejledning, der hjælper de studerende.
courses-edit-title = Om kurset

# Hold
courses-classes-title = Hold
courses-classes-lead = Grupper dannes inden for et hold. Når du indlæser deltagerlisten, kommer holdene af sig selv.
courses-classes-empty-title = Ingen hold endnu
courses-classes-empty = Er I kun ét hold, behøver du ikke gøre noget.
courses-classes-add = Nyt hold
courses-classes-add-button = Opret holdet
courses-classes-name = Holdets navn
courses-classes-name-hint = Præcis som i deltagerlisten, fx »Hold A«.
courses-classes-name-missing = Skriv holdets navn
courses-classes-exists = Der er allerede et hold med det navn
courses-class-students = Se holdets studerende
courses-class-remove = Slet holdet

# Tovholdere
courses-staff-title = Tovholdere og kursusledere
courses-staff-lead = En tovholder (facilitator) følger nogle grupper: holder det første møde, spørger til dem og ved, hvem der kan hjælpe.
courses-staff-facilitators = Tovholdere
courses-staff-leaders = Kursusledere
courses-staff-leaders-hint = En administrator kan udpege flere kursusledere.
courses-staff-empty-title = Ingen tovholdere endnu
courses-staff-empty = Inviter undervisere eller ældre studerende. De svarer selv ja eller nej.
courses-staff-invite = Inviter en tovholder
courses-staff-invited = Har ikke svaret endnu
courses-staff-accepted = Har sagt ja
courses-staff-declined = Har sagt nej tak
courses-staff-change = Ret
courses-staff-release-lead = Personen er ikke længere tovholder på kurset. Har personen grupper, bliver du tovholder for dem, til en anden siger ja.
courses-staff-release = Fjern som tovholder
courses-kind-staff = Underviser eller ansat
courses-kind-student = Ældre studerende
courses-invite-title = Inviter en tovholder
courses-invite-lead = Personen får en mail, læser, hvad opgaven er, og svarer ja eller nej.
courses-invite-kind = Hvem er det?
courses-invite-kind-hint = Studerende ser mindre om grupperne end ansatte.
courses-invite-kind-missing = Vælg, om det er en ansat eller en studerende
courses-invite-already = Den person er allerede inviteret
courses-invite-button = Send invitationen
courses-invitation-title = Vil du være tovholder?
courses-invitation-lead = { $course }, { $term }
courses-invitation-by = { $names } vil gerne have dig med som tovholder for nogle af kursets studiegrupper.
courses-invitation-what-title = Det gør en tovholder
courses-invitation-what =
    Holder det første møde på 45 minutter. Du får en færdig dagsorden.
    Ringer til den, der ikke kom: »Vi savnede dig«.
    Spørger til gruppen et par gange i løbet af semesteret.
    Viser videre til studievejledningen, når noget er for stort.
courses-invitation-not-title = Det skal du ikke
courses-invitation-not =
    Bedømme eller kontrollere nogen.
    Løse det alene, når noget gnaver.
    Skrive om enkeltpersoner.
courses-invitation-more-title = Læs mere, før du svarer
courses-invitation-purpose = Hvorfor og hvordan grupperne bliver til, og hvem der gør hvad
courses-invitation-question = Dit svar
courses-invitation-yes = Ja, jeg vil gerne
courses-invitation-no = Nej tak, ikke denne gang
courses-invitation-no-hint = Du behøver ikke begrunde det.
courses-invitation-button = Send svaret
courses-invitation-answer-missing = Vælg ja eller nej
courses-invitation-accepted = Du har sagt ja. Du hører fra os, når grupperne er dannet.
courses-invitation-over = Invitationen er besvaret eller trukket tilbage. Spørg kursuslederen, hvis du gerne vil være med.

# Deltagerlisten
courses-roster-title = Deltagere
courses-roster-lead =
    { $students ->
        [0] Ingen studerende på listen
        [one] Én studerende på listen
       *[other] { $students } studerende på listen
    }
courses-roster-empty-title = Listen er tom
courses-roster-empty = Indlæs den liste, I allerede har. Ingen får besked, før du siger til.
courses-roster-import = Indlæs en liste
courses-roster-add = Tilføj én studerende
courses-roster-download = Hent som fil
courses-roster-uninvited-title =
    { $students ->
        [one] Én studerende er ikke inviteret
       *[other] { $students } studerende er ikke inviteret
    }
courses-roster-uninvited = De får hver en mail om, hvorfor og hvordan grupperne dannes, og af hvem. Planlægger du forløbet først, står der også hvornår.
courses-roster-uninvited-planned = De får hver en mail om, hvorfor og hvordan grupperne dannes, af hvem, og at de efter planen svarer senest { $deadline }.
courses-roster-uninvited-now = De får hver en mail om, hvorfor og hvordan grupperne dannes, af hvem, og at de kan svare indtil { $deadline }.
courses-roster-uninvited-over = De får hver en mail om, hvorfor og hvordan grupperne dannes, af hvem, og at de får en plads, selv om fristen for at svare er gået.
courses-roster-uninvited-wait = Vent gerne, til listen er rigtig.
courses-roster-invite-button =
    { $students ->
        [one] Send invitationen
       *[other] Send { $students } invitationer
    }
courses-roster-search-name = Find studerende
courses-roster-search = Navn, studienummer eller e-mail
courses-roster-name = Navn
courses-roster-email = E-mail
courses-roster-number = Studienummer
courses-roster-class = Hold
courses-roster-no-class = Uden hold
courses-roster-every-class = Alle hold
courses-roster-state = Tilstand
courses-roster-every-state = Alle på kurset
courses-roster-state-waiting = Ikke inviteret
courses-roster-state-invited = Inviteret
courses-roster-state-ready = Har adgang
courses-roster-state-on-leave = Orlov
courses-roster-state-withdrawn = Udmeldt
courses-roster-show = Vis
courses-roster-show-all = Vis alle
courses-roster-found =
    { $students ->
        [0] Ingen passer til søgningen.
        [one] Viser én studerende.
       *[other] { $students } studerende passer til søgningen.
    }
courses-roster-pages = Sider
courses-roster-before = Forrige side
courses-roster-after = Næste side
courses-roster-page = Side { $page } af { $pages }
courses-export-file = deltagere
courses-add-title = Tilføj én studerende
courses-add-lead = Den studerende får først mail, når du sender invitationer.
courses-add-button = Tilføj
courses-add-already = { $name } er på listen i forvejen
courses-student-since = På kurset siden { $on }.
courses-student-invited-on = Inviteret { $on }.
courses-student-number-hint = Brug aldrig CPR-nummer.
courses-student-number-taken = En anden studerende på kurset har det studienummer
courses-student-status = Deltager i kurset?
courses-student-status-hint = Er personen bare fraværende, så lad det stå. Tovholderen ringer.
courses-student-status-missing = Vælg, om den studerende deltager
courses-status-enrolled = Ja
courses-status-on-leave = Orlov
courses-status-on-leave-hint = Pladsen er der stadig bagefter.
courses-status-withdrawn = Udmeldt
courses-status-withdrawn-hint = Forlader kurset og sin gruppe. Gruppen får kun at vide, at personen er stoppet.
courses-leaves-title = Melder du { $name } ud?
courses-leaves-lead = Så mister personen sin plads på kurset og i sin gruppe med det samme. Gruppen får kun at vide, at personen er stoppet.
courses-leaves-action = Ja, meld ud
courses-leaves-keep = Nej, behold pladsen

# Indlæsning: filen
courses-import-title = Indlæs en deltagerliste
courses-import-lead = Vælg den fil, du har. Du ser, hvad vi læser, før noget bliver gemt.
courses-import-again-lead = Vi sammenligner filen med listen. Nye kommer med, og ingen bliver fjernet af sig selv.
courses-import-step-file = fil
courses-import-step-columns = kolonner
courses-import-step-review = gennemsyn
courses-import-file = Fil med deltagere
courses-import-file-hint = CSV, tekst eller Excel (.xlsx), højst 5 MB.
courses-import-button = Læs filen
courses-import-empty = Vælg en fil med mindst én studerende
courses-import-too-large = Filen er større end 5 MB. En deltagerliste fylder meget mindre: er det den rigtige fil?
courses-import-too-many = Tabellen er for stor til at være en deltagerliste: højst 20.000 linjer og 120 kolonner
courses-import-other-spreadsheet = Gem regnearket som .xlsx eller .csv, og prøv igen
courses-import-damaged = Regnearket kan ikke åbnes. Gem det igen som .xlsx eller .csv, og prøv en gang til
courses-import-not-a-table = Det ligner ikke en liste. Vælg en CSV-fil, en tekstfil eller et regneark (.xlsx)
courses-import-how = Hvor finder jeg listen?
courses-import-how-moodle-title = Moodle
courses-import-how-moodle = Åbn Deltagere, vælg rollen Studerende, marker alle, og vælg »Hent tabeldata som CSV«.
courses-import-how-canvas-title = Canvas
courses-import-how-canvas = Åbn Personer, vælg et gruppesæt, og vælg »Eksportér« (CSV).
courses-import-how-brightspace-title = Brightspace
courses-import-how-brightspace = Åbn Classlist eller Grades, og eksportér som CSV med navn, e-mail og Org Defined ID.
courses-import-how-other-title = Andet
courses-import-how-other = Ethvert regneark med navn og e-mail kan bruges. Studienummer og hold er en hjælp.
courses-import-kept = Filen opbevares krypteret, til du er færdig, og højst i et døgn. Ligner noget et CPR-nummer, bliver det slettet straks.

# Indlæsning: kolonnerne
courses-columns-title = Passer kolonnerne?
courses-columns-other-file = Vælg en anden fil
courses-origin-moodle = Det ligner en deltagerliste fra Moodle.
courses-origin-moodle-choice = Det ligner et gruppevalg fra Moodle.
courses-origin-canvas = Det ligner et gruppesæt fra Canvas.
courses-origin-brightspace = Det ligner en liste fra Brightspace.
courses-origin-catme = Det ligner en liste til CATME.
courses-origin-gruepr = Det ligner et spørgeskema til gruepr.
courses-origin-table = Vi har læst filen som en tabel.
courses-columns-lead =
    { $lines ->
        [one] Der er én linje. Ret det, vi har gættet forkert.
       *[other] Der er { $lines } linjer. Ret det, vi har gættet forkert.
    }
courses-columns-blanked =
    { $cells ->
        [one] Ét felt lignede et CPR-nummer. Vi har slettet det, før noget blev gemt.
       *[other] { $cells } felter lignede CPR-numre. Vi har slettet dem, før noget blev gemt.
    }
courses-columns-moodle = Moodle skriver ikke, hvem der er undervisere. I næste trin spørger vi om dem, der ser ud til at være det.
courses-columns-preview = Sådan læser vi de første linjer
courses-columns-each = Hver kolonne i filen
courses-columns-column = »{ $title }«
courses-columns-number = Kolonne { $number }
courses-columns-samples = Fx { $samples }
courses-columns-no-samples = Tom i de første tre linjer
courses-columns-domain = Mail-domæne
courses-columns-domain-hint = Filen har brugernavne, men ingen adresser. Skriv det, der kommer efter @, fx student.skole.dk.
courses-columns-domain-implausible = Skriv et domæne som student.skole.dk
courses-columns-no-domain = Skriv det, der kommer efter @ i de studerendes adresser
courses-columns-no-name = Vælg, hvilken kolonne der er navnet (eller både fornavn og efternavn)
courses-columns-no-email = Vælg, hvilken kolonne der er e-mail eller brugernavn
courses-columns-twice = To kolonner er valgt som »{ $field }«. Vælg kun én
courses-columns-button = Videre
courses-field-name = Navn
courses-field-first-name = Fornavn
courses-field-last-name = Efternavn
courses-field-email = E-mail
courses-field-student-number = Studienummer
courses-field-username = Brugernavn
courses-field-class = Hold
courses-field-role = Rolle
courses-field-ignored = Bruges ikke

# Indlæsning: gennemsynet
courses-review-title = Det vil der ske
courses-review-lead = Intet er gemt endnu. Ingen bliver fjernet.
courses-review-new = nye
courses-review-known = uændrede
courses-review-changed = ændrede
courses-review-staff = måske ikke studerende
courses-review-duplicate = gengangere
courses-review-faulty = linjer med fejl
courses-review-missing = mangler i filen
courses-review-line = Linje
courses-review-line-number = Linje { $line }
courses-review-fault = Hvad er galt
courses-review-shown = Der står
courses-review-more =
    { $more ->
        [one] Og én til.
       *[other] Og { $more } til.
    }
courses-review-faulty-title =
    { $lines ->
        [one] Én linje kan ikke læses
       *[other] { $lines } linjer kan ikke læses
    }
courses-review-faulty-lead = De springes over. Ret dem i filen og indlæs igen, eller tilføj de studerende én for én.
courses-fault-no-name = Der er intet navn
courses-fault-no-email = Der er ingen e-mail
courses-fault-bad-email = »{ $written }« er ikke en e-mailadresse
courses-fault-too-long = Navn, adresse, nummer eller hold er alt for langt
courses-fault-two-people = Studienummeret er én studerendes og adressen en andens
courses-review-staff-title =
    { $people ->
        [one] Én er måske ikke studerende
       *[other] { $people } er måske ikke studerende
    }
courses-review-staff-lead = Sæt hak ved dem, der ikke skal med. Er du i tvivl, så lad dem komme med: ingen studerende må mangle.
courses-review-leave-out = Udelad { $name }
courses-hint-role = Filen siger det.
courses-hint-known-staff = Leder eller følger kurset.
courses-hint-domain = Anden slags adresse end de andre.
courses-hint-no-number = Har intet studienummer.
courses-review-changed-title =
    { $people ->
        [one] Én er ændret
       *[other] { $people } er ændrede
    }
courses-change-class = Hold: { $from } → { $to }
courses-change-number = Studienummer: { $from } → { $to }
courses-change-returns = Er tilbage på kurset
courses-change-name = Navn i filen: { $to } (her: { $from }).
courses-change-email = Adresse i filen: { $to } (her: { $from }).
courses-change-only-told = Det retter personen selv.
courses-review-missing-title =
    { $people ->
        [one] Én på listen mangler i filen
       *[other] { $people } på listen mangler i filen
    }
courses-review-unlikely = De fleste på listen står ikke i filen. Er det den rigtige fil?
courses-review-missing-lead = De bliver på kurset. Er nogen udmeldt, så åbn personen og ret det der.
courses-review-duplicate-title =
    { $lines ->
        [one] Én står der to gange
       *[other] { $lines } linjer er gengangere
    }
courses-review-duplicate-line = Linje { $line }: { $name } er den samme som på linje { $first }
courses-review-several-title =
    { $people ->
        [one] Én står på flere hold
       *[other] { $people } står på flere hold
    }
courses-review-several-line = { $name } kommer på { $class } (også nævnt: { $others })
courses-review-new-title =
    { $people ->
        [one] Én ny studerende
       *[other] { $people } nye studerende
    }
courses-review-new-classes =
    { $classes ->
        [one] Ét hold bliver oprettet:
       *[other] { $classes } hold bliver oprettet:
    }
courses-review-new-show = Se navnene
courses-review-invitation = Hvornår får de nye en mail?
courses-review-invitation-hint = Mailen fortæller, hvad der skal ske, og giver adgang.
courses-review-invitation-missing = Vælg, hvornår de nye får en mail
courses-review-invite-later = Senere
courses-review-invite-later-hint = Du sender invitationerne fra deltagerlisten, når den er rigtig.
courses-review-invite-now = Med det samme
courses-review-invite-now-hint = Alle på listen, der ikke er inviteret, får en mail.
courses-review-button = Indlæs listen
courses-review-cancel = Fortryd
courses-review-nothing = Filen og listen siger det samme. Der er intet at gøre.
courses-review-back = Til deltagerlisten

# Mails
mail-courses-leader-named-subject = Du er kursusleder for { $course }
mail-courses-leader-named-body =
    Du er udpeget som kursusleder for { $course }, { $term }, i Medspil.

    Første skridt er at indlæse deltagerlisten. Ingen studerende får besked, før du siger til.
mail-courses-leader-named-action = Åbn kurset
mail-courses-leader-named-why = Du får mailen, fordi en administrator har udpeget dig. Er det en fejl, så svar administratoren.
mail-courses-facilitator-invited-subject = Vil du være tovholder på { $course }?
mail-courses-facilitator-invited-body =
    { $leader } vil gerne have dig med som tovholder (facilitator) for nogle studiegrupper på { $course }, { $term }.

    Læs, hvad opgaven er, og svar ja eller nej. Du behøver ikke begrunde et nej.
mail-courses-facilitator-invited-action = Læs og svar
mail-courses-facilitator-invited-why = Du får mailen, fordi { $leader } har skrevet din adresse. Spørg { $leader }, hvis du er i tvivl.
mail-courses-student-invited-subject = Din studiegruppe på { $course }
mail-courses-student-invited-body =
    Hej { $name }

    På { $course }, { $term }, får alle en studiegruppe, så du har nogen at læse og tale med fra starten. Du skal ikke finde nogen på forhånd, og ingen bliver valgt til sidst.

    { $when ->
        [1] Du fortæller, hvornår du kan mødes, og hvad du gerne vil. Ud fra det laver Medspil nogle forslag. { $leader } læser dem, retter dem til og bestemmer. Du kan svare indtil { $deadline }. Du får også besked, når din gruppe er klar.
        [2] Du fortæller, hvornår du kan mødes, og hvad du gerne vil. Ud fra det laver Medspil nogle forslag. { $leader } læser dem, retter dem til og bestemmer. Efter planen svarer du senest { $deadline }. Du får en mail, når det åbner. Du får også besked, når din gruppe er klar.
        [3] De studerende har fortalt, hvornår de kan mødes, og hvad de gerne vil. Fristen for det er gået. Har du ikke svaret, gør det ikke noget: { $leader } finder en plads til dig i en gruppe. Du får besked, når den er klar.
       *[0] Du fortæller, hvornår du kan mødes, og hvad du gerne vil. Ud fra det laver Medspil nogle forslag. { $leader } læser dem, retter dem til og bestemmer. Du får en mail, når du kan svare. Du får også besked, når din gruppe er klar.
    }

    Log ind, så kan du læse det hele i ro og mag.{ $shared ->
        [1] {" "}Du kan også læse, hvad vi ved på forhånd om kurset og de studerende.
        [2] {" "}Du kan også læse, hvem der taler med grupperne om hvad.
        [3] {" "}Du kan også læse, hvad vi ved på forhånd, og hvem der taler med grupperne om hvad.
       *[0] {""}
    }
mail-courses-student-invited-action = Log ind, og læs hvorfor og hvordan
mail-courses-student-invited-why = Du får mailen, fordi du står på deltagerlisten til { $course }. Spørg { $leader }, hvis det er en fejl.

# Grundlag og rolleaftale
courses-task-groundwork-hint = Hvad I ved på forhånd, og hvem der taler med grupperne om hvad.
courses-groundwork-title = Grundlag og rolleaftale
courses-groundwork-lead = Skriv det ned, før grupperne bliver dannet. Det er jeres eget, indtil I vælger at vise det.
courses-groundwork-only = Noget står kun på { $language }. De, der læser på { $other }, ser det på { $language }, til I skriver det.
courses-groundwork-also = Også på { $language }
courses-groundwork-in = { $label } (på { $language })
courses-groundwork-baseline = Grundlaget
courses-groundwork-baseline-words = Skriv om de studerende som helhed, aldrig om enkelte.
courses-groundwork-known = Hvad ved vi?
courses-groundwork-known-hint = For eksempel: hvor mange der pendler, hvornår de falder fra, hvad de selv siger.
courses-groundwork-proposed = Hvad foreslog de studerende sidste år?
courses-groundwork-proposed-hint = Helst med deres egne ord.
courses-groundwork-particular = Hvad er særligt her?
courses-groundwork-particular-hint = For eksempel praktik, hold på flere steder eller en tidlig aflevering.
courses-groundwork-roles = Rolleaftalen
courses-groundwork-roles-words = Tal den igennem med tovholderne og studievejledningen. Teksten er et forslag, som I kan rette.
courses-groundwork-roles-label = Hvem taler med grupperne om hvad?
courses-groundwork-roles-hint = Skriv også, hvornår studievejledningen kommer til.
courses-groundwork-roles-also-hint = Forslaget gælder kun, så længe I bruger det på begge sprog. Skriver I jeres egen aftale, så skriv den her også.
courses-groundwork-roles-template =
    Kursuslederen: faget, rammerne, og hvem der er i hvilken gruppe.
    Tovholderen: hverdagen i gruppen og det første møde.
    Studievejledningen: når samarbejdet går i stå, og alt det, man ikke vil tale med en underviser om. Den kommer til, når nogen beder om det, og siger ikke noget videre.
    Gruppen selv: mødetider, roller og aftaler.
courses-groundwork-share = Vis det på siden, som alle i kurset læser
courses-groundwork-long = Skriv højst { $most } tegn
courses-groundwork-clash = En anden har gemt imens. Læs begge, ret dit, og gem igen
courses-groundwork-other = Det her har en anden kursusleder gemt, mens du skrev. Dit står i felterne nedenfor. Når du gemmer, gælder dit.

# Tider
courses-teaching-title = Undervisningstider
courses-task-teaching-hint = Den, der ikke siger, hvornår det passer, regnes som ledig uden for undervisningen.
courses-teaching-lead = Den, der ikke siger, hvornår det passer, regnes som ledig uden for undervisningen. Her skriver du, hvornår den er. Det tæller, næste gang der bliver foreslået grupper.
courses-teaching-together = Undervisning for alle på kurset
courses-teaching-hint = Kryds en blok af, også hvis undervisningen kun fylder noget af den. Er intet krydset af, regnes de som ledige hele ugen.
courses-teaching-classes = Holdenes egen undervisning
courses-teaching-class = Holdets egen undervisning
courses-teaching-class-hint = Ud over det, som alle på kurset har sammen. Kryds en blok af, også hvis undervisningen kun fylder noget af den.
courses-teaching-class-none = Ikke skrevet ind
courses-teaching-all = Så er der et hold, der ingen tid har tilbage til at mødes. Lad mindst én blok stå.
courses-notice-offer = Tak. Det tæller med, næste gang der bliver foreslået grupper.
courses-offer-title = Hvornår kan du følge grupper?
courses-offer-lead = { $course }. Så kan vi finde grupper til dig, som du kan mødes med.
courses-offer-groups = Hvor mange grupper kan du højst følge?
courses-offer-groups-hint = Siger du ikke andet, regner vi med { $usual }.
courses-offer-groups-missing = Skriv et tal fra 1 til { $most }
courses-offer-times = Hvornår kan du mødes med en gruppe?
courses-offer-times-hint = Tænk på en almindelig uge. Lader du alt stå tomt, regner vi med, at I finder en tid.
courses-offer-languages = Hvilke sprog kan du følge en gruppe på?
courses-offer-languages-hint = Lader du alt stå tomt, betyder sproget ikke noget.
courses-offer-seen = Kursuslederen ser dit svar. Grupperne ser det ikke. Du kan ændre det her, når du vil.
courses-offer-later = Ikke nu
courses-staff-groups = { $groups ->
        [one] Højst 1 gruppe
       *[other] Højst { $groups } grupper
    }
courses-staff-times = kan mødes { $times }
courses-staff-no-times = har ikke sagt, hvornår det passer
