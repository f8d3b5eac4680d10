# Rammen om hver side og de dele, alle sider er bygget af.
site-name = Medspil
site-skip = Spring til indholdet
site-nav = Dig og siden
site-sign-in = Log ind
site-admin = Administration
site-account = Din konto
site-home = Dit overblik
site-sign-out = Log ud
site-other-language = English
site-language-da = dansk
site-language-en = engelsk
site-next-step = Næste skridt
site-step = Trin { $here } af { $of }: { $name }
site-back = Tilbage
site-save = Gem
site-choose = Vælg
site-optional = frivilligt
site-exit = Forlad siden
site-nobody = ingen

# Formularer
site-fault-prefix = Fejl:
site-faults-title = Ret det her, og prøv igen
site-password-show = Vis
site-password-hide = Skjul
site-count-most = Højst { $max } tegn
site-count-left = tegn tilbage
site-count-over = tegn for meget
site-seen-by = Hvem ser svaret:
site-seen-used = Hjælper med at danne grupper
site-seen-not-used = Bruges ikke til at danne grupper
site-scale-end = { $point } af 5, { $end }
site-scale-point = { $point } af 5

# Ugen
site-day-mon = mandag
site-day-tue = tirsdag
site-day-wed = onsdag
site-day-thu = torsdag
site-day-fri = fredag
site-day-short-mon = man
site-day-short-tue = tir
site-day-short-wed = ons
site-day-short-thu = tor
site-day-short-fri = fre
site-block-1 = 8–12
site-block-2 = 12–16
site-block-3 = 16–18
site-block-4 = 18–21

# Foden
site-foot-about = Om siden
site-foot-words = Medspil danner studiegrupper, så ingen står udenfor, og følger grupperne bagefter.
site-foot-acute = Akut fare: ring
site-foot-support = Hjælp
site-foot-privacy = Privatliv
site-foot-accessibility = Tilgængelighedserklæring

# Forsiden
site-front-title = En gruppe til alle. Ingen står udenfor.
site-front-lead = Medspil sætter studiegrupper sammen ud fra det, I selv fortæller: hvornår I kan mødes, hvordan I arbejder, og hvad I gerne vil. Bagefter følger vi grupperne, så det bliver ved med at være rart at være med.
site-front-answers = Hvad sker der med mine svar?
site-front-how = Sådan går det til
site-front-answer-title = Du svarer på din telefon
site-front-answer-body = Otte minutter. Ved hvert spørgsmål står der, hvem der ser dit svar. Svarer du ikke, får du en gruppe alligevel.
site-front-form-title = Et menneske danner grupperne
site-front-form-body = Medspil foreslår. Kursuslederen bestemmer og kan fortælle, hvorfor netop I sidder sammen.
site-front-start-title = I kommer godt i gang
site-front-start-body = En tovholder, et første møde, jeres forventninger side om side og en aftale, I selv skriver.
site-front-promises = Det kan du regne med
site-front-promise-place = Alle på kurset får en gruppe, også den, der ikke svarede, og den, der kom sent.
site-front-promise-chosen = Ingen bliver valgt fra, og ingen kan smide en anden ud.
site-front-promise-help = Du kan altid spørge en studievejleder om hjælp til samarbejdet. Kun studievejlederen får det at vide.
site-front-promise-forget = Dine svar bruges til det, der står ved dem, og bliver slettet igen.
site-front-new-title = Er du ny?
site-front-new-body = Du får en mail, når dit kursus er klar. I den er der et link, hvor du vælger din adgangskode. Har du ikke fået den, så se i uønsket post, eller spørg din kursusleder.

# Hjælp til siden
site-support-title = Hjælp
site-support-lead = Her er svar på det, de fleste spørger om, og nogen at spørge, når det ikke er nok.
site-support-mail-title = Jeg har ikke fået en mail
site-support-mail-body = Se først i uønsket post. Mailen bliver sendt til din studiemail og gælder i 14 dage. Er den væk, kan du få en ny under »Glemt adgangskode«, eller din kursusleder kan sende den igen.
site-support-sign-in-title = Jeg kan ikke logge ind
site-support-sign-in-body = Brug den e-mail, du fik mailen på. Har du glemt din adgangskode, så vælg en ny. Efter flere forkerte forsøg skal du vente lidt, før du prøver igen. Du bliver ikke lukket ude for altid.
site-support-change-title = Jeg vil rette mine svar
site-support-change-body = Det kan du indtil fristen. Bagefter kan du stadig rette det, din gruppe ser om dig.
site-support-late-title = Jeg nåede ikke at svare
site-support-late-body = Du får en gruppe som alle andre. De andre i gruppen kan ikke se, hvem der svarede.
site-support-group-title = Det er svært i min gruppe
site-support-group-body = Tal med gruppen eller jeres tovholder, hvis du kan. Du kan også skrive til en studievejleder. Så er det kun studievejlederen, der får det at vide.
site-support-ask-title = Spørg et menneske
site-support-ask-body = Skriv til { $institution }. Fortæl, hvilken side du stod på, og hvad der skete. Skriv ikke om din gruppe her, for mailen læses af dem, der passer siden.
site-support-crisis-title = Er der nogen, der har brug for hjælp nu?
site-support-crisis-danger = Fare for liv
site-support-crisis-lifeline = Livslinien, hvis livet er svært
site-support-crisis-several = Får du ikke svar ét sted, så prøv det næste.
site-contact-mail = E-mail
site-contact-phone = Telefon
site-contact-none = Her står ingen adresse endnu. Spørg din kursusleder, så finder I den, der kan hjælpe.

# Privatliv
site-privacy-title = Privatliv
site-privacy-lead = Du skal kunne være ærlig uden at blive udstillet. Derfor er det bestemt på forhånd, hvem der ser hvad, og hvornår det bliver slettet.
site-privacy-short-title = Det korte svar
site-privacy-short =
    Ved hvert spørgsmål står der, hvem der ser dit svar, og om det bruges til at danne grupper. Det, der står dér, gælder.
    Vi spørger aldrig om karakterer eller sygdom for at danne grupper. Om køn og baggrund kun, hvis du selv ønsker ikke at være den eneste, og det svar ser ingen.
    Spørger du om hjælp, er det kun studievejlederne, der ser det, også at du har spurgt. Kun du kan bestemme andet.
    Din gruppe kan aldrig se, hvem der har svaret på profilen, og hvem der ikke har.
    Et menneske godkender grupperne. Ingen maskine bestemmer over dig.
    Hver slags oplysning har en dato, hvor den bliver slettet. Det sker af sig selv.
    Siden bruger kun de cookies, den ikke kan undvære. Ingen andre følger med.
site-privacy-who-title = Hvem har ansvaret?
site-privacy-who-body = { $institution } er dataansvarlig. Det betyder, at stedet bestemmer, hvad oplysningerne bruges til, og svarer på dine spørgsmål. Har stedet en databeskyttelsesrådgiver, kan du også skrive til vedkommende.
site-privacy-why-title = Hvorfor må vi?
site-privacy-why-body =
    At danne gode studiegrupper er en del af stedets opgave. Det er grundlaget for det, alle bliver spurgt om (databeskyttelsesforordningens artikel 6, stk. 1, litra e).

    Det, der er helt frivilligt, bygger på dit ja, og du kan tage det tilbage igen: at gemme dine egne overvejelser, at dele noget med gruppen, eller at nogen må vide, at du har spurgt om hjælp.

    Det, du skriver til en studievejleder, kan handle om helbred eller andet, der er særligt følsomt. Det bliver låst med en nøgle, som hverken kursusleder, tovholder eller administrator har.
site-privacy-table-title = Hvad gemmer vi, hvem ser det, og hvor længe?
site-privacy-col-what = Hvad
site-privacy-col-who = Hvem ser det
site-privacy-col-until = Slettes
site-kept-account-what = Din konto
site-kept-account-who = Du. Administratoren kan slå den op, når nogen beder om hjælp.
site-kept-account-until = { $time } måneder efter, at du er glemt på dit sidste kursus
site-kept-roster-what = Navn, studiemail og hold
site-kept-roster-who = Kursuslederen. Gruppen ser dit navn. Tovholderen ser dit navn og din studiemail, så de kan skrive til dig.
site-kept-roster-until = { $time } måneder efter kurset
site-kept-staff-what = Hvem der har ledet kurset og fulgt grupperne
site-kept-staff-who = Alle på kurset
site-kept-staff-until = { $time } måneder efter kurset
site-kept-offers-what = Hvornår du som tovholder kan, på hvilke sprog og for hvor mange grupper
site-kept-offers-who = Du og kursuslederen
site-kept-offers-until = { $time } måneder efter kurset, eller straks, når du ikke er tovholder mere
site-kept-membership-what = Hvilke grupper du har været i
site-kept-membership-who = Gruppen og tovholderen ser den nuværende. Kursuslederen ser dem alle.
site-kept-membership-until = { $time } måneder efter kurset
site-kept-logistics-what = Hvornår, hvor, hvor tit og på hvilket sprog du kan mødes
site-kept-logistics-who = Kursusleder og tovholder. Gruppen ser kun de fælles tider.
site-kept-logistics-until = { $time } dage efter forløbet
site-kept-ways-what = Hvad du vil, hvad du kan lide at bidrage med, og hvordan du arbejder
site-kept-ways-who = Kun dig. Det, du selv vælger at vise, ser gruppen og tovholderen.
site-kept-ways-until = { $time } dage efter forløbet
site-kept-answered-what = Om du har svaret
site-kept-answered-who = Kursusleder, og tovholderen, hvis det er en underviser. Aldrig gruppen.
site-kept-answered-until = { $time } dage efter forløbet
site-kept-card-what = Dit kort
site-kept-card-who = Din gruppe og jeres tovholder
site-kept-card-until = { $time } dage efter forløbet
site-kept-needs-what = Praktiske behov
site-kept-needs-who = Kun dem, du har valgt ved hver ting
site-kept-needs-until = Når forløbet er slut
site-kept-wishes-what = Ønsket om ikke at være den eneste
site-kept-wishes-who = Intet menneske. Kun programmet bruger det, når det laver forslag til grupper.
site-kept-wishes-until = Når forløbet er slut
site-kept-mutual-what = Ønsket om at være sammen med en bestemt
site-kept-mutual-who = Intet menneske. Kun programmet bruger det, når det laver forslag til grupper.
site-kept-mutual-until = Når grupperne er dannet
site-kept-drafts-what = Det, du har skrevet i profilen, men ikke gemt færdigt
site-kept-drafts-who = Kun dig
site-kept-drafts-until = Når du gemmer svaret, senest når forløbet er slut
site-kept-pilots-what = Det, du skriver, når du prøver en profil af
site-kept-pilots-who = Kursuslederen, uden dit navn
site-kept-pilots-until = { $time } dage efter, at du blev spurgt
site-kept-expectations-what = Dine forventninger til samarbejdet
site-kept-expectations-who = Din gruppe, når I har svaret. Kursusleder og tovholder ser kun, om I er færdige.
site-kept-expectations-until = { $time } dage efter, at gruppen er slut
site-kept-contract-what = Gruppens aftale og dit ja til den
site-kept-contract-who = Gruppen og tovholderen. Kursuslederen ser kun, at den findes.
site-kept-contract-until = { $time } måneder efter kurset
site-kept-reflections-what = Dine egne overvejelser
site-kept-reflections-who = Kun dig
site-kept-reflections-until = { $time } dage efter kurset. Beholder du dem, { $also } måneder efter, at du valgte det.
site-kept-help-what = Det, du skriver til en studievejleder
site-kept-help-who = Studievejlederen, der har sagen. Andre kun, hvis du selv vælger det.
site-kept-help-until = { $time } måneder efter, at sagen er slut. 7 dage, hvis du trækker den tilbage.
site-kept-notes-what = Studievejlederens notat
site-kept-notes-who = Studievejlederen, der har sagen. Du kan bede om at se det.
site-kept-notes-until = { $time } måneder efter, at sagen er slut. Vejlederens egne tanker efter { $also } måneder.
site-kept-mail-what = Mails fra siden
site-kept-mail-who = Dig. Administratoren kan se, om de er nået frem.
site-kept-mail-until = { $time } dage
site-kept-sessions-what = Hvor du er logget ind
site-kept-sessions-who = Kun dig
site-kept-sessions-until = Når du logger ud, senest efter { $time } dage
site-kept-log-what = Hvem der har åbnet det, der er låst
site-kept-log-who = Dig, når du spørger, og den, der fører tilsyn
site-kept-log-until = { $time } måneder
site-privacy-rights-title = Hvad kan du kræve?
site-privacy-rights =
    At se alt, hvad der er gemt om dig, og få det med i en fil.
    At få rettet det, der er forkert, og slettet det, der ikke længere er brug for.
    At sige nej til, at dine svar bruges til at danne grupper. Så får du en gruppe uden dem.
    At et menneske ser på din placering igen.
    At tage et ja tilbage, uden at nogen spørger hvorfor.
    At klage til Datatilsynet på datatilsynet.dk.
site-privacy-exception-title = Når vi kan være nødt til at fortælle noget videre
site-privacy-exception-body = Studievejlederne har tavshedspligt. Er nogen i fare, kan de være nødt til at handle. Så får du det at vide, så vidt det overhovedet kan lade sig gøre, og grunden bliver skrevet ned.
site-privacy-cookies-title = Cookies
site-privacy-cookies-body = Der er fire, og siden virker ikke uden: en, der husker, at du er logget ind, en, der kender din browser igen, så fremmede ikke kan lukke dig ude ved at gætte på din adgangskode, en, der husker dit sprog, og en, der viser dig en besked én gang. Ingen af dem følger dig andre steder hen.

# Tilgængelighed
site-was-title = Tilgængelighedserklæring
site-was-lead = { $institution } vil have, at alle kan bruge Medspil. Her står, hvor langt vi er, og hvem du kan skrive til, hvis noget spærrer for dig.
site-was-status-title = Hvor tilgængelig er siden?
site-was-status-body =
    Siden er bygget efter WCAG 2.2 på niveau AA, som omfatter lovens krav (EN 301 549).

    Hver side bliver prøvet automatisk i lyst og mørkt udseende, på smal og bred skærm og på begge sprog, hver gang noget bliver ændret. Alt kan gøres med tastatur alene og uden JavaScript.
site-was-faults-title = Det ved vi, der mangler
site-was-faults =
    Siden er endnu ikke prøvet af mennesker, der bruger skærmlæser eller anden hjælp til hverdag.
    Filer, som kurset selv lægger ind, kan være lavet, så de er svære at læse for en skærmlæser.
    Tekster, som studerende skriver til hinanden, bliver ikke mærket med, hvilket sprog de er på.
site-was-contact-title = Sig til, hvis noget spærrer
site-was-contact-body = Skriv eller ring til { $institution }. Fortæl, hvilken side det er, og hvad der ikke virker. Du får svar inden for en uge, og du kan få det, du mangler, på en anden måde imens.
site-was-enforce-title = Hvis du ikke får svar
site-was-enforce-body = Digitaliseringsstyrelsen fører tilsyn med, at offentlige sider overholder loven om webtilgængelighed. Du kan klage til dem på digst.dk.
site-was-made-title = Om erklæringen
site-was-made-body = Erklæringen er skrevet den { $date } efter vores egen gennemgang. Den bliver set efter mindst en gang om året.

# Det første, man ser, når man er logget ind
site-home-title = Hej { $name }
site-home-lead = Her er det, du er med i.
site-home-lead-steps = Det, der venter på dig, står først.
site-home-steps = Det første, du kan gøre
site-home-empty-title = Intet endnu
site-home-empty = Du står ikke på et kursus endnu. Når du gør, ser du det her, og du får en mail. Mangler du et kursus, så spørg den, der leder det.
site-home-invited = Du er spurgt, om du vil være tovholder
site-home-answer = Læs og svar
site-home-leads = Du leder
site-home-facilitates = Du er tovholder
site-home-studies = Du læser
site-home-works = Dit arbejde
site-home-admin = Kurser, personer og studievejledning
site-home-inbox-first = Næste svar er lovet senest { $day }.
site-home-inbox-none = Ingen venter på svar.
site-home-inbox-new = { $count ->
    [one] 1 ny
   *[other] { $count } nye
}
site-home-inbox-late = { $count ->
    [one] 1 over tiden
   *[other] { $count } over tiden
}
site-home-help = Bliver det svært at arbejde sammen?

# Vejen gennem et kursus, og hvorfor og hvordan
site-way-title = Din vej
site-way-minutes =
    { $minutes ->
        [one] Cirka et minut.
       *[other] Cirka { $minutes } minutter.
    }
site-way-written = { $written } af { $total } skrevet
site-way-private = Kun for dig selv.
site-way-opens = Åbner { $when }
site-way-closed = Lukket
site-way-before = Før I får grupper
site-way-after = Når du har en gruppe
site-way-yours = Dit eget
site-way-next-profile-title = Udfyld din profil
site-way-next-profile = Du kan svare indtil { $deadline }.
site-way-next-group-title = Din gruppe er klar
site-way-next-group = Du er i gruppe { $number }. Se, hvem I er, og hvornår I mødes.
site-way-next-group-button = Se min gruppe
site-way-in-group = Du er i gruppe { $number }.
site-way-held = Holdt
site-way-late = Du har svaret på noget, der ikke tæller endnu. Din kursusleder kan sige ja til at tage det med.
site-way-late-button = Se, hvad det er
site-way-forming = Nu sætter { $names } grupperne. Du får en mail, når de er klar. Du skal ikke gøre noget imens.
site-way-wait = Der er ikke noget, du skal nå lige nu. Du får en mail, når der sker noget nyt.
site-way-early = Kurset er lige begyndt. Du får en mail, når du kan udfylde din profil. Du skal ikke finde en gruppe selv.
site-way-purpose = Læs, hvorfor og hvordan
site-way-profile = Hvornår du kan mødes, og hvad du gerne vil.
site-way-meet = Mød din gruppe
site-way-meet-words = I hilser på hinanden sammen med jeres tovholder.
site-way-expect = Sig, hvad du forventer
site-way-expect-words = Først hver for sig, så side om side.
site-way-agree = Lav en aftale sammen
site-way-agree-words = Hvornår I mødes, og hvad I gør, hvis det går i hårdknude.
site-way-has-written = Skrevet
site-way-small-step = Dit lille skridt
site-way-small-step-words = Det, du skrev i opvarmningen. Hvordan gik det?
site-way-own = Se, ret, slet eller hent alt det, du har svaret.
site-way-help = Skriv til en studievejleder. Kun studievejlederen får det at vide.
site-purpose-title = Hvorfor og hvordan
site-purpose-lead = Sådan bliver grupperne til på { $course }. Alle læser den samme side: studerende, tovholdere, lærere og studievejledere.
site-purpose-why = Hvorfor grupper?
site-purpose-why-words =
    At læse sammen med andre gør det lettere at forstå, at blive ved og at spørge. Det er også her, mange lærer nogen at kende.

    Når folk selv skal finde en gruppe, bliver nogen altid til overs. Det siger intet om dem. Derfor sætter vi grupperne for jer.
site-purpose-only = Skrevet af kursuslederen på { $language }.
site-purpose-baseline = Hvad vi ved på forhånd
site-purpose-part-known = De studerende
site-purpose-part-proposed = Det foreslog de, der gik her før
site-purpose-part-particular = Det særlige ved kurset
site-purpose-roles = Hvem taler med jer om hvad?
site-purpose-how = Hvordan bliver de sat?
site-purpose-how-answer = Du svarer på, hvornår du kan mødes, og hvad du gerne vil. Du behøver ikke svare på alt.
site-purpose-how-propose = Medspil laver nogle forslag, hvor alle i en gruppe har tider til fælles.
site-purpose-how-leader = Et menneske læser forslagene, retter dem til og bestemmer.
site-purpose-how-everybody = Alle får en gruppe, også dem, der ikke svarer. Ingen skal vælge eller vælges.
site-purpose-who = Hvem bestemmer?
site-purpose-who-words = Det gør { $names }. Kursuslederen kan se, hvem der har svaret, og hvornår, hvor og hvordan folk kan mødes. Ved hvert spørgsmål står, hvem der ser dit svar. Spørg endelig, hvis du er i tvivl.
site-purpose-when = Hvornår, og hvad sker der bagefter?
site-purpose-answers-until = Du kan svare indtil
site-purpose-answers-were = Fristen for at svare var
site-purpose-size = Så mange er I
site-purpose-size-words = { $min } til { $max } i hver gruppe
site-purpose-published = Grupperne blev klar
site-purpose-mail-words = Du får en mail, når din gruppe er klar.
site-purpose-after-words = I mødes første gang med en tovholder. Så taler I om, hvad I forventer, og laver en aftale.
site-purpose-need = Går det ikke, som det skal, er der altid en vej videre. Du kan skrive til en studievejleder, også helt for dig selv.
site-purpose-planned = Efter planen svarer du senest den { $day }. Du får en mail, når det åbner.
site-purpose-on = Gå til din vej

# Alt det, jeg har svaret
site-own-title = Alt det, du har svaret
site-own-lead = Her er dine svar, og hvem der kan se dem. Du kan rette dem, slette dem eller tage dem med dig.
site-own-download-page = Hent til at læse
site-own-download = Hent som data (JSON)
site-own-print = Udskriv siden
site-own-sent = Du sendte profilen { $when }.
site-own-not-sent = Profilen er ikke sendt. Så tæller svarene ikke endnu, og ingen andre ser dem.
site-own-nothing = Du har ikke svaret på noget.
site-own-show = Vis svaret
site-own-withdraw-open = Svaret bliver slettet med det samme. Du kan svare igen bagefter.
site-own-withdraw-closed = Svaret bliver slettet med det samme. Profilen er lukket, så du kan ikke svare igen.
site-own-withdraw-no-more = Svaret bliver slettet med det samme. Spørgsmålet bliver ikke stillet mere, så du kan ikke svare igen.
site-own-no-more = Det her var du i gang med, da spørgsmålet blev taget ud. Det tæller ikke med, og kun du kan se det.
site-own-no-more-show = Vis det, du skrev
site-own-no-more-delete = Slet det, du skrev
site-own-no-more-delete-words = Ordene bliver slettet med det samme. De kan ikke hentes tilbage.
site-own-no-more-delete-yes = Ja, slet det
site-own-withdraw-yes = Ja, slet svaret
site-own-withdraw = Slet svaret
site-own-keep-title = Behold svarene til næste gang
site-own-keep-words = Så kan du bruge dem igen næste semester. Ellers bliver de slettet, når grupperne er slut.
site-own-kept = Du har valgt at beholde svarene. Næste gang kan du bruge dem igen med et tryk.
site-own-keep-button = Behold mine svar
site-own-all-title = Fortrudt det hele?
site-own-all-words = Du kan slette alle dine svar i profilen på én gang. Så bruger ingen dem mere, og gruppen ser kun dit navn. Du får en gruppe alligevel.
site-own-all-profile = Brug ikke mine svar
site-own-all-profile-words = Alle svarene bliver slettet med det samme, også dit kort. Er grupperne allerede dannet, ændrer det ikke din gruppe.
site-own-all-profile-yes = Ja, slet alle svar
site-own-all-thoughts = Slet alt, jeg har skrevet for mig selv
site-own-all-thoughts-words = Alt det, du har skrevet for dig selv på kurset, bliver slettet med det samme. Det kan ikke hentes tilbage.
site-own-all-thoughts-yes = Ja, slet det hele
site-own-no-thoughts = Du har ikke skrevet noget her.
site-own-elsewhere = Det, du skriver i gruppen eller til en studievejleder, finder du dér. Læs mere om, hvad vi gemmer:
site-own-file-fetched = Hentet { $when }. Det er dine svar i profilen og det, du har skrevet for dig selv på kurset. Pas på filen: den er ikke låst.
site-own-file-open = Profilen var åben fra { $from } til { $until }.
site-own-file-answered = Svaret { $when }.
site-own-file-waiting = Skrevet, men ikke gemt færdigt. Kun du kan se det.
site-own-file-written = Skrevet { $when }.
site-own-file-kept = Du valgte at beholde det den { $when }.
site-own-file-beside = Fra et andet vindue:
site-own-notice-withdrawn = Svaret er slettet
site-own-notice-withdrawn-all = Alle dine svar i profilen er slettet
site-own-notice-thoughts-gone = Det, du skrev for dig selv, er slettet
site-own-notice-nothing-there = Det svar er der ikke mere
site-own-notice-begun-gone = Det, du skrev, er slettet
site-own-notice-kept = Vi beholder dine svar til næste gang
site-own-notice-let-go = Svarene bliver slettet, når grupperne er slut
