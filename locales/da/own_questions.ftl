# Kursets egne spørgsmål: hvordan de studerende møder dem, og hvor kursuslederen skriver dem.

questionnaires-overview-part-own = Kursets egne spørgsmål
questionnaires-own-from = Spørgsmålet er skrevet af din kursusleder. Alle på kurset får det samme.
questionnaires-own-changed = Spørgsmålet er ændret, siden du svarede. Se det igennem, og gem igen. Indtil da står dit gamle svar, og det ses kun af dem, vi lovede dengang. Du svarede:
questionnaires-own-just-changed = Spørgsmålet er lige blevet ændret. Vi har beholdt det, du skrev. Se det igennem, og gem igen.
questionnaires-own-seen-oneself = Kun du.
questionnaires-own-seen-program = Kun du. Programmet læser det, når grupperne sættes. Intet menneske gør.
questionnaires-own-answer = Dit svar
questionnaires-own-seen-card_if_chosen = Kun du. Gruppen ser det, hvis du selv vælger at vise det på dit kort.
questionnaires-own-seen-group = Din gruppe og jeres tovholder. Det står på dit kort.
questionnaires-own-seen-logistics = Kursuslederen og jeres tovholder, så de kan planlægge. Gruppen ser det ikke.
questionnaires-own-use-none = Nej.
questionnaires-own-use-same = Ja. Vi prøver at samle folk, der svarer det samme.
questionnaires-own-use-near = Ja. Vi prøver at samle folk, der svarer nogenlunde det samme.
questionnaires-own-use-mixed = Ja. Vi prøver at samle folk, der svarer forskelligt.
questionnaires-own-use-alike = Ja. Vi prøver at samle folk, der har meget til fælles i deres svar.
questionnaires-own-use-covered = Ja. Vi prøver at sætte grupper, der tilsammen når rundt om det hele.
questionnaires-own-use-balanced = Ja. Vi prøver at få grupperne til at ligne hinanden.
questionnaires-own-number-label = Skriv et tal
questionnaires-own-number-hint = Et helt tal fra { $low } til { $high }.
questionnaires-own-number = { $number }
questionnaires-own-ranked = { $rank }. { $option }
questionnaires-own-rank-first = Helst
questionnaires-own-rank-second = Så
questionnaires-own-rank-third = Og så
questionnaires-own-rank-none = Vælg
questionnaires-own-text-label = Dine egne ord
questionnaires-own-fault-twice = Du har valgt det samme to gange. Vælg noget andet, eller lad feltet stå tomt.
questionnaires-own-fault-number = Skriv et helt tal fra { $low } til { $high }.
questionnaires-card-told = Svar, som alle i gruppen ser, står her uden kryds.
questionnaires-card-own = Et svar på kursets egne spørgsmål

## Kursuslederens liste

questionnaires-editor-door = Skriv kursets egne spørgsmål
questionnaires-editor-title = Kursets egne spørgsmål
questionnaires-editor-lead = Mangler der noget i profilen? Så spørg selv, kort og på begge sprog. Ved hvert spørgsmål ser de studerende, hvem der ser svaret, og om det bruges til grupperne.
questionnaires-editor-open = De studerende er i gang med at svare. Nye spørgsmål kommer med hos dem, der svarer fra nu af, og de andre kan finde dem på deres profil. Retter du ordene, bliver de, der har svaret, bedt om at se igen.
questionnaires-editor-none = I har ikke skrevet nogen endnu. Profilen virker fint uden.
questionnaires-editor-new = Skriv et spørgsmål
questionnaires-editor-full = { $most } egne spørgsmål er nok. Tag et væk, før du skriver et nyt.
questionnaires-editor-weighs = Tæller { $weight }, når grupperne sættes.
questionnaires-editor-not-used = Bruges ikke til at sætte grupper.
questionnaires-editor-never-used = Aldrig til grupper
questionnaires-editor-answered =
    { $answers ->
        [0] Ingen har svaret endnu.
        [one] Én har svaret.
       *[other] { $answers } har svaret.
    }
questionnaires-editor-earlier =
    { $earlier ->
        [one] Én svarede, før du ændrede spørgsmålet, og har ikke set det igen.
       *[other] { $earlier } svarede, før du ændrede spørgsmålet, og har ikke set det igen.
    }
questionnaires-editor-look = Se det som studerende
questionnaires-editor-answers = Se, hvad de har svaret
questionnaires-editor-up = Flyt op
questionnaires-editor-down = Flyt ned
questionnaires-editor-remove = Tag væk
questionnaires-editor-remove-words = Så bliver ingen spurgt mere, og svarene bruges ikke til nye forslag. De, der har svaret, kan se og slette deres svar på deres egen side.
questionnaires-editor-remove-yes = Ja, tag væk
questionnaires-editor-suggested = Forslag at begynde med
questionnaires-editor-suggested-words = Tilføj et med ét tryk, og ret det bagefter, så det passer til jer.
questionnaires-editor-add = Tilføj
questionnaires-editor-is-there = Tilføjet
questionnaires-editor-notice-added = Spørgsmålet er tilføjet. Se det igennem, som de studerende vil møde det
questionnaires-editor-notice-saved = Gemt
questionnaires-editor-notice-moved = Flyttet
questionnaires-editor-notice-removed = Spørgsmålet er taget væk
questionnaires-editor-notice-enough = Der er ikke plads til flere. Tag et væk først
questionnaires-occasion-first-semester = De kender ikke hinanden. Spørg om det, der gør det første møde let, og lad dem selv vælge, hvad gruppen ser. Hold det kort: Der er meget nyt i de uger.
questionnaires-occasion-project = De skal lave noget sammen i flere måneder. Emne og værktøjer betyder mere end vaner. Spørg om det, de vil arbejde med, og det, de kan bringe med.
questionnaires-occasion-reading = De skal nå at læse og tale om det samme. Grupper holder bedst, når de er enige om, hvor meget de har læst, og hvordan de går til en tekst.
questionnaires-occasion-online = De ses sjældent. Spørg, hvor de er, og hvordan de holder kontakten mellem møderne, så ingen bliver væk i stilhed.

## Forslagene

questionnaires-suggested-welcome-text = Hvad vil du gerne spørges om, første gang I ses?
questionnaires-suggested-start-text = Hvordan vil du helst begynde et møde?
questionnaires-suggested-start-options =
    Med en kop kaffe og lidt snak
    Med en kort runde
    Med det, vi skal nå
questionnaires-suggested-topics-text = Hvilke emner vil du helst arbejde med?
questionnaires-suggested-topics-options =
    Emne A
    Emne B
    Emne C
    Emne D
questionnaires-suggested-tools-text = Hvad har du prøvet at arbejde med før?
questionnaires-suggested-tools-options =
    Regneark
    Statistik
    Interview
    Søgning i databaser
    Lyd, billede eller video
    Fælles dokumenter
questionnaires-suggested-prepared-text = Hvor meget vil du have læst, før I mødes?
questionnaires-suggested-prepared-options =
    Jeg skimmer og læser efter bagefter
    Jeg har læst det hele
questionnaires-suggested-text-text = Hvordan vil du helst arbejde med en tekst?
questionnaires-suggested-text-options =
    Vi læser hver vores del og fortæller
    Vi læser alle det hele og taler om det
    Vi læser højt sammen
questionnaires-suggested-region-text = Hvor i landet er du i praktik?
questionnaires-suggested-region-options =
    Nordjylland
    Midtjylland
    Syddanmark
    Sjælland
    Hovedstaden
questionnaires-suggested-contact-text = Hvordan vil du helst holde kontakten mellem møderne?
questionnaires-suggested-contact-options =
    Korte beskeder
    Mail
    Et fælles dokument
    Et opkald i ny og næ

## Et spørgsmål: slags og ord

questionnaires-editor-kinds-title = Hvilken slags svar?
questionnaires-editor-kinds-lead = Typen af svar kan ikke ændres bagefter, men du kan tage et spørgsmål væk og skrive et nyt.
questionnaires-kind-single = Ét svar
questionnaires-kind-single-hint = De vælger ét af de svar, du skriver.
questionnaires-kind-multiple = Flere svar
questionnaires-kind-multiple-hint = De sætter kryds ved flere af de svar, du skriver.
questionnaires-kind-scale = En skala
questionnaires-kind-scale-hint = De sætter sig et sted mellem to ender, som er lige gode. Der er fem pladser.
questionnaires-kind-number = Et tal
questionnaires-kind-number-hint = De skriver et helt tal mellem to grænser.
questionnaires-kind-ranking = En rækkefølge
questionnaires-kind-ranking-hint = De vælger, hvad de helst vil, og hvad der så kommer. Op til tre.
questionnaires-kind-text = Egne ord
questionnaires-kind-text-hint = De skriver selv, højst 500 tegn. Svaret er låst og bruges aldrig til at sætte grupper.
questionnaires-editor-version =
    { $answers ->
        [one] Én har svaret. Ændrer du ordene, bliver vedkommende bedt om at se igen. Retter du kun det ene sprog, tæller svaret imens. Ændrer du begge, eller måden det tæller på, tæller det først, når det er gemt igen.
       *[other] { $answers } har svaret. Ændrer du ordene, bliver de bedt om at se igen. Retter du kun det ene sprog, tæller svarene imens. Ændrer du begge, eller måden de tæller på, tæller de først, når de er gemt igen.
    }
questionnaires-editor-text-da = Spørgsmålet på dansk
questionnaires-editor-text-hint = Spørg kort, og kun om én ting. Skriv »du«.
questionnaires-editor-text-en = Spørgsmålet på engelsk
questionnaires-editor-both = De, der læser på engelsk, skal spørges om det samme.
questionnaires-editor-options-da = Svarene på dansk
questionnaires-editor-options-hint = Ét svar på hver linje. »Det ved jeg ikke endnu« og »Det vil jeg helst ikke svare på« kommer altid med.
questionnaires-editor-options-en = Svarene på engelsk
questionnaires-editor-options-same = De samme i samme rækkefølge, ét på hver linje.
questionnaires-editor-ends-da = De to ender på dansk
questionnaires-editor-ends-hint = En på hver linje. Skriv dem, så begge er lige gode at vælge.
questionnaires-editor-ends-en = De to ender på engelsk
questionnaires-editor-most = Hvor mange må de vælge?
questionnaires-editor-low = Mindste tal
questionnaires-editor-high = Største tal
questionnaires-editor-help = En linje til hjælp under spørgsmålet
questionnaires-editor-help-da = Hjælp på dansk
questionnaires-editor-help-en = Hjælp på engelsk
questionnaires-editor-seen = Hvem ser svaret?
questionnaires-editor-seen-hint = Det står ved spørgsmålet. Det, der er lovet, når nogen svarer, gælder for det svar.
questionnaires-audience-oneself = Kun den studerende
questionnaires-audience-oneself-hint = Du ser det ikke. Programmet kan bruge det til at sætte grupper.
questionnaires-audience-oneself-words-hint = Du ser det ikke.
questionnaires-audience-card_if_chosen = På kortet, hvis de vil
questionnaires-audience-card_if_chosen-hint = Den studerende vælger selv, om gruppen skal se svaret.
questionnaires-audience-group = Gruppen og tovholderen
questionnaires-audience-group-hint = Alle i gruppen ser svaret på kortet. Godt til det, man alligevel ville sige højt.
questionnaires-audience-logistics = Kursusleder og tovholder
questionnaires-audience-logistics-hint = Kun til det praktiske: rum, tider, praktiksteder. Gruppen ser det ikke.
questionnaires-editor-words-never = Egne ord bruges aldrig til at sætte grupper, og hverken du eller tovholderen kan se dem, medmindre den studerende viser dem på sit kort.
questionnaires-editor-rule = Skal det bruges, når grupperne sættes?
questionnaires-editor-weight = Hvor meget skal det tælle?
questionnaires-editor-weight-hint = Fra 0 til 100. Fælles tid tæller 30 til 36. Begynd lavt. Tallet bruges kun, hvis svaret skal sætte grupper.
questionnaires-editor-sure = Jeg har tænkt over det og vil spørge alligevel
questionnaires-editor-sure-hint = Svaret gemmes og kan ses på den studerendes egen side. Spørg kun, hvis du ved, hvad du skal bruge det til.
questionnaires-rule-none = Nej
questionnaires-rule-none-hint = Det er til gruppen selv eller til det praktiske. Så kan de svare og rette, også efter fristen.
questionnaires-rule-single-same = Ja, samme svar
questionnaires-rule-single-same-hint = Grupper, hvor flest har valgt det samme, kommer højere op.
questionnaires-rule-single-near = Ja, svar tæt på hinanden
questionnaires-rule-single-near-hint = Svarene læses som trin i den rækkefølge, du skrev dem. Grupper med kort afstand kommer højere op.
questionnaires-rule-single-mixed = Ja, forskellige svar
questionnaires-rule-single-mixed-hint = Jo flere forskellige svar i gruppen, jo højere kommer den op.
questionnaires-rule-multiple-alike = Ja, meget til fælles
questionnaires-rule-multiple-alike-hint = Grupper, hvor to og to har sat de samme krydser, kommer højere op.
questionnaires-rule-multiple-same = Ja, ét kryds, alle har
questionnaires-rule-multiple-same-hint = Grupper, hvor alle har mindst ét kryds til fælles, kommer højere op.
questionnaires-rule-multiple-covered = Ja, hele vejen rundt
questionnaires-rule-multiple-covered-hint = Jo flere af svarene nogen i gruppen har, jo højere kommer den op.
questionnaires-rule-scale-near = Ja, tæt på hinanden
questionnaires-rule-scale-near-hint = Grupper, hvor svarene ligger tæt på hinanden, kommer højere op.
questionnaires-rule-scale-mixed = Ja, forskellige
questionnaires-rule-scale-mixed-hint = Grupper, hvor svarene ligger forskellige steder på skalaen, kommer højere op.
questionnaires-rule-number-near = Ja, tal tæt på hinanden
questionnaires-rule-number-near-hint = Tallene deles i fire lige store bånd. Grupper i samme bånd eller i nabobånd kommer højere op.
questionnaires-rule-number-balanced = Ja, ens grupper
questionnaires-rule-number-balanced-hint = Gruppens gennemsnit skal ligne hele holdets, så grupperne bliver ens.
questionnaires-rule-ranking-same = Ja, samme førstevalg
questionnaires-rule-ranking-same-hint = Grupper, hvor flest har det samme førstevalg, kommer højere op.
questionnaires-rule-ranking-alike = Ja, meget til fælles
questionnaires-rule-ranking-alike-hint = Grupper, hvor to og to har valgt det samme blandt deres tre, kommer højere op.
questionnaires-rule-ranking-mixed = Ja, forskellige førstevalg
questionnaires-rule-ranking-mixed-hint = Jo flere forskellige førstevalg i gruppen, jo højere kommer den op.

## Fejl i et spørgsmål

questionnaires-editor-fault-da = Skriv det på dansk.
questionnaires-editor-fault-en = Skriv det også på engelsk. Nogle af de studerende læser kun engelsk.
questionnaires-editor-fault-count = Skriv fra { $least } til { $most } svar, ét på hver linje.
questionnaires-editor-fault-ends = Skriv netop to linjer: en for hver ende.
questionnaires-editor-fault-option = Svaret »{ $option }« er for langt. Der er plads til { $max } tegn.
questionnaires-editor-fault-twice = To af linjerne er ens.
questionnaires-editor-fault-uneven = Der er { $da } på dansk og { $en } på engelsk. Skriv de samme i samme rækkefølge.
questionnaires-editor-fault-most = Skriv et tal fra 1 til { $options }.
questionnaires-editor-fault-number = Skriv et helt tal fra { $low } til { $high }.
questionnaires-editor-fault-order = Det største tal skal være større end det mindste.
questionnaires-editor-fault-seen = Vælg, hvem der ser svaret.
questionnaires-editor-fault-words-seen = Egne ord kan kun ses af den studerende selv, eller af gruppen, hvis den studerende vælger det.
questionnaires-editor-fault-rule = Sådan kan svaret ikke bruges.
questionnaires-editor-fault-weight = Skriv et helt tal fra 0 til 100.
questionnaires-smells-never = Ordet »{ $word }«: { $why } Det kan ikke være med i et spørgsmål her.
questionnaires-smells-not-others = Ordet »{ $word }«: { $why } Derfor kan svaret hverken sætte grupper eller ses af andre. Spørg om det, gruppen har brug for at vide, uden at spørge hvorfor.
questionnaires-smells-not-others-option = Ordet »{ $word }«: { $why } Derfor kan svaret hverken sætte grupper eller ses af andre. Spørg om det, gruppen har brug for at vide, uden at spørge hvorfor. Er det emner, de vil arbejde med, så spørg efter et emne i selve spørgsmålet.
questionnaires-smells-not-groups = Ordet »{ $word }«: { $why } Derfor kan svaret ikke sætte grupper.
questionnaires-smells-not-groups-option = Ordet »{ $word }«: { $why } Derfor kan svaret ikke sætte grupper. Er det emner, de vil arbejde med, så spørg efter et emne i selve spørgsmålet.
questionnaires-smells-sure = Ordet »{ $word }«: { $why } Tænk over, om du har brug for at vide det. Vil du spørge alligevel, så sæt kryds nederst.
questionnaires-smell-cpr = CPR-numre hører ikke til her.
questionnaires-smell-marks = Karakterer og evner sorterer vi aldrig efter.
questionnaires-smell-health = Helbred er privat og særligt beskyttet.
questionnaires-smell-belief = Tro er privat og særligt beskyttet.
questionnaires-smell-origin = Etnisk baggrund er privat og særligt beskyttet.
questionnaires-smell-sexuality = Hvem man elsker, er privat og særligt beskyttet.
questionnaires-smell-politics = Politik er privat og særligt beskyttet.
questionnaires-smell-union = Fagforening er privat og særligt beskyttet.
questionnaires-smell-crime = Straf er privat og særligt beskyttet.
questionnaires-smell-proxy = Svaret kan lade andre gætte alder, køn, tro eller baggrund.
questionnaires-smell-personal = Det er noget, mange gerne vil have for sig selv.

## Det, de har fortalt kursuslederen

questionnaires-told-title = Det, de har fortalt dig
questionnaires-told-lead = Kun svar på de spørgsmål, hvor der stod, at kursuslederen ser svaret. Brug dem til at planlægge, og del dem ikke med andre.
questionnaires-told-none = Der er ingen svar at se endnu. De kommer, når nogen har sendt deres profil.

## Institutionens lister

questionnaires-institution-title = Listerne i profilen
questionnaires-institution-admin-hint = Steder at mødes, og hvad man kan ønske ikke at være den eneste om
questionnaires-institution-lead = De står i alle profiler på institutionen. Et svar betyder altid det, det betød, da det blev givet: Ord kan ikke ændres, kun tages ud og lægges til.
questionnaires-list-places = Steder at mødes
questionnaires-list-places-words = De studerende vælger dem, hvor det er let for dem at være.
questionnaires-list-dimensions = Ikke at være den eneste
questionnaires-list-dimensions-words = Den studerende kan vælge én. Kun de, der har valgt det samme, bliver sat sammen, og ingen får at vide, hvem det er.
questionnaires-institution-retired = Tilbydes ikke
questionnaires-institution-retire = Tag ud
questionnaires-institution-offer = Tilbyd igen
questionnaires-institution-add = Læg noget til
questionnaires-institution-which = Til hvilken liste?
questionnaires-institution-da = På dansk
questionnaires-institution-en = På engelsk
questionnaires-institution-hint = Skriv det, som den studerende læser det, højst { $max } tegn.
questionnaires-institution-never = Helbred, tro, oprindelse, seksualitet, politik, fagforening, karakterer og det, der røber dem, kan ikke stå her. Ingen må blive sat i gruppe efter det.
questionnaires-institution-button = Læg til
questionnaires-institution-fault-list = Vælg, hvilken liste det skal stå i.
questionnaires-institution-notice-added = Det står på listen fra nu af.
questionnaires-institution-notice-retired = Det tilbydes ikke mere. De, der har valgt det, beholder det.
questionnaires-institution-notice-offered = Det tilbydes igen.
questionnaires-institution-notice-not = Det kan ikke lade sig gøre: Der skal stå mindst én ting på listen, og der er plads til 20 egne.

## Institutionens ferier

questionnaires-breaks-title = Ferier
questionnaires-breaks-admin-hint = Hvornår ingen får påmindelser
questionnaires-breaks-lead = I ferien får ingen studerende en påmindelse om at svare.
questionnaires-breaks-usual = De danske ferier
questionnaires-breaks-autumn = Efterår: uge 42
questionnaires-breaks-christmas = Jul: fra den 20. december til den 2. januar
questionnaires-breaks-easter = Påske: fra lørdagen før palmesøndag til anden påskedag
questionnaires-breaks-use = Brug de danske ferier
questionnaires-breaks-use-hint = Tag krydset væk, hvis I holder fri på andre tider.
questionnaires-breaks-own = Jeres egne ferier
questionnaires-breaks-none = I har ingen egne ferier endnu.
questionnaires-breaks-days = { $from } til { $to }
questionnaires-breaks-remove = Fjern
questionnaires-breaks-add = Læg en ferie til
questionnaires-breaks-from = Første dag
questionnaires-breaks-to = Sidste dag
questionnaires-breaks-to-hint = Den dag er også fri.
questionnaires-breaks-button = Læg til
questionnaires-breaks-fault-from = Vælg den første dag.
questionnaires-breaks-fault-to = Vælg den sidste dag.
questionnaires-breaks-fault-turned = Den sidste dag ligger før den første.
questionnaires-breaks-fault-over = Den ferie er slut. Vælg en, der ikke er.
questionnaires-breaks-fault-long = Det er { $days } dage. En ferie kan vare op til { $max } dage.
questionnaires-notice-break-added = Ferien er lagt til
questionnaires-notice-break-removed = Ferien er fjernet
questionnaires-notice-breaks-used = De danske ferier tæller med
questionnaires-notice-breaks-unused = De danske ferier tæller ikke med

## Det, alle kurser spørger om

questionnaires-usual-title = Det, alle kurser spørger om
questionnaires-usual-words = Noget af det kan I undvære. Det, du tager ud, bliver ingen spurgt om, og gamle svar tæller ikke i nye forslag. De bliver ved med at være den studerendes, og de tæller igen, hvis du tager spørgsmålet med igen.
questionnaires-usual-always = Altid med
questionnaires-usual-planned = Vælges i planen
questionnaires-usual-is-out = Taget ud
questionnaires-usual-out = Tag ud
questionnaires-usual-in = Tag med igen
questionnaires-usual-notice-out = Det bliver der ikke spurgt om her.
questionnaires-usual-notice-in = Det bliver der spurgt om igen.
