# Gruppedannelse: kursuslederens sider, begrundelserne og mails.

## Oversigt og tilstande

formations-list-title = Gruppedannelse
formations-list-lead = Du planlægger, de studerende svarer, Medspil foreslår, og du bestemmer. Alle får en gruppe.
formations-list-empty-title = Der er ingen gruppedannelse endnu
formations-list-empty = Du vælger en slags gruppe og en frist. Alt kan ændres, indtil grupperne er offentliggjort.
formations-list-new = Planlæg en gruppedannelse
formations-back = Gruppedannelsen
formations-choose = Vælg
formations-state-draft = Kladde
formations-state-open = Åben for svar
formations-state-closed = Fristen er gået
formations-state-closed-early = Lukket før tid
formations-state-proposed = Forslag klar
formations-state-published = Offentliggjort
formations-state-ended = Afsluttet

## Planen

formations-preset-first-semester = Studiegrupper på 1. semester
formations-preset-first-semester-hint = 4 til 6 i hver, helst 5. De kender ikke hinanden endnu, så fælles tid vejer mest: Gruppen skal kunne mødes allerede i den første uge. Dernæst kommer, at de har lige meget tid og vil mødes på samme måde. Forskellige styrker vejer lidt.
formations-preset-project = Projektgrupper
formations-preset-project-hint = 4 til 6 i hver, helst 5. De skal lave noget sammen i længere tid, så forskellige styrker vejer mere, og det gør også, hvor meget tid de har. Hvad gruppen er for, vejer mindre, for det siger projektet.
formations-preset-reading = Læsegrupper
formations-preset-reading-hint = 3 til 5 i hver, helst 4. De skal nå at læse og tale om det samme, så et fælles formål vejer mere. Små grupper giver alle tid til at sige noget. Forskellige styrker vejer mindre.
formations-preset-online = Online- og praktikgrupper
formations-preset-online-hint = 3 til 5 i hver, helst 4. De ses sjældent, så fælles tid og at mødes på samme måde vejer mest. Hvor det er let at mødes, tæller ikke. Små grupper er lettere at holde sammen på en skærm.
formations-new-title = Planlæg en gruppedannelse
formations-new-lead = Ingen studerende ser noget, før du åbner.
formations-new-button = Gem planen
formations-plan-title = Ret planen
formations-plan-lead = Ændringer gælder for det næste forslag. Hent nye forslag, når du har gemt.
formations-plan-only = Noget af det, alle læser, står kun på { $language }. De, der læser på { $other }, ser det på { $language }, til du skriver det.
formations-plan-lead-open = De studerende svarer nu. En ny frist gælder med det samme, resten, når du henter forslag.
formations-plan-lead-closed = Det, der står her, gælder, når du henter forslag.
formations-plan-deadline-over = Der er lukket for svar. Fristen var sat til { $deadline }.
formations-plan-lead-over = Grupperne er offentliggjort, så planen ligger fast.
formations-plan-preset-hint = Skifter du, følger størrelser og vægte med. Har du selv rettet nogle af tallene, spørger vi først.
formations-numbers-title = Skal tallene følge med?
formations-numbers-lead = Du har skiftet til »{ $preset }« og har selv rettet nogle af tallene. Vælg, hvilke der skal gælde.
formations-numbers-differ = Nu: { $typed }. Forslag: { $usual }.
formations-numbers-words = Planen bliver gemt, når du har valgt. Bruger du forslaget, forsvinder de tal, du har rettet. Du kan altid rette dem igen.
formations-numbers-usual = Brug tallene for »{ $preset }«
formations-numbers-typed = Behold mine tal
formations-plan-sizes = Størrelser
formations-plan-sizes-words = Mindst { $min }, helst { $target }, højst { $max }
formations-form-name = Navn
formations-form-name-hint = Det står øverst på dine sider.
formations-form-name-usual = Studiegrupper
formations-form-name-missing = Skriv et navn på højst { $most } tegn.
formations-form-preset = Hvilken slags grupper?
formations-form-preset-hint = Giver størrelser og vægte at begynde med. Du kan rette dem bagefter.
formations-form-preset-missing = Vælg, hvilken slags grupper det er.
formations-form-purpose = Hvad skal grupperne bruges til?
formations-form-purpose-hint = Skriv det, så en ny studerende forstår det: både det faglige og det sociale.
formations-form-purpose-also = Også på { $language }
formations-form-purpose-in = Hvad skal grupperne bruges til? (på { $language })
formations-form-purpose-in-hint = Så læser alle det på deres eget sprog.
formations-form-purpose-long = Skriv højst { $most } tegn
formations-form-purpose-missing = Skriv et par linjer om, hvad grupperne skal bruges til, højst { $most } tegn.
formations-form-mixing = Må grupper gå på tværs af hold?
formations-form-mixing-within = Nej, hver gruppe er fra ét hold
formations-form-mixing-across = Ja, på tværs af hold
formations-form-mixing-missing = Vælg, om grupper må gå på tværs af hold.
formations-form-wishes = Må de studerende ønske hinanden?
formations-form-wishes-hint = Du kan ændre det, indtil profilen åbner.
formations-form-wishes-off = Nej
formations-form-wishes-mutual = Ja, hver må ønske én, de ved, de arbejder godt med
formations-form-wishes-mutual-hint = Et ønske tæller kun, når det er gensidigt, og det tæller lidt. Ingen får at vide, hvem der har ønsket hvem, heller ikke du.
formations-form-wishes-missing = Vælg, om de studerende må ønske hinanden.
formations-form-wishes-too-soon = På 1. semester kender de ikke hinanden endnu, og så bliver ønsker let til, at nogen står udenfor. Vælg nej, eller vælg en anden slags grupper.
formations-plan-wishes-off = De studerende bliver ikke spurgt, om de ønsker en bestemt i gruppen.
formations-plan-wishes-mutual = De studerende må ønske én, de ved, de arbejder godt med. Det tæller kun, når det er gensidigt.
formations-plan-wishes-stand = Det ligger fast, når profilen er åben.
formations-form-deadline = Sidste dag at svare
formations-form-deadline-time = Klokken (0.00–23.59)
formations-form-deadline-missing = Vælg en dag og et klokkeslæt.
formations-form-deadline-passed = Vælg et tidspunkt, der ikke er gået.
formations-form-size-min = Mindst
formations-form-size-target = Helst
formations-form-size-max = Højst
formations-form-size-number = Skriv et tal fra { $least } til { $most }.
formations-form-size-order = Størrelserne skal stå i rækkefølge: mindst, helst, højst.
formations-form-weights = Hvad skal tælle mest, når grupperne bliver dannet?
formations-form-weights-hint = Tal fra 0 til 100. Det er forholdet mellem dem, der tæller. 0 betyder, at det ikke tæller med.
formations-form-weight-number = Skriv et tal fra 0 til 100.
formations-criterion-time = Fælles tid
formations-criterion-hours = Lige meget tid til gruppen
formations-criterion-meeting = At mødes på samme måde og lige tit
formations-criterion-purpose = Samme formål med gruppen
formations-criterion-skills = Forskellige styrker
formations-criterion-language = Et fælles sprog
formations-criterion-aim = Hvor meget faget fylder
formations-criterion-place = Et sted, der passer alle
formations-criterion-style = Forskellige måder at arbejde på
formations-sooner-title = Skal fristen komme før?
formations-sooner-lead = De studerende har fået at vide, at de kan svare indtil { $told }. Med den nye plan slutter det { $wanted }.
formations-sooner-words = { $students ->
    [0] Alle har svaret, så ingen får en mail om det.
    [one] Én har ikke svaret endnu og får en mail om den nye frist, medmindre du har givet mere tid.
   *[other] { $students } har ikke svaret endnu og får en mail om den nye frist, medmindre du har givet dem mere tid.
}
formations-sooner-button = Ja, gem planen
formations-sooner-leave = Nej, lad fristen stå
formations-reopen-title = Giv en ny frist
formations-reopen-lead = De studerende kan svare og rette igen, indtil den nye frist.
formations-reopen-button = Åbn igen

## Næste skridt

formations-next-open-title = Åbn for svar
formations-next-open = { $students ->
    [one] Én studerende får en mail og kan svare indtil { $deadline }.
   *[other] { $students } studerende får en mail og kan svare indtil { $deadline }.
}
formations-next-open-button = Åbn og send mails
formations-grounds-words = De studerende kan ikke læse det her endnu:
formations-grounds-baseline = Grundlaget: det, I ved om dem og om kurset
formations-grounds-roles = Rolleaftalen: hvem der taler med grupperne om hvad
formations-grounds-write = Skriv det, og del det
formations-grounds-without = Jeg åbner uden, og det er med vilje
formations-grounds-missing = Del grundlag og rolleaftale først, eller sæt kryds ved, at du åbner uden.
formations-next-wait-title = De studerende svarer
formations-next-wait = { $answered } af { $students } har svaret. Fristen er { $deadline }, og så lukker det af sig selv.
formations-remind-title = Mind dem, der mangler?
formations-remind-lead = { $students ->
    [0] Alle har svaret.
    [one] Én har ikke sendt sin profil endnu og får en mail.
   *[other] { $students } har ikke sendt deres profil endnu og får hver en mail.
}
formations-remind-lead-not-now = { $students ->
    [0] Alle har svaret.
    [one] Én har ikke sendt sin profil endnu.
   *[other] { $students } har ikke sendt deres profil endnu.
}
formations-remind-first = Det er den første af to påmindelser. Der går mindst et halvt døgn, før du kan sende den anden.
formations-remind-last = Det er den anden og sidste påmindelse.
formations-remind-from = Der er lige sendt en påmindelse. Du kan sende den anden fra { $when }.
formations-remind-enough = Begge påmindelser er sendt. Tal hellere med dem, der mangler.
formations-remind-break = Der er ferie nu, så ingen får en påmindelse. Du kan sende den, når ferien er slut.
formations-remind-mail = Det læser de
formations-remind-mail-words = Hver får mailen på sit eget sprog og med sin egen frist. Har nogen svaret på noget, er der færre minutter tilbage.
formations-remind-name = (deres navn)
formations-remind-button = { $students ->
    [one] Send til den ene
   *[other] Send til { $students }
}
formations-next-close-button = Luk for svar nu
formations-close-title = Luk for svar nu?
formations-close-lead = { $students ->
    [0] Alle har svaret. Fristen er ellers { $deadline }.
    [one] Én studerende har ikke svaret endnu. Fristen er ellers { $deadline }.
   *[other] { $students } studerende har ikke svaret endnu. Fristen er ellers { $deadline }.
}
formations-close-mail = De, der ikke har sendt deres profil, får en mail om det.
formations-close-words = Bagefter kan ingen svare eller rette, medmindre du har givet dem mere tid eller giver en ny frist. Alle får en plads, også de, der ikke nåede det.
formations-next-remind-button = Mind dem, der mangler
formations-next-propose-title = Hent forslag til grupper
formations-next-propose = { $answered } af { $students } nåede at svare. Alle får en plads, også de andre.
formations-next-propose-button = Hent tre forslag
formations-next-reopen = Giv en ny frist
formations-next-asking = { $students ->
    [one] En studerende har spurgt, om svar efter fristen kan komme med. Siger du ja, er de med i de næste forslag.
   *[other] { $students } studerende har spurgt, om svar efter fristen kan komme med. Siger du ja, er de med i de næste forslag.
}
formations-tasks-asking = { $students ->
    [one] Én venter på svar
   *[other] { $students } venter på svar
}
formations-next-working-title = Medspil laver forslag
formations-next-working = Det tager som regel under et halvt minut. Du kan roligt lukke siden imens.
formations-next-working-button = Se, om de er klar
formations-next-review-title = Læs forslagene igennem
formations-next-review = { $proposals ->
    [1] Der er ét forslag. Ret det til, og offentliggør det, når det er rigtigt.
   *[other] Der er { $proposals } forslag. Vælg et, ret det til, og offentliggør det, når det er rigtigt.
}
formations-next-review-button = Læs forslag { $number }
formations-next-arrival-title = { $name } mangler en gruppe
formations-next-arrival = Find en plads senest { $day }.
formations-next-arrival-button = Se de bedste pladser
formations-next-published-title = Alle har en gruppe
formations-next-published = { $students } studerende i { $groups } grupper.
formations-next-published-by = { $name } har offentliggjort dem.
formations-next-ended = Gruppernes tid sammen er slut.
formations-next-meet-title = Se, at alle grupper kommer i gang
formations-next-meet = { $met } af { $groups } grupper har holdt deres første møde. Spørg tovholderne, om de mangler en hånd.
formations-next-agree-title = Spørg til de sidste aftaler
formations-next-agree = { $agreed } af { $groups } grupper har en aftale, som alle har sagt ja til. Spørg tovholderne, om de mangler en hånd.
formations-newcomers-title = { $students ->
    [one] En ny på deltagerlisten
   *[other] { $students } nye på deltagerlisten
}
formations-newcomers = De er kommet til, siden du sidst så efter. Tag dem med, så de også får en gruppe.
formations-newcomers-button = Tag dem med
formations-ahead-draft = Planen er skrevet, og ingen studerende har set noget endnu. Læs den igennem, og åbn, når du er klar.
formations-ahead-draft-action = Se planen og åbn
formations-ahead-open-action = Se, hvordan det går
formations-ahead-closed-action = Hent forslag
formations-ahead-proposed-action = Læs forslagene
formations-ahead-published-action = Se grupperne
formations-ahead-newcomers-action = Se, hvad du kan gøre

## Forslag side om side

formations-compare-title = Forslagene side om side
formations-compare-lead = De er lavet af de samme svar. Intet er bestemt endnu.
formations-compare-only = Vi søgte tre gange og endte hver gang med de samme grupper. Derfor er der kun ét forslag.
formations-compare-even = { $proposals ->
    [2] De to er lige gode på alle mål. Tag det, der føles rigtigt.
    [3] De tre er lige gode på alle mål. Tag det, der føles rigtigt.
   *[other] De { $proposals } er lige gode på alle mål. Tag det, der føles rigtigt.
}
formations-compare-same = Ens for dem alle
formations-compare-elsewhere = { $students ->
    [0] Alle sidder sammen med de samme som i forslag { $number }.
    [one] Én studerende sidder sammen med andre end i forslag { $number }.
   *[other] { $students } studerende sidder sammen med andre end i forslag { $number }.
}
formations-proposal-title = Forslag { $number }
formations-compare-placed = Har en plads
formations-compare-placed-of = { $placed } af { $people }
formations-compare-times = Færrest fælles tider
formations-compare-times-least = { $times } i en gruppe
formations-compare-lowest = Den gruppe, der passer mindst
formations-compare-mean = Grupperne i gennemsnit
formations-compare-wishes = Ønsker om ikke at være den eneste
formations-compare-look = Værd at se på
formations-compare-look-groups = { $groups ->
    [0] ingen grupper
    [one] én gruppe
   *[other] { $groups } grupper
}
formations-compare-moves = Du har flyttet
formations-compare-moves-count = { $moves ->
    [one] én studerende flyttet af dig
   *[other] { $moves } studerende flyttet af dig
}
formations-compare-fit = 100 ville betyde, at alt, du har givet vægt, var opfyldt. Det er der ingen grupper, der når, og det er heller ikke nødvendigt.
formations-compare-again = Hent tre nye forslag
formations-compare-again-hint = De nye træder i stedet for dem, der er her, også det, du har rettet.
formations-compare-again-pinned = { $students ->
    [0] Er en gruppe god, kan du låse dem, der skal blive sammen, på gruppens side.
   *[other] { $students } studerende er låst til andre og bliver sammen med dem, hvor det kan lade sig gøre.
}
formations-of-hundred = { $part } af 100
formations-wishes-met = Alle er opfyldt
formations-wishes-unmet = Ikke alle kan opfyldes
formations-wishes-moved = Vises ikke, når du har flyttet nogen
formations-wishes-met-words = Alle ønsker om ikke at være den eneste er opfyldt.
formations-wishes-unmet-words = Ikke alle ønsker om ikke at være den eneste kunne opfyldes.

## Opgaver

formations-tasks-title = Det kan du også
formations-tasks-groups = Se grupperne
formations-tasks-groups-count = { $groups ->
    [one] én gruppe
   *[other] { $groups } grupper
}
formations-tasks-plan = Planen
formations-tasks-plan-hint = { $preset }, { $min } til { $max } i hver
formations-tasks-rules = Sammen eller hver for sig
formations-tasks-rules-count = { $rules ->
    [0] ingen regler
    [one] én regel
   *[other] { $rules } regler
}
formations-tasks-rules-hint = To, der skal være i samme gruppe, eller ikke må
formations-tasks-students = De studerende
formations-tasks-students-count = { $students ->
    [one] én studerende
   *[other] { $students } studerende
}
formations-tasks-answered = { $answered } af { $students } har svaret
formations-tasks-staff = Tovholdere
formations-tasks-staff-count = { $facilitators ->
    [0] ingen endnu
    [one] én tovholder
   *[other] { $facilitators } tovholdere
}
formations-tasks-staff-hint = De siger selv, hvornår de kan, og hvor mange grupper de højst kan følge
formations-purpose-title = Hvad grupperne er til
formations-end-summary = Afslut gruppedannelsen
formations-end-words = Når semestret er slut, kan du afslutte. Så slutter alle grupperne, og fristerne for at slette begynder at løbe. Det kan ikke gøres om.
formations-end-button = Ja, afslut grupperne
formations-arrivals-title = De mangler en gruppe
formations-arrivals-due = Senest { $day }

## Regler om to

formations-rules-title = Sammen eller hver for sig
formations-rules-lead = Brug det sparsomt. De studerende ser det ikke.
formations-rules-none = Der er ingen regler endnu.
formations-rules-and = og
formations-rules-together = Skal være sammen
formations-rules-apart = Skal være hver for sig
formations-rules-new = Ny regel
formations-rules-kind = Hvad skal gælde?
formations-rules-kind-missing = Vælg, om de skal være sammen eller hver for sig.
formations-rules-one = Den ene
formations-rules-other = Den anden
formations-rules-student-missing = Vælg en studerende fra listen.
formations-rules-same = Vælg to forskellige.
formations-rules-button = Gem reglen
formations-rules-lift = Fjern reglen
formations-pins-title = Lås dem, der skal blive sammen
formations-pins-lead = Henter du nye forslag, bliver de, du låser her, i gruppe med hinanden, hvor det kan lade sig gøre. Andre kan komme til. De studerende ser det ikke.
formations-pins-who = Hvem skal blive sammen?
formations-pins-button = Gem, hvem der er låst
formations-pins-one = Vælg mindst to, eller ingen.
formations-pins-elsewhere = Låst sammen med { $names }, der er i en anden gruppe i dette forslag. Gemmer du noget andet her, gælder det ikke længere.
formations-pins-kept = Låst sammen
formations-pins-lift = Lås op
formations-pins-unlocks = { $people ->
    [one] { $names } er låst til andre. Flytter du, bliver det låst op.
   *[other] { $names } er låst til andre. Flytter du, bliver de låst op.
}
formations-clash-title = Reglerne kan ikke alle holde
formations-clash-lead = Alle får en gruppe alligevel. Den mildeste regel viger først.
formations-clash-groups = { $names } skal alle være hver for sig, men der er kun { $groups ->
    [one] én gruppe
   *[other] { $groups } grupper
} til dem.
formations-clash-room = { $names } skal være sammen, men { $groups ->
    [one] gruppen har
   *[other] ingen af de { $groups } grupper har
} plads ved siden af de andre regler.
formations-clash-many = { $names } skal være sammen. Med dem, de ellers skal være sammen med, er de flere end { $most }, og så mange er der ikke plads til i en gruppe.
formations-clash-class = { $names } skal være sammen, men går på hver sit hold.
formations-clash-apart = { $names } skal være sammen, men en anden regel holder dem hver for sig.
formations-clash-sizes = Mindste ændring: grupper fra { $min } til { $max }.
formations-clash-mix = Mindste ændring: grupper på tværs af hold.
formations-clash-lift = Mindste ændring: fjern en af reglerne.

## Et forslag

formations-review-lead = Læs grupperne igennem. Ret dem til, du kender bedre end vi.
formations-proof-title = { $people } på deltagerlisten = { $placed } placeret
formations-proof = Alle har præcis én plads, også dem, der ikke svarede.
formations-unplaced-title = { $placed } af { $people } er placeret
formations-unplaced = Deltagerlisten har ændret sig. Giv dem her en plads, eller hent nye forslag.
formations-yardstick-title = Er det gode grupper? Sammenlign
formations-yardstick-here = Her
formations-yardstick-lot = Ved lodtrækning
formations-yardstick-most = Højst muligt
formations-yardstick-times = Grupper med for få fælles tider
formations-yardstick-lot-words = Lodtrækning er de samme studerende i lige så store grupper, trukket tilfældigt mange gange.
formations-yardstick-most-words = Højst muligt er et loft. Ingen sammensætning af de samme studerende kommer over det, og det kan være umuligt at nå.
formations-yardstick-best = Der findes ingen bedre sammensætning i grupper af de størrelser.
formations-figure-groups = grupper
formations-figure-times = fælles tider i gruppen med færrest
formations-figure-lowest = af 100 i den gruppe, der passer mindst
formations-figure-mean = af 100 i gennemsnit
formations-sizes = { $groups ->
    [one] én gruppe på { $size }
   *[other] { $groups } grupper på { $size }
}
formations-review-publish = Offentliggør dette forslag
formations-review-groups = Grupperne
formations-review-order = Grupper, der er værd at se på, står først.
formations-review-lowest = Den gruppe, der passer mindst, er
formations-group-name = Gruppe { $number }
formations-group-back = Forslaget
formations-group-times = Fælles tider
formations-group-no-times = Vi kender ingen endnu
formations-group-facilitator = Tovholder
formations-group-no-facilitator = Ingen endnu
formations-group-facilitator-times = kan mødes med gruppen { $times }
formations-group-facilitator-no-times = har ingen tid til fælles med gruppen
formations-group-silent = Har ikke svaret
formations-group-fit = Hvor godt det passer
formations-group-why = Hvorfor netop dem?
formations-group-edit = Flyt nogen eller ret
formations-group-words = Begrundelse og tovholder
formations-group-words-lead = Gruppen læser begrundelsen. Skriv kun det, alle i gruppen må vide.
formations-form-rationale-da = Begrundelsen på dansk
formations-form-rationale-en = Begrundelsen på engelsk
formations-form-rationale-missing = Skriv en begrundelse på højst { $most } tegn.
formations-form-facilitator-hint = Tovholdere, der har sagt ja, og kursets ledere.
formations-fits = Passer godt:
formations-misfits = Passer mindre godt:
formations-fit-hours-good = lige meget tid til gruppen
formations-fit-hours-poor = forskellig tid til gruppen
formations-fit-form-good = vil mødes på samme måde
formations-fit-form-poor = vil mødes på forskellige måder
formations-fit-rhythm-good = samme rytme
formations-fit-rhythm-poor = forskellig rytme
formations-fit-purpose-good = samme formål
formations-fit-purpose-poor = forskellige formål
formations-fit-skills-good = supplerer hinanden
formations-fit-skills-poor = ligner hinanden
formations-fit-aim-good = faget fylder lige meget
formations-fit-aim-poor = faget fylder forskelligt
formations-fit-place-good = et sted, der passer alle
formations-fit-place-poor = intet sted, der passer alle
formations-fit-style-good = forskellige måder at arbejde på
formations-fit-style-poor = ens måder at arbejde på
formations-fit-language-good = et fælles sprog
formations-fit-language-poor = intet fælles sprog
formations-alert-apart = Gruppen kan ikke sættes sammen sådan. Spørg studievejledningen.
formations-alert-together = To, der skulle være sammen, er det ikke
formations-alert-class = Går på tværs af hold
formations-alert-size = { $members ->
    [one] Én i gruppen, planen siger { $min } til { $max }
   *[other] { $members } i gruppen, planen siger { $min } til { $max }
}
formations-alert-silent = Flere uden svar end i de andre grupper
formations-alert-time = { $times ->
    [0] Ingen fælles tider
    [one] Kun én fælles tid
   *[other] Kun { $times } fælles tider
}

## Flyt

formations-move-title = Flyt en studerende
formations-move-who = Hvem?
formations-move-to = Til hvilken gruppe?
formations-move-size = { $members ->
    [one] ét medlem
   *[other] { $members } medlemmer
}
formations-move-look = Se, hvad det ændrer
formations-preview-title = { $name } til gruppe { $number }?
formations-preview-lead = Sådan ser grupperne ud før og efter. Intet er flyttet endnu.
formations-preview-back = Gruppen
formations-preview-nothing = Det ændrer ikke noget.
formations-preview-receives = får en mere
formations-preview-gives = giver en fra sig
formations-preview-before = Før
formations-preview-after = Efter
formations-preview-members = Medlemmer
formations-preview-times = { $count ->
    [one] én: { $times }
   *[other] { $count }: { $times }
}
formations-preview-button = Flyt { $name }
formations-preview-leave = Lad være

## Offentliggør

formations-publish-title = Offentliggør grupperne
formations-publish-lead = Når du gør det, får alle deres gruppe at vide på samme tid.
formations-publish-what = Hver studerende får en mail med sin gruppe, og hver tovholder får sine. Bagefter kan du stadig finde plads til dem, der kommer til.
formations-publish-stepping-in = { $groups ->
    [one] Jeg er tovholder for den gruppe, der ingen har
   *[other] Jeg er tovholder for de { $groups } grupper, der ingen har
}
formations-publish-stepping-in-hint = Alle grupper skal have nogen at gå til. Du kan give dem videre senere.
formations-publish-facilitator-missing = Sæt kryds, eller giv grupperne en tovholder først.
formations-publish-sure = Jeg, { $name }, har læst grupperne igennem og står inde for dem
formations-publish-sure-missing = Sæt kryds for, at du står inde for grupperne.
formations-publish-button = Offentliggør
formations-publish-asking-title = { $students ->
    [one] Én studerende venter på dit svar
   *[other] { $students } studerende venter på dit svar
}
formations-publish-asking = De har spurgt, om svar efter fristen kan komme med. Når grupperne er dannet, kan de ikke det mere. Siger du ja, så få lavet nye forslag bagefter.
formations-with-time-title = { $students ->
    [one] Én studerende har stadig tid til at svare
   *[other] { $students } studerende har stadig tid til at svare
}
formations-with-time-propose = Det har du givet. Vent gerne på dem: kun det, der er svaret, før et forslag bliver lavet, tæller med i det.
formations-with-time-publish = Det har du givet, og den tid slutter, når du offentliggør.
formations-came-since-title = { $students ->
    [one] Én har svaret eller rettet, efter at forslagene blev lavet
   *[other] { $students } har svaret eller rettet, efter at forslagene blev lavet
}
formations-came-since = De svar er ikke med i forslagene. De er med, hvis du får lavet nye. De nye træder i stedet for dem, der er her, også det, du har rettet.
formations-with-time-who = Se hvem
formations-publish-asking-reply = Svar dem først
formations-publish-leave = Ikke endnu
formations-publish-not-yet = Det kan ikke offentliggøres endnu
formations-publish-back = Tilbage til forslaget
formations-publish-no-times-title = { $groups ->
    [one] Én gruppe har ingen fælles tid, vi kender
   *[other] { $groups } grupper har ingen fælles tid, vi kender
}
formations-publish-no-times = Du kan godt offentliggøre alligevel, så finder de selv en tid. Du kan også flytte nogen først:
formations-obstacle-unplaced = Nogen på deltagerlisten har ikke en plads, eller har to.
formations-obstacle-size = Gruppe { $groups } er mindre eller større, end planen siger. Flyt nogen, eller ret størrelserne i planen og hent nye forslag.
formations-obstacle-apart = Gruppe { $groups } kan ikke sættes sammen sådan. Flyt nogen, eller spørg studievejledningen.
formations-obstacle-rationale = Gruppe { $groups } mangler en begrundelse på dansk eller engelsk.
formations-obstacle-facilitator = Gruppe { $groups } mangler en tovholder.

## Grupperne, når de findes

formations-groups-title = Grupperne
formations-groups-lead = { $students } studerende i { $groups } grupper.
formations-progress-met = har holdt første møde
formations-progress-shown = ser forventninger side om side
formations-progress-agreed = har sagt ja til en aftale
formations-progress-of = { $part } af { $groups }
formations-alert-small = For lille
formations-alert-no-times = Ingen kendt fælles tid
formations-alert-not-met = Første møde er ikke holdt
formations-group-meeting = Første møde
formations-group-expectations = Forventninger
formations-group-agreement = Aftale
formations-meeting-unplanned = Ikke aftalt endnu
formations-meeting-planned = Aftalt
formations-meeting-held = Holdt
formations-expectations-unasked = Ikke begyndt
formations-expectations-asking = De svarer hver for sig
formations-expectations-shown = Vist side om side
formations-agreement-none = Ikke begyndt
formations-agreement-begun = De skriver på den
formations-agreement-asking = Venter på, at alle siger ja
formations-agreement-agreed = Alle har sagt ja

## Kommet til

formations-arrival-title = Find en plads til { $name }
formations-arrival-lead = Senest { $day }. De bedste pladser står først: samme hold, plads i gruppen, fælles tider, de mindste grupper.
formations-arrival-size = Medlemmer bagefter
formations-arrival-times = { $before } før, { $after } efter
formations-arrival-place = Giv denne plads
formations-arrival-more = { $groups ->
    [one] Vis én gruppe til
   *[other] Vis { $groups } grupper til
}

## For små grupper

formations-small-groups = { $groups ->
    [one] én gruppe er blevet for lille
   *[other] { $groups } grupper er blevet for små
}
formations-next-repair-title = Gruppe { $number } er blevet for lille
formations-next-repair = { $members ->
    [one] Der er én tilbage. Find en løsning senest { $day }.
   *[other] Der er { $members } tilbage. Find en løsning senest { $day }.
}
formations-next-repair-button = Se, hvad der hjælper
formations-repairs-title = Grupper, der er blevet for små
formations-repairs-members = { $members ->
    [one] én tilbage
   *[other] { $members } tilbage
}
formations-repair-title = Gruppe { $number } er blevet for lille
formations-repair-lead = { $members ->
    [one] Der er én tilbage. Vælg en løsning senest { $day }. Ingen mister en gruppe uden at få en anden.
   *[other] Der er { $members } tilbage. Vælg en løsning senest { $day }. Ingen mister en gruppe uden at få en anden.
}
formations-repair-order = Det, der holder alle regler og forstyrrer færrest, står først. Spørg gerne gruppen, før du vælger.
formations-repair-fill = Fyld op med { $names }
formations-repair-fill-words = De venter på en gruppe. Gruppen består med alt, den har aftalt.
formations-repair-merge = Flet med gruppe { $number }
formations-repair-merge-words = To små grupper bliver til en ny. De begynder forfra med første møde, forventninger og aftale.
formations-repair-move = { $members ->
    [one] Flyt den sidste til gruppe { $number }
   *[other] Flyt dem sammen til gruppe { $number }
}
formations-repair-move-words = Gruppe { $number } består med sin aftale, som de nye kan sige ja til. Gruppe { $old } slutter.
formations-repair-holds = Holder alle regler i planen
formations-repair-together = Så er de sammen
formations-repair-sizes = { $before } nu, { $after } bagefter
formations-repair-sizes-both = { $before } og { $other } nu, { $after } bagefter
formations-repair-times = { $after ->
    [0] { $before } nu, ingen kendte bagefter
   *[other] { $before } nu, { $after } bagefter: { $times }
}
formations-repair-times-both = { $after ->
    [0] { $before } og { $other } nu, ingen kendte bagefter
   *[other] { $before } og { $other } nu, { $after } bagefter: { $times }
}
formations-repair-button = Vælg
formations-repair-more = { $ways ->
    [one] Vis én mulighed til
   *[other] Vis { $ways } muligheder til
}
formations-repair-none-title = Lige nu er der ingen gruppe med plads til dem alle
formations-repair-none = Opgaven står her, til den er løst. Når nogen kommer til, kan de fylde gruppen op.

formations-repair-separately = Vil de hellere hver for sig, og siger de alle ja, kan du flytte dem en ad gangen:

## En gruppe, der findes

formations-standing-lead = Vælg, hvem der skal flytte, og hvorhen. Du ser først, hvad det ændrer for begge grupper.
formations-swaps-title = Bytter, der kunne hjælpe
formations-swaps-lead = De giver den af de to grupper, der har det sværest, bedre mulighed for at mødes. Kun tid, sted, form og sprog tæller her. Se dem, før du vælger.
formations-swaps-swap = { $one } bytter med { $other } i gruppe { $number }
formations-swaps-times = Fælles tider her: { $before } før, { $after } efter. I gruppe { $number }: { $other-before } før, { $other-after } efter.
formations-standing-swap = Eller byt plads med
formations-standing-swap-hint = Vælger du en her, bytter de to gruppe, og størrelserne er de samme.
formations-standing-no-swap = Ingen, kun flyt
formations-standing-alone = Aftal at arbejde alene
formations-shift-swap-title = { $one } og { $other } bytter gruppe?
formations-shift-swap-button = Lad dem bytte
formations-shift-told = De andre i grupperne læser kun, at nogen flytter til en anden gruppe, aldrig hvem der bad om det.
formations-preview-swaps = bytter en

## At arbejde alene efter aftale

formations-exempt-title = { $name } vil arbejde alene
formations-exempt-lead = Skriv det ned, når I har talt sammen. Døren står åben: { $name } kan få en gruppe igen når som helst.
formations-exempt-words = Gruppen læser, at nogen har forladt den, og ikke andet. Skriv ingen grund nogen steder: Medspil gemmer kun, at I har aftalt det, og hvornår I taler sammen igen.
formations-exempt-day = Hvornår taler I sammen igen?
formations-exempt-day-hint = Du får en mail om morgenen den dag.
formations-exempt-talked = Jeg har talt med { $name }, som selv ønsker det
formations-exempt-talked-hint = Har du også tilbudt en læsemakker?
formations-exempt-button = Skriv aftalen ned
formations-alone-day-missing = Vælg en dag, der ikke er gået.
formations-alone-talked-missing = Tal sammen først, og sæt så kryds.
formations-alone-list = Arbejder alene efter aftale
formations-alone-list-day = I taler sammen { $day }
formations-alone-rejoin = Find en gruppe igen
formations-alone-title = Du arbejder alene efter aftale
formations-alone-words = Det har du aftalt med { $names }, og det er helt i orden. I taler sammen igen { $day }.
formations-alone-door-title = Døren står åben
formations-alone-door = Vil du hellere have en gruppe, så sig til her. Du behøver ikke forklare hvorfor, og du får en inden for tre arbejdsdage.
formations-alone-door-button = Jeg vil gerne have en gruppe
formations-alone-told = Ingen andre studerende kan se, at I har aftalt det.
formations-home-alone = Du arbejder alene efter aftale. I taler sammen igen { $day }.
formations-home-alone-door = Vil du hellere have en gruppe?
formations-home-waiting = Du får en gruppe senest { $day }. Du får en mail, så snart den er klar.

## Sagt bagefter

formations-notice-created = Planen er gemt. Ingen studerende har set noget endnu.
formations-notice-saved = Gemt.
formations-notice-numbers = Gemt. Størrelser og vægte er nu dem, der hører til den slags grupper, du valgte.
formations-notice-opened = Der er åbent, og de studerende får en mail.
formations-notice-reminded = De, der mangler at svare, får en mail.
formations-notice-closed = Der er lukket for svar.
formations-notice-reopened = Der er åbent igen.
formations-notice-proposing = Medspil er gået i gang.
formations-notice-reconciled = Deltagerlisten er læst igen.
formations-notice-ended = Gruppedannelsen er afsluttet.
formations-notice-rule-made = Reglen gælder fra næste forslag.
formations-notice-rule-lifted = Reglen er fjernet.
formations-notice-pinned = De er låst sammen. Det gælder fra næste forslag.
formations-notice-none-pinned = Ingen her er låst.
formations-notice-unpinned = De er låst op.
formations-notice-moved = Flyttet.
formations-notice-choose = Vælg en studerende og en gruppe.
formations-notice-published = Grupperne er offentliggjort. Alle får besked.
formations-notice-placed = Pladsen er givet, og alle i gruppen får besked.
formations-notice-not-now = Det kan ikke lade sig gøre lige nu. Siden viser, hvordan det står.
formations-notice-deadline-passed = Fristen er gået. Vælg en ny i planen først.
formations-notice-nobody = Der er ingen studerende på deltagerlisten endnu.
formations-notice-repaired = Det er gjort, og alle, det angår, får besked.
formations-notice-changed = Grupperne har ændret sig, siden du åbnede siden. Se, hvordan det står nu, og vælg igen.
formations-notice-alone = Aftalen er skrevet ned. Døren står åben.
formations-notice-rejoining = Nu skal der findes en gruppe. Opgaven står her på siden.
formations-notice-coming-back = Tak, fordi du siger til. Du får en gruppe inden for tre arbejdsdage.
formations-notice-kept-apart = Flytningen kan ikke lade sig gøre. Spørg studievejledningen.

## Hvorfor netop jer

formations-why-times = I kan mødes { $times }.
formations-why-purpose = { $members } af jer har det samme formål med gruppen: »{ $purpose }«.
formations-why-purpose-all = I har alle det samme formål med gruppen: »{ $purpose }«.
formations-why-skills = I byder ind med forskellige ting: { $skills }.
formations-why-familiar = { $members } af jer har arbejdet sammen før.
formations-why-familiar-all = I har alle arbejdet sammen før.
formations-why-class = I går alle på { $class }.
formations-why-nothing = I kommer med hver jeres, og det er et godt sted at begynde.

## Mails

mail-formations-your-group-subject = Din gruppe i { $course }
mail-formations-your-group-body =
    Din gruppe er klar. På siden kan du se, hvem I er, hvornår I kan mødes, hvem jeres tovholder er, og hvorfor netop I er sammen.

    Der står også, hvad der sker nu.

    { $unmet ->
        [0] {""}
       *[other] Et af dine ønsker kunne vi ikke opfylde denne gang. Det er vi kede af. Du kan tale med en studievejleder om det. Vælg »Få hjælp til samarbejdet« på siden. Kun du får det her at vide.
    }
mail-formations-your-group-action = Se din gruppe
mail-formations-your-group-why = Du får mailen, fordi du er på kurset. Spørg jeres tovholder eller kursuslederen, hvis du er i tvivl om noget.
mail-formations-accompany-subject = Du følger gruppe { $number } i { $course }
mail-formations-accompany-body =
    Gruppe { $number } i { $course } er dannet, og du er tovholder for den.

    På siden kan du se, hvem de er, og hvad der skal ske ved det første møde.
mail-formations-accompany-action = Se gruppen
mail-formations-accompany-why = Du får mailen, fordi du er tovholder på kurset. Spørg kursuslederen, hvis du er i tvivl om noget.
mail-formations-arrival-subject = Velkommen til { $course }: du får en gruppe
mail-formations-arrival-body =
    Grupperne i { $course } var dannet, da du kom til. Du får også en.

    Senest { $day } får du en mail om, hvem du er sammen med.
mail-formations-arrival-why = Du får mailen, fordi du er kommet på kurset. Spørg kursuslederen, hvis du er i tvivl om noget.
mail-formations-to-place-subject = Nye på deltagerlisten i { $course }
mail-formations-to-place-body =
    Der er kommet nye på deltagerlisten, efter at grupperne i { $course } blev offentliggjort. De skal have en plads senest { $day }.

    På siden står de bedste pladser først.
mail-formations-to-place-action = Find en plads
mail-formations-to-place-why = Du får mailen, fordi du offentliggjorde grupperne.
mail-formations-new-member-subject = Nyt i jeres gruppe i { $course }
mail-formations-new-member-body =
    { $members ->
        [one] Gruppen får et nyt medlem.
       *[other] Gruppen får { $members } nye medlemmer.
    } Sig velkommen, og fortæl, hvad I allerede har aftalt.

    På siden kan I se, hvem I er, og hvornår I alle kan mødes nu.
mail-formations-new-member-action = Se gruppen
mail-formations-new-member-why = Du får mailen, fordi du er med i gruppen eller følger den. Spørg kursuslederen, hvis du er i tvivl om noget.
mail-formations-too-small-subject = { $groups ->
    [one] En gruppe i { $course } er blevet for lille
   *[other] { $groups } grupper i { $course } er blevet for små
}
mail-formations-too-small-body =
    { $groups ->
        [one] Nogen er gået ud af en gruppe, og nu er den for lille.
       *[other] Nogen er gået ud, og nu er { $groups } grupper for små.
    } Find en løsning senest { $day }.

    På siden står, hvad der kan hjælpe, og hvad hver løsning ændrer.
mail-formations-too-small-action = Se, hvad der hjælper
mail-formations-too-small-why = Du får mailen, fordi du står for grupperne.
mail-formations-merged-subject = Din nye gruppe i { $course }
mail-formations-merged-body =
    Jeres gruppe var blevet lille, og en anden også. Nu er I sammen i gruppe { $number }, og I begynder forfra sammen: et første møde, jeres forventninger og jeres egen aftale.

    På siden kan du se, hvem I er, hvornår I kan mødes, og hvorfor netop I er sammen.
mail-formations-merged-action = Se din gruppe
mail-formations-merged-why = Du får mailen, fordi du er med i gruppen. Spørg jeres tovholder eller kursuslederen, hvis du er i tvivl om noget.
mail-formations-new-group-subject = Din nye gruppe i { $course }
mail-formations-new-group-body =
    Du er nu med i gruppe { $number }. Gruppen ved, at du kommer.

    På siden kan du se, hvem I er, hvornår I kan mødes, og hvad der sker nu.
mail-formations-new-group-action = Se din gruppe
mail-formations-new-group-why = Du får mailen, fordi du er med i gruppen. Spørg gruppens tovholder eller kursuslederen, hvis du er i tvivl om noget.
mail-formations-group-over-subject = Gruppe { $number } i { $course } er nu en del af en anden
mail-formations-group-over-body =
    Gruppe { $number } var blevet for lille. Dens medlemmer er nu sammen med andre i gruppe { $other }, som har en tovholder.

    Tak, fordi du fulgte dem.
mail-formations-group-over-action = Se dine grupper
mail-formations-group-over-why = Du får mailen, fordi du var tovholder for gruppen. Spørg kursuslederen, hvis du er i tvivl om noget.
mail-formations-left-subject = Nyt i jeres gruppe i { $course }
mail-formations-left-body =
    { $names } har forladt gruppen.

    På siden kan I se, hvem I er nu. Spørg jeres tovholder, hvis I har brug for en hånd.
mail-formations-left-action = Se gruppen
mail-formations-left-why = Du får mailen, fordi du er med i gruppen eller følger den. Spørg kursuslederen, hvis du er i tvivl om noget.
mail-formations-moved-on-subject = Nyt i jeres gruppe i { $course }
mail-formations-moved-on-body =
    { $names } flytter til en anden gruppe.

    På siden kan I se, hvem I er nu, og hvornår I kan mødes.
mail-formations-moved-on-action = Se gruppen
mail-formations-moved-on-why = Du får mailen, fordi du er med i gruppen eller følger den. Spørg kursuslederen, hvis du er i tvivl om noget.
mail-formations-alone-subject = Det, vi har aftalt i { $course }
mail-formations-alone-body =
    Det er skrevet ned, som I aftalte. Du og kursuslederen taler sammen igen { $day }.

    Døren står åben: på siden kan du altid sige til, hvis du gerne vil noget andet.
mail-formations-alone-action = Se aftalen
mail-formations-alone-why = Du får mailen, fordi du har talt med kursuslederen om det. Skriv til kursuslederen, hvis noget ikke passer.
mail-formations-rejoining-subject = Du får en gruppe i { $course }
mail-formations-rejoining-body =
    Vi finder en gruppe til dig.

    Senest { $day } får du en mail om, hvem du er sammen med.
mail-formations-rejoining-why = Du får mailen, fordi du skal have en gruppe. Spørg kursuslederen, hvis du er i tvivl om noget.
mail-formations-rejoining-to-place-subject = En studerende i { $course } vil gerne have en gruppe igen
mail-formations-rejoining-to-place-body =
    Find en plads senest { $day }. På siden står de bedste pladser først.
mail-formations-rejoining-to-place-action = Find en plads
mail-formations-rejoining-to-place-why = Du får mailen, fordi du står for grupperne.
mail-formations-check-in-subject = I dag har du en aftale i { $course }
mail-formations-check-in-body =
    I dag har du aftalt at tale med en studerende igen. På siden kan du se hvem.

    Er det tid til en gruppe, kan du finde en der.
mail-formations-check-in-action = Se, hvem det er
mail-formations-check-in-why = Du får mailen, fordi du står for grupperne.
mail-formations-handed-on-subject = Gruppe { $number } i { $course } har fået en anden tovholder
mail-formations-handed-on-body =
    En anden er tovholder for gruppe { $number } fra nu af.

    Tak, fordi du fulgte dem.
mail-formations-handed-on-action = Se dine grupper
mail-formations-handed-on-why = Du får mailen, fordi du var tovholder for gruppen. Spørg kursuslederen, hvis du er i tvivl om noget.
formations-standing-hand-on = Skift tovholder
formations-standing-hand-to = Hvem skal følge gruppen?
formations-standing-hand-button = Giv gruppen videre
formations-standing-hand-hint = Begge får en mail. Gruppen ser det på sin side.
formations-standing-hand-missing = Vælg, hvem der skal følge gruppen
formations-notice-handed-on = Gruppen har fået en anden tovholder
formations-rules-other-class = De går ikke på samme hold, og planen siger, at hver gruppe er fra ét hold. Ret planen først, eller vælg to fra samme hold
formations-unmet-title = { $count ->
    [one] En af dine regler er ikke holdt
   *[other] { $count } af dine regler er ikke holdt
}
formations-unmet-together = { $one } og { $other } skal være sammen, men er ikke i samme gruppe.
formations-unmet-pinned = { $names } er låst sammen, men er ikke i samme gruppe.
formations-unmet-words = Flyt en af dem, eller tag reglen væk.

## Det tæller

formations-counts-title = Det tæller, når grupperne sættes
formations-counts-hint = Hver regel i ord og tal, før du beder om forslag
formations-counts-lead = Der er { $total } point at fordele. Her står, hvordan hver ting tæller, og hvor mange der har fortalt noget om den, ikke hvad de har svaret.
formations-counts-first = Før point kommer det, der altid gælder: Alle får en gruppe, størrelserne holder, og mindst to fælles tider om ugen går forud. Forslagene løfter først den gruppe, der har færrest point.
formations-counts-before = Går forud for point
formations-counts-within = Hver gruppe er fra ét hold.
formations-counts-across = Grupper må gå på tværs af hold.
formations-counts-pairs = { $rules ->
    [0] Du har ikke bestemt, at nogen skal være sammen eller hver for sig. Gør du det, holder det, hvor det kan lade sig gøre.
    [one] Du har bestemt noget om ét par. Det holder, hvor det kan lade sig gøre.
   *[other] Du har bestemt noget om { $rules } par. Det holder, hvor det kan lade sig gøre.
}
formations-counts-pinned = { $students } studerende er låst til andre i et forslag og bliver sammen med dem, hvor det kan lade sig gøre.
formations-counts-silent = De, der ikke har svaret, bliver fordelt: højst så mange i hver gruppe, som antallet delt med grupperne, rundet op. Ingen gruppe er kun af dem, når det kan undgås.
formations-counts-alone = Har nogen ønsket ikke at være den eneste, sidder de med en anden, der har ønsket det samme, hvis der er en på holdet. Det går forud for alle point. Ingen kan se, hvem der har ønsket det.
formations-counts-points-title = Giver point
formations-counts-wishes = To, der har ønsket hinanden, giver deres gruppe { $weight } point oveni. Ønsker kun den ene, tæller det ikke.
formations-counts-points = { $weight } af { $total } point
formations-counts-told = { $told } af { $students } har fortalt det.
formations-counts-told-most = Alle eller næsten alle, der har sendt deres profil, har fortalt det.
formations-counts-told-few = Færre end { $few } af { $students } har fortalt det.
formations-counts-blank-time = Mangler svaret, regner vi med, at de kan uden for undervisningen.
formations-counts-blank-typical = Mangler svaret, regner vi med det, der er mest almindeligt på holdet.
formations-counts-blank-neutral = Mangler svaret, hverken gavner eller skader det gruppen.
formations-counts-blank-ignored = Mangler svaret, ændrer det ingenting.
formations-counts-time = Jo flere tider alle i gruppen kan, jo højere kommer den op. Seks fælles tider om ugen giver alle point, tre giver halvdelen.
formations-counts-hours = Svarene er fire trin fra få til mange timer. Har alle det samme, giver det alle point. For hvert trin mellem den, der har mest, og den, der har mindst, går en tredjedel fra.
formations-counts-meeting = Halvdelen af pointene er mødeform, halvdelen er hvor tit. To og to sammenlignes, og jo tættere de er, jo flere point. »Det er lige meget« passer med alle.
formations-counts-purpose = To og to sammenlignes. Har de mindst ét formål til fælles, tæller parret med. Har alle par det, giver det alle point.
formations-counts-skills = Halvdelen af pointene er for de ni slags bidrag: jo flere nogen i gruppen har, jo flere point. Halvdelen er for, at det, nogen vil lære, er noget, en anden gerne bidrager med.
formations-counts-language = Taler alle det samme sprog, giver det alle point. Ellers tæller, hvor stor en del der har gruppens mest almindelige sprog.
formations-counts-aim = Svarene er tre trin. To og to sammenlignes, og jo tættere de er, jo flere point.
formations-counts-place = Har alle mindst ét sted til fælles, giver det alle point. Ellers tæller, hvor stor en del der har det mest almindelige sted.
formations-counts-style = Fem måder at arbejde på. Er begge ender til stede på to af dem, giver det alle point. Det skiller kun grupper, der ellers er lige gode.
formations-counts-left-out = Det tæller ikke med
formations-counts-own = Ret spørgsmålet
formations-counts-change = Ret vægtene
formations-new-questions = Vil du spørge om mere end det, profilen spørger om? Der er forslag til hver slags gruppe her:
