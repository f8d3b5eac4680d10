# Profilen: spørgsmålene, siderne omkring dem og fejlene.
# Hvert spørgsmål siger hvorfor, hvem der ser svaret, og om det bruges til at sætte grupperne.

## Oversigten

questionnaires-overview-title = Din profil
questionnaires-overview-lead = Vi sætter grupperne, så ingen skal vælge eller vælges. Dine svar hjælper os med at finde nogen, du kan mødes med og lære sammen med.
questionnaires-overview-equal = Du får en gruppe, uanset hvor meget du svarer.
questionnaires-overview-time = Det tager omkring { $minutes } minutter.
questionnaires-overview-saved = Vi gemmer, mens du svarer. Du kan holde pause og komme tilbage, også på en anden enhed.
questionnaires-overview-deadline = Du kan svare og rette indtil { $deadline }.
questionnaires-overview-progress = { $done } af { $total } er besvaret
questionnaires-overview-left =
    { $minutes ->
        [one] Der er omkring et minut tilbage.
       *[other] Der er omkring { $minutes } minutter tilbage.
    }
questionnaires-overview-start = Begynd
questionnaires-overview-continue = Fortsæt
questionnaires-overview-check = Se dine svar og send
questionnaires-overview-review = Se eller ret dine svar
questionnaires-overview-not-sent = Dine svar tæller først, når du har sendt dem.
questionnaires-overview-sent = Du sendte din profil { $when }. Retter du noget, gælder det, når du gemmer.
questionnaires-overview-part-practical = Tid og sted
questionnaires-overview-part-study = Sådan vil du gerne studere
questionnaires-overview-part-optional = Kun hvis du har lyst
questionnaires-overview-part-card = Det gruppen ser
questionnaires-overview-status-answered = Besvaret
questionnaires-overview-status-optional = Valgfrit
questionnaires-overview-status-begun = Påbegyndt
questionnaires-no-more-tag = Stilles ikke mere
questionnaires-no-more = Spørgsmålet bliver ikke stillet mere.
questionnaires-overview-status-again = Se igen
questionnaires-overview-part-time =
    { $minutes ->
        [0] Under et minut
        [one] Cirka et minut
       *[other] Cirka { $minutes } minutter
    }

## På forsiden

questionnaires-home-open = Fortæl lidt om dig selv, så vi kan finde din gruppe. Du kan svare indtil { $deadline }.
questionnaires-anew-title = Se din profil igen
questionnaires-home-anew =
    { $count ->
        [one] Et spørgsmål er nyt eller ændret, siden du sendte. Du kan svare indtil { $deadline }.
       *[other] { $count } spørgsmål er nye eller ændret, siden du sendte. Du kan svare indtil { $deadline }.
    }
questionnaires-anew-words =
    { $count ->
        [one] Et spørgsmål er nyt eller ændret, siden du sendte. Har du svaret før, bruges dit svar stadig kun til det, vi lovede dengang. Se på det, eller lad det stå.
       *[other] { $count } spørgsmål er nye eller ændret, siden du sendte. Har du svaret før, bruges dine svar stadig kun til det, vi lovede dengang. Se på dem, eller lad dem stå.
    }
questionnaires-anew-look = Se mine svar
questionnaires-anew-stand = Lad mine svar stå
questionnaires-notice-stands = Tak. Dine svar står, som de er.
questionnaires-overview-status-new = Nyt
questionnaires-home-fill = Udfyld din profil
questionnaires-home-sent = Din profil er sendt. Du kan rette den indtil { $deadline }.

## Et spørgsmål ad gangen

questionnaires-step-why = Hvorfor spørger vi?
questionnaires-step-seen = Hvem ser svaret?
questionnaires-step-use = Bruges det til grupperne?
questionnaires-step-save = Gem og gå videre
questionnaires-step-save-return = Gem og gå tilbage til dine svar
questionnaires-step-skip = Spring over
questionnaires-step-overview = Til oversigten
questionnaires-step-previous = Forrige spørgsmål
questionnaires-step-max =
    { $max ->
        [one] Vælg højst én.
       *[other] Vælg højst { $max }.
    }
questionnaires-step-several = Vælg alt, der passer.
questionnaires-step-or = Eller
questionnaires-step-chosen-of = valgt af højst
questionnaires-promise-changed = Siden du svarede, er det ændret, hvem der ser svaret, eller hvad det bruges til. Dit gamle svar følger det, vi lovede dengang. Gemmer du igen, gælder det nye.

## Gemt, mens man skriver

questionnaires-draft-while = Vi gemmer, mens du svarer.
questionnaires-draft-oneself = Set { $time }. Det, du selv vil sige, gemmer vi ikke. Vælg, hvem der skal vide det, hvis vi skal sige det videre.
questionnaires-draft-oneself-too = Det, du selv vil sige, gemmer vi ikke.
questionnaires-draft-saved = Gemt kl. { $time }.
questionnaires-draft-waits = Gemt som kladde kl. { $time }. Det tæller, når du trykker på knappen herunder.
questionnaires-draft-late = Gemt kl. { $time }, men fristen er gået. Tryk på knappen herunder, så kan du spørge, om det kan komme med.
questionnaires-draft-after = Gemt kl. { $time }, men grupperne er dannet, så det tæller ikke med.
questionnaires-draft-no-more = Kl. { $time }: Spørgsmålet bliver ikke stillet mere. Her er ikke noget nyt at gemme.
questionnaires-draft-no-more-kept = Gemt kl. { $time }. Spørgsmålet bliver ikke stillet mere, så det tæller ikke med. Kun du kan se det. Du finder det på siden »Alt det, du har svaret«.
questionnaires-draft-offline = Der er ingen forbindelse lige nu. Det, du har skrevet, står her på siden. Vi prøver igen om lidt.
questionnaires-draft-trouble = Det lykkedes ikke at gemme lige nu. Det, du har skrevet, står her på siden. Vi prøver igen om lidt.
questionnaires-draft-gone = Her kan vi ikke gemme mere. Det, du har skrevet, står kun her på siden. Kopiér det, hvis du vil beholde det.
questionnaires-draft-too-much = Det er for meget til, at vi kan gemme det. Det står kun her på siden. Skriv lidt mindre, så gemmer vi.
questionnaires-draft-full = Det sidste kunne vi ikke gemme. Det står kun her på siden. Der ligger nemlig { $most } tekster, du har skrevet i andre vinduer. Åbn siden igen i et nyt vindue, og se dem igennem.
questionnaires-draft-other = Nu er en anden logget ind her. Vi gemmer ikke mere af det, du skriver, før du er logget ind igen.
questionnaires-draft-signed-out = Du er blevet logget ud. Det, du har skrevet, står her på siden og bliver gemt, når du har logget ind og kommer tilbage hertil.
questionnaires-draft-found = Her er det, du var i gang med sidst. Det tæller, når du gemmer.
questionnaires-elsewhere-title = Du har også skrevet noget andet
questionnaires-elsewhere = Det stod i et andet vindue eller på en anden enhed. Kopiér det, hvis du vil bruge det. Når du gemmer næste gang, er det væk.
questionnaires-notice-elsewhere = Gemt. Se lige, hvad du også har skrevet
questionnaires-notice-copied = Dagen er kopieret
questionnaires-option-unknown = Det ved jeg ikke endnu
questionnaires-option-rather-not = Det vil jeg helst ikke svare på

## Fejl ved et svar

questionnaires-fault-too-many = Du har valgt { $chosen }. Vælg højst { $max }.
questionnaires-fault-mixed = Vælg enten et svar eller »{ $instead }«, ikke begge dele.
questionnaires-fault-strange = Det svar kender vi ikke. Vælg et af dem på siden.
questionnaires-fault-long = Teksten er på { $length } tegn. Der er plads til { $max }.
questionnaires-fault-full = Det er ikke gemt endnu, for du har skrevet meget andet. Kopiér det, du vil bruge. Når du gemmer igen, er resten væk.
questionnaires-fault-need-to = Vælg, hvem der skal vide det, ved »{ $item }«.
questionnaires-fault-need-words = Skriv, hvad der hjælper, eller fjern krydset.
questionnaires-fault-need-tick = Sæt kryds ved »Noget andet«, hvis det skal siges videre. Ellers kan du slette ordene.
questionnaires-fault-value = Vælg også, hvad der gælder for dig.
questionnaires-fault-email = Skriv personens studiemail, for eksempel navn@skole.example.
questionnaires-fault-email-self = Det er din egen adresse. Skriv adressen på en anden.

## Se dine svar igennem

questionnaires-check-title = Se dine svar igennem
questionnaires-check-lead = Passer det? Så send. Du kan rette indtil { $deadline }.
questionnaires-check-lead-sent = Du kan rette indtil { $deadline }. Hver ændring gælder med det samme.
questionnaires-check-change = Ret
questionnaires-check-empty = Ikke besvaret
questionnaires-check-sealed = Besvaret. Vi viser det ikke her, så du trygt kan sidde med siden åben.
questionnaires-check-missing =
    { $count ->
        [one] Et spørgsmål står tomt. Det er helt i orden.
       *[other] { $count } spørgsmål står tomme. Det er helt i orden.
    }
questionnaires-check-begun = Du har skrevet noget, der ikke er gemt færdigt.
questionnaires-check-begun-change = Du er i gang med at rette det. Rettelsen tæller ikke endnu.
questionnaires-begun-title =
    { $count ->
        [one] Et svar er begyndt, og det nye tæller ikke endnu
       *[other] { $count } svar er begyndt, og det nye tæller ikke endnu
    }
questionnaires-begun-words = Vi har gemt det, du skrev. Gør det færdigt, så tæller det med. Har du svaret før, gælder det svar indtil da. Du må også lade det være.
questionnaires-begun-look = Se, hvad der mangler
questionnaires-check-send = Send min profil
questionnaires-check-promise = Vi bruger kun svarene til det, der står ved hvert spørgsmål.

## Når profilen er sendt

questionnaires-sent-title = Tak. Din profil er sendt
questionnaires-sent-lead = Nu skal du ikke gøre mere.
questionnaires-sent-lead-begun = Er der lidt, du vil gøre færdigt? Det kan du stadig.
questionnaires-sent-next = Det sker der nu
questionnaires-sent-next-change = Du kan rette dine svar indtil { $deadline }.
questionnaires-sent-next-leader = Så laver kursuslederen et forslag, læser det igennem og retter det til. Et menneske bestemmer.
questionnaires-sent-next-group = Du får en mail, når grupperne er klar. Der står, hvem I er, hvornår I kan mødes, og hvorfor netop I er sammen.
questionnaires-sent-review = Se eller ret dine svar
questionnaires-sent-home = Til forsiden

## Lukket, og ikke åbnet endnu

questionnaires-closed-title = Fristen er gået
questionnaires-closed-title-made = Grupperne er dannet
questionnaires-closed-lead = Profilen lukkede { $deadline }. Du får en gruppe som alle andre.
questionnaires-closed-lead-made = Profilen lukkede { $deadline }. Svarene blev brugt, da grupperne blev dannet. Alle får en gruppe.
questionnaires-closed-sent = Du sendte din profil { $when }. De svar gælder.
questionnaires-closed-late = Har din uge ændret sig? Så skriv til din kursusleder.
questionnaires-closed-late-made = Har din uge ændret sig, eller er der noget, der ikke passer? Sig det til din gruppe eller din kursusleder. Du kan også tale med en studievejleder.
questionnaires-closed-kept = Svaret nåede frem efter fristen. Vi har gemt det for dig, men det tæller ikke endnu.
questionnaires-closed-kept-made = Svaret nåede frem, efter at grupperne var dannet. Vi har gemt det for dig, men det ændrer ikke grupperne.
questionnaires-closed-uncounted = Det her nåede ikke at komme med, da grupperne blev dannet. Fortæl gerne din gruppe det, de skal vide.
questionnaires-unseen-title = Det her ser de andre ikke endnu
questionnaires-unseen-words = Du udfyldte det, men sendte ikke profilen inden fristen. Indtil videre ser de andre kun dit navn. Åbn det, og gem igen, så kan de se det.
questionnaires-unseen-here = Du udfyldte det her, men sendte ikke profilen inden fristen. Indtil videre ser de andre kun dit navn. Gem her, så kan de se det.
questionnaires-late-title = Vil du have det med alligevel?
questionnaires-late-offer = Det her har du svaret på, men det tæller ikke. Din kursusleder kan sige ja til at tage det med. Lederen ser kun, at du spørger, ikke hvad du har svaret.
questionnaires-late-ask = Spørg min kursusleder
questionnaires-late-asked = Du spurgte { $when }, om dine svar kan komme med. Du får en mail, når din kursusleder har svaret. Du får en gruppe, uanset hvad svaret bliver.
questionnaires-late-overtaken = Du spurgte { $when }, om dine svar kunne komme med. Grupperne blev dannet, før du fik svar. Det er vi kede af.
questionnaires-late-taken = Din kursusleder har sagt ja til at tage dine svar med.
questionnaires-late-left = Dine svar kom ikke med denne gang. Du får en gruppe som alle andre, og du kan stadig gøre dit kort færdigt.
questionnaires-unfit-title = Det her kan ikke komme med, som det står
questionnaires-unfit-words = Vi har gemt det til dig, men det er ikke et færdigt svar. Vil du gøre det færdigt? Så bed din kursusleder om mere tid.
questionnaires-unfit-changed = Spørgsmålet er ændret, siden du svarede.
questionnaires-overview-again = Du spurgte, om det, du skrev efter fristen, kunne komme med. Nu kan du selv svare igen indtil { $deadline }. Det, du skrev, ligger klar.
questionnaires-overview-again-send = Gem det, og send din profil, så tæller det.
questionnaires-overview-again-save = Gem det, så tæller det.
questionnaires-notice-late-asked = Vi har spurgt din kursusleder
questionnaires-notice-groups-made = Grupperne er dannet. Der kan ikke komme flere svar med
questionnaires-early-title = Profilen er ikke åben endnu
questionnaires-early-lead = Du kan svare fra { $opens } til { $deadline }. Du får en mail, når den åbner.
questionnaires-closed-card = Du kan stadig rette dit kort og dine praktiske behov.
questionnaires-notice-said-oneself = Det, du selv vil sige, har vi ikke gemt. Du siger det, når I ses.
questionnaires-notice-said-oneself-too = Gemt. Kun det, du selv vil sige, har vi ikke gemt. Du siger det, når I ses.
questionnaires-notice-no-more = Spørgsmålet bliver ikke stillet mere
questionnaires-notice-no-more-kept = Spørgsmålet bliver ikke stillet mere. Det, du skrev, ligger her. Kun du kan se det, og du kan slette det.
questionnaires-notice-no-more-kept-too = Spørgsmålet bliver ikke stillet mere. Det, du skrev til andre, ligger her. Kun du kan se det. Det, du selv vil sige, har vi ikke gemt.
questionnaires-notice-saved = Gemt
questionnaires-notice-times-unknown = Gemt. Vi regner med, at du kan mødes uden for undervisningen.

## p01: tider

questionnaires-p01-title = Hvornår kan du som regel mødes?
questionnaires-p01-short = Tider
questionnaires-p01-hint = Tænk på en almindelig uge. Tryk på de tider, hvor du kan mødes uden for undervisningen. Du kan også trække hen over flere.
questionnaires-p01-why = En gruppe, der ikke kan finde en tid, kommer ikke i gang. Derfor er tider det, vi kigger på først.
questionnaires-p01-seen = Kursuslederen og jeres tovholder, så de kan finde tid og lokaler. Gruppen ser kun de tider, I har til fælles.
questionnaires-p01-use = Ja, det vejer mest. Vi leder efter grupper med mindst to fælles tider om ugen.
questionnaires-times-weekend = Weekenden kan også bruges
questionnaires-times-no-timetable = Jeg kender ikke mit skema endnu
questionnaires-times-note = Er du i tvivl, så lad felterne stå tomme. Så regner vi med, at du kan uden for undervisningen.
questionnaires-times-told-none = Ingen tider er valgt endnu. Så ved vi ikke, hvornår du kan.
questionnaires-times-told-every = Alle tider er valgt. Det tæller, som om vi ikke ved det. Fjern dem, du helst er fri for.
questionnaires-times-told-some = tider valgt
questionnaires-times-copy = Kopiér en dag
questionnaires-times-copy-from = Fra
questionnaires-times-copy-to = Til
questionnaires-times-copy-week = Alle dage
questionnaires-times-copy-button = Kopiér
questionnaires-times-day = { $day } { $hours }
questionnaires-times-unknown = Vi regner med, at du kan uden for undervisningen

## p02: timer

questionnaires-p02-title = Hvor mange timer om ugen kan du give gruppen?
questionnaires-p02-short = Timer om ugen
questionnaires-p02-hint = Regn med både møder og det, I aftaler at lave til næste gang. Vælg det, der er realistisk for dig.
questionnaires-p02-why = Det er lettere at være sammen, når I har nogenlunde lige meget tid.
questionnaires-p02-seen = Kun du. Ingen andre, heller ikke gruppen.
questionnaires-p02-use = Ja. Vi prøver at samle folk med cirka samme tid.
questionnaires-p02-option-two = Op til 2 timer
questionnaires-p02-option-four = 3–4 timer
questionnaires-p02-option-six = 5–6 timer
questionnaires-p02-option-seven = 7 timer eller mere

## p03: mødeform

questionnaires-p03-title = Hvordan vil du helst mødes?
questionnaires-p03-short = Mødeform
questionnaires-p03-why = Nogle bor tæt på, andre langt væk. Det er godt at vide, før I aftaler det første møde.
questionnaires-p03-seen = Kursuslederen og jeres tovholder.
questionnaires-p03-use = Ja. Vi prøver at samle folk, der vil mødes på samme måde.
questionnaires-p03-option-on-site = Fysisk, i samme rum
questionnaires-p03-option-mixed = Skiftevis fysisk og online
questionnaires-p03-option-online = Online
questionnaires-p03-option-any = Det er lige meget for mig

## p04: hvor tit

questionnaires-p04-title = Hvor tit vil du gerne mødes?
questionnaires-p04-short = Hvor tit
questionnaires-p04-why = En fast rytme gør det lettere at holde fast. I aftaler selv den endelige.
questionnaires-p04-seen = Kursuslederen og jeres tovholder.
questionnaires-p04-use = Ja. Vi prøver at samle folk med samme rytme.
questionnaires-p04-option-weekly = Hver uge
questionnaires-p04-option-twice = To gange om ugen
questionnaires-p04-option-fortnight = Hver anden uge
questionnaires-p04-option-deadlines = Mest op til frister og eksamen
questionnaires-p04-option-any = Det er lige meget for mig

## p05: hvor

questionnaires-p05-title = Hvor er det let for dig at mødes?
questionnaires-p05-short = Steder
questionnaires-p05-why = Så kan vi se, om I har et sted, der er let for alle.
questionnaires-p05-seen = Kursuslederen og jeres tovholder.
questionnaires-p05-use = Lidt. Vi ser efter, om I har et sted til fælles.
questionnaires-p05-option-campus = På skolen
questionnaires-p05-option-town = I byen, på et bibliotek eller en café
questionnaires-p05-option-home = Hjemme hos hinanden
questionnaires-p05-option-online = Online

## p06: hvad gruppen er for

questionnaires-p06-title = Hvad håber du mest, at gruppen kan give dig?
questionnaires-p06-short = Det håber jeg på
questionnaires-p06-why = En gruppe kan bruges til meget. Det hjælper at ville noget af det samme.
questionnaires-p06-seen = Kun du. Gruppen ser det, hvis du selv vælger at vise det på dit kort.
questionnaires-p06-use = Ja. Vi prøver at samle folk, der håber på noget af det samme.
questionnaires-p06-option-understand = At forstå stoffet sammen
questionnaires-p06-option-weekly = At holde gang i det uge for uge
questionnaires-p06-option-exam = At blive klar til eksamen
questionnaires-p06-option-product = At lave en opgave eller et projekt
questionnaires-p06-option-company = At have nogen at studere med
questionnaires-p06-option-views = At høre, hvordan andre ser på det

## p07: hvor meget kurset fylder

questionnaires-p07-title = Hvor meget skal kurset fylde for dig lige nu?
questionnaires-p07-short = Hvor meget kurset fylder
questionnaires-p07-hint = Det handler om dit liv lige nu, ikke om karakterer. Alle svar er lige gode.
questionnaires-p07-why = Det skaber ro, når man vil nogenlunde det samme med kurset.
questionnaires-p07-seen = Kun du. Ingen andre, heller ikke gruppen.
questionnaires-p07-use = Lidt. Vi prøver at undgå, at en gruppe vil hver sin vej.
questionnaires-p07-option-beside = Jeg vil godt igennem. Jeg har også meget andet
questionnaires-p07-option-solid = Jeg vil forstå det grundigt
questionnaires-p07-option-deep = Jeg vil dykke ned i det

## p08 og p09: bidrage og lære (samme ni muligheder)

questionnaires-p08-title = Hvad bidrager du gerne med?
questionnaires-p08-short = Det bidrager jeg gerne med
questionnaires-p08-hint = Tænk også på arbejde, fritid og familie. Det behøver ikke komme fra skolen.
questionnaires-p08-why = En gruppe har brug for mange slags bidrag. Det gør det sjovere, når de er forskellige.
questionnaires-p08-seen = Kun du. Gruppen ser det, hvis du selv vælger at vise det på dit kort.
questionnaires-p08-use = Ja. Vi prøver at samle folk, der bidrager med noget forskelligt.
questionnaires-p09-title = Hvad vil du gerne blive bedre til sammen med andre?
questionnaires-p09-short = Det vil jeg gerne blive bedre til
questionnaires-p09-why = Måske er der en i gruppen, der netop kan lide det, du gerne vil lære.
questionnaires-p09-seen = Kun du. Gruppen ser det, hvis du selv vælger at vise det på dit kort.
questionnaires-p09-use = Ja. Vi ser efter, om nogen i gruppen gerne bidrager med det.
questionnaires-skill-structure = Overblik og kalender
questionnaires-skill-reading = At læse og sammenfatte
questionnaires-skill-questions = At stille spørgsmål
questionnaires-skill-explaining = At forklare
questionnaires-skill-writing = At skrive
questionnaires-skill-numbers = Tal og teknik
questionnaires-skill-sources = At finde kilder
questionnaires-skill-mood = God stemning
questionnaires-skill-thread = At holde tråden i en snak

## p10: sådan arbejder jeg helst

questionnaires-p10-title = Sådan arbejder jeg helst
questionnaires-p10-short = Sådan arbejder jeg helst
questionnaires-p10-hint = Det er ikke en test, men en god start på en samtale. Svar, som det er for dig i en studiegruppe lige nu.
questionnaires-p10-why = Når I kender hinandens måder, er det lettere at aftale en fælles.
questionnaires-p10-seen = Kun du. Du vælger selv linje for linje, hvad der skal stå på dit kort.
questionnaires-p10-use = Næsten ikke. Kun når to forslag ellers er lige gode.
questionnaires-style-middle = Midt imellem
questionnaires-style-mostly = { $end } (mest)
questionnaires-style-line = { $about } – { $lean }
questionnaires-style-depends = Det kommer an på
questionnaires-p10-start-name = Når der er en frist
questionnaires-p10-start-low = Jeg går tidligt i gang
questionnaires-p10-start-high = Jeg får fart på tæt ved fristen
questionnaires-p10-plan-name = Når vi får en opgave
questionnaires-p10-plan-low = Jeg vil lægge en plan først
questionnaires-p10-plan-high = Jeg vil prøve noget af først
questionnaires-p10-think-name = Når vi snakker
questionnaires-p10-think-low = Jeg tænker højt
questionnaires-p10-think-high = Jeg tænker først og taler så
questionnaires-p10-feedback-name = Når nogen siger noget om mit arbejde
questionnaires-p10-feedback-low = Sig det med det samme
questionnaires-p10-feedback-high = Sig det bagefter i ro
questionnaires-p10-whole-name = Når stoffet er nyt
questionnaires-p10-whole-low = Jeg begynder med det store billede
questionnaires-p10-whole-high = Jeg begynder med det enkelte

## p11: sprog

questionnaires-p11-title = Hvilke sprog arbejder du gerne på?
questionnaires-p11-short = Sprog
questionnaires-p11-why = Så I kan tale frit sammen fra første møde.
questionnaires-p11-seen = Kursuslederen og jeres tovholder.
questionnaires-p11-use = Ja. Vi prøver at samle folk, der har et sprog til fælles.
questionnaires-p11-option-danish = Dansk
questionnaires-p11-option-english = Engelsk

## p12: ikke være den eneste

questionnaires-p12-title = Er der noget, du nødig vil være den eneste om?
questionnaires-p12-short = Ikke være den eneste
questionnaires-p12-hint = Det er helt frivilligt. Du kan vælge én ting. Så prøver vi at finde mindst én til, som også har valgt den.
questionnaires-p12-why = Det kan give ro at vide, at man ikke er den eneste i gruppen.
questionnaires-p12-seen = Ingen. Svaret er låst og læses kun af programmet, når grupperne sættes. Kursuslederen kan kun se, om alle ønsker kunne opfyldes, aldrig hvem der har ønsket.
questionnaires-p12-use = Ja. Vi ser kun på dem, der selv har valgt det samme. Har ingen andre valgt det, kan ønsket ikke opfyldes.
questionnaires-not-alone-none = Nej, jeg har ikke noget ønske
questionnaires-p12-option-gender = Samme køn som mig
questionnaires-p12-option-new-in-town = Også ny i byen
questionnaires-p12-option-commute = Også over en times rejse til studiet
questionnaires-p12-option-children = Også børn ved siden af studiet
questionnaires-p12-option-above-thirty = Også over 30
questionnaires-p12-option-changed-study = Også skiftet fra et andet studie
questionnaires-p12-option-english = Vil også helst arbejde på engelsk
questionnaires-not-alone-value = Dit køn
questionnaires-not-alone-value-hint = Kun hvis du valgte »Samme køn som mig«.
questionnaires-p12-value-woman = Kvinde
questionnaires-p12-value-man = Mand
questionnaires-p12-value-nonbinary = Ikke-binær

## p13: et gensidigt ønske

questionnaires-p13-title = Er der en, du ved, du arbejder godt med?
questionnaires-p13-short = En, jeg arbejder godt med
questionnaires-p13-hint = Skriv personens studiemail. Ønsket tæller kun, hvis I begge har ønsket hinanden.
questionnaires-wish-label = Studiemail
questionnaires-p13-why = Et godt samarbejde må gerne fortsætte.
questionnaires-p13-seen = Ingen. Du får aldrig at vide, om den anden har ønsket dig, og omvendt.
questionnaires-p13-use = Ja, lidt, og kun når ønsket er gensidigt. Det kan aldrig holde en anden ude.

## c01: praktiske behov

questionnaires-c01-title = Hvad skal der til, for at du kan bidrage godt?
questionnaires-c01-short = Praktiske behov
questionnaires-c01-hint = Kryds af, hvad der hjælper. Du skal aldrig skrive hvorfor. For hver ting vælger du selv, hvem der skal vide det. Tovholderen kan så finde den rigtige tid og det rigtige lokale.
questionnaires-c01-why = Små ting kan gøre en stor forskel. Mange af dem er gode for hele gruppen.
questionnaires-c01-seen = Kun dem, du vælger ved hver enkelt ting. Svaret er låst for alle andre. Det slettes, når gruppen slutter.
questionnaires-c01-use = Nej, aldrig.
questionnaires-needs-to = Hvem skal vide det?
questionnaires-needs-to-card = Gruppen, på mit kort
questionnaires-needs-to-facilitator = Kun vores tovholder
questionnaires-needs-to-nobody = Ingen her. Jeg siger det selv
questionnaires-needs-on-card = Det hjælper mig
questionnaires-needs-not-stored = Det, du selv vil sige, gemmer vi ikke. Derfor er krydset væk, når du kommer tilbage.
questionnaires-c01-item-agenda = En skriftlig plan dagen før mødet
questionnaires-c01-item-breaks = Møder på højst 90 minutter, med pause
questionnaires-c01-item-quiet = Et stille lokale
questionnaires-c01-item-step-free = Et lokale uden trin
questionnaires-c01-item-in-writing = Beskeder på skrift frem for telefon
questionnaires-c01-item-camera = Kamera kun efter aftale
questionnaires-c01-item-roles = Kendte roller på hvert møde
questionnaires-c01-item-turns = At vi tager ordet på skift
questionnaires-c01-item-time-to-think = Tid til at tænke, før vi svarer
questionnaires-c01-item-before-four = At vi slutter før kl. 16
questionnaires-c01-item-other = Noget andet
questionnaires-needs-other = Skriv, hvad der hjælper
questionnaires-needs-other-hint = Højst 140 tegn. Skriv, hvad der hjælper, ikke hvorfor.
questionnaires-needs-sps = Vil du tale med nogen om støtte på studiet (SPS)? Det foregår ikke her. Skriv eller ring til en, der kan hjælpe:
questionnaires-needs-sps-ask = Find nogen, du kan spørge

## c02: kortet

questionnaires-c02-title = Hvad skal der stå på dit kort?
questionnaires-c02-short = Dit kort
questionnaires-c02-hint = Gruppen ser dit navn og det, du krydser af her. Intet er valgt på forhånd.
questionnaires-c02-why = Et kort gør det lettere at sige hej den første dag.
questionnaires-c02-seen = Din gruppe og jeres tovholder. Du kan altid ændre kortet, også når gruppen er i gang.
questionnaires-c02-use = Nej.
questionnaires-own-words = { $words }
questionnaires-card-line = Én ting, der gør det let at komme i gang med mig
questionnaires-card-line-hint = Højst 140 tegn. Du kan godt lade den stå tom.
questionnaires-card-stands = På dit kort står nu:
questionnaires-card-stands-until = Gemmer du, kommer den nye linje i stedet.
questionnaires-card-elsewhere = Det stod her før, eller du skrev det i et andet vindue. Kopiér det, hvis du vil bruge det. Når du gemmer næste gang, er det væk.
questionnaires-card-show = Vis på mit kort
questionnaires-card-nothing = Du har endnu ikke svaret på noget, der kan stå på kortet. Du kan skrive en linje og vælge resten senere.
questionnaires-card-only-name = Kun dit navn

## Mails

mail-questionnaires-open-subject = Fortæl os lidt, så vi kan finde din gruppe
mail-questionnaires-open-body =
    Hej { $name }

    Du skal have en studiegruppe på { $course }, så du har nogen at læse og tale med fra starten. Vi sætter grupperne, for at ingen skal vælge eller vælges. Du behøver ikke finde en gruppe selv.

    Dine svar hjælper os med at finde nogen, du kan mødes med. Det tager omkring { $minutes } minutter, også på en telefon. Ved hvert spørgsmål står der, hvem der ser svaret, og hvad det bruges til. Du kan springe over, hvad du vil.

    Du kan svare indtil { $deadline }. Bagefter laver { $leader } grupperne og læser dem igennem. Så får du en mail om, hvem du er sammen med. Du får en gruppe, uanset hvor meget du svarer.
mail-questionnaires-open-action = Udfyld min profil
mail-questionnaires-open-why = Du får mailen, fordi du står på deltagerlisten til { $course }. Spørg { $leader }, hvis du er i tvivl.

mail-questionnaires-reminder-subject = Du kan stadig nå din profil
mail-questionnaires-reminder-body =
    Hej { $name }

    Din profil til { $course } er åben indtil { $deadline }. { $minutes ->
        [0] Du har svaret på alt, og nu mangler du kun at sende den.
        [one] Har du et minut, kan vi bedre finde en gruppe, der passer til din uge.
       *[other] Har du { $minutes } minutter, kan vi bedre finde en gruppe, der passer til din uge.
    }

    Du får en gruppe, uanset om du svarer.
mail-questionnaires-reminder-action = Udfyld min profil
mail-questionnaires-reminder-why = Du får mailen, fordi du står på deltagerlisten til { $course } og ikke har sendt din profil. Spørg { $leader }, hvis du er i tvivl.

mail-questionnaires-reopened-subject = Du kan svare igen
mail-questionnaires-reopened-body =
    Hej { $name }

    { $leader } har åbnet profilen til { $course } igen. Du kan svare indtil { $deadline }. { $minutes ->
        [0] Du har svaret på alt, og nu mangler du kun at sende den.
        [one] Det tager omkring et minut.
       *[other] Det tager omkring { $minutes } minutter.
    }

    Du får en gruppe, uanset om du svarer.
mail-questionnaires-reopened-action = Udfyld min profil
mail-questionnaires-reopened-why = Du får mailen, fordi du står på deltagerlisten til { $course } og ikke har sendt din profil. Spørg { $leader }, hvis du er i tvivl.

mail-questionnaires-sooner-subject = Fristen for din profil kommer før
mail-questionnaires-sooner-body =
    Hej { $name }

    { $leader } har sat en ny frist for profilen til { $course }. Den kommer før den, du har fået at vide: Du kan svare indtil { $deadline }. { $minutes ->
        [0] Du har svaret på alt, og nu mangler du kun at sende den.
        [one] Det tager omkring et minut.
       *[other] Det tager omkring { $minutes } minutter.
    }

    Kan du ikke nå det, så skriv til { $leader } og bed om mere tid. Du får en gruppe, uanset om du svarer.
mail-questionnaires-sooner-action = Udfyld min profil
mail-questionnaires-sooner-why = Du får mailen, fordi du står på deltagerlisten til { $course } og ikke har sendt din profil. Spørg { $leader }, hvis du er i tvivl.

mail-questionnaires-closed-early-subject = Profilen er lukket
mail-questionnaires-closed-early-body =
    Hej { $name }

    { $leader } har lukket profilen til { $course } før den frist, du har fået at vide. Du får en gruppe alligevel.

    Har du svaret på noget, som du gerne vil have med, kan du spørge om det på siden.
mail-questionnaires-closed-early-action = Se, hvad du kan gøre
mail-questionnaires-closed-early-why = Du får mailen, fordi du står på deltagerlisten til { $course } og ikke har sendt din profil. Spørg { $leader }, hvis du er i tvivl.

mail-questionnaires-late-taken-subject = Din kursusleder har sagt ja
mail-questionnaires-late-taken-body =
    Hej { $name }

    Du spurgte, om dine svar til { $course } kunne komme med efter fristen. { $leader } har sagt ja. De svar, der er gjort færdige, er med, når der næste gang laves forslag til grupper.
mail-questionnaires-late-taken-action = Se min profil
mail-questionnaires-late-taken-why = Du får mailen, fordi du bad om at få dine svar med. Spørg { $leader }, hvis du er i tvivl.

mail-questionnaires-late-left-subject = Svar på det, du spurgte om
mail-questionnaires-late-left-body =
    Hej { $name }

    Du spurgte, om dine svar til { $course } kunne komme med efter fristen. Det kunne de ikke denne gang. Du får en gruppe som alle andre, og du kan stadig gøre dit kort færdigt.
mail-questionnaires-late-left-action = Gør mit kort færdigt
mail-questionnaires-late-left-why = Du får mailen, fordi du bad om at få dine svar med. Spørg { $leader }, hvis du er i tvivl.

mail-questionnaires-more-time-subject = Du har fået mere tid
mail-questionnaires-more-time-body =
    Hej { $name }

    { $leader } har givet dig mere tid til din profil til { $course }. Du kan svare indtil { $deadline }. { $minutes ->
        [0] Du har svaret på alt, og nu mangler du kun at sende den.
        [one] Det tager omkring et minut.
       *[other] Det tager omkring { $minutes } minutter.
    }
mail-questionnaires-more-time-action = Udfyld min profil
mail-questionnaires-more-time-why = Du får mailen, fordi du står på deltagerlisten til { $course }. Spørg { $leader }, hvis du er i tvivl.

mail-questionnaires-more-time-to-change-subject = Du kan rette dine svar igen
mail-questionnaires-more-time-to-change-body =
    Hej { $name }

    Du har sendt din profil til { $course }, og den gælder. { $leader } har givet mere tid, så du kan rette dine svar indtil { $deadline }. Skrev du noget efter fristen, ligger det klar. Det tæller, når du gemmer det.
mail-questionnaires-more-time-to-change-action = Se mine svar
mail-questionnaires-more-time-to-change-why = Du får mailen, fordi du står på deltagerlisten til { $course }. Spørg { $leader }, hvis du er i tvivl.

## For kursuslederen

questionnaires-students-title = Hvem har svaret
questionnaires-students-lead = Du ser, hvem der har sendt deres profil, ikke hvad de har svaret.
questionnaires-students-answered = har svaret
questionnaires-students-silent = mangler
questionnaires-students-open = De studerende kan svare indtil { $deadline }.
questionnaires-students-closed = Fristen gik { $deadline }.
questionnaires-students-not-reminded = Der er ikke sendt nogen påmindelse. Du kan sende to.
questionnaires-students-never-reminded = Der blev ikke sendt nogen påmindelse.
questionnaires-students-reminded = Påmindelser sendt:
questionnaires-students-late-title = Kom efter fristen
questionnaires-students-late = De spørger, om deres svar kan komme med. Tager du dem med, så lav nye forslag bagefter. De får en venlig mail, uanset hvad du vælger.
questionnaires-students-late-at = Spurgte { $when }
questionnaires-students-late-take = Tag med
questionnaires-students-late-leave = Ikke denne gang
questionnaires-students-silent-title = Har ikke svaret endnu
questionnaires-students-silent-none = Alle har svaret.
questionnaires-students-silent-words = Alle får en gruppe, også dem. Spørg aldrig på skrift, hvorfor nogen ikke svarer. Vælg et navn for at give mere tid.
questionnaires-students-silent-made = De skal have en gruppe som alle andre. Spørg aldrig på skrift, hvorfor nogen ikke svarede.
questionnaires-students-answered-title = Har svaret
questionnaires-students-answered-none = Ingen endnu. Det er helt normalt de første dage.
questionnaires-sent-empty = Sendt uden svar
questionnaires-students-sent = Sendt
questionnaires-students-until = Har tid til { $deadline }
questionnaires-more-time-title = Giv mere tid
questionnaires-more-time-has = { $name } har tid til { $deadline }.
questionnaires-more-time-had = Fristen gik { $deadline }.
questionnaires-more-time-words = Den nye frist gælder kun for denne ene. Der gemmes ingen grund, og andre får det ikke at vide. Er der allerede lavet forslag til grupper, så få lavet nye, når svaret er kommet.
questionnaires-more-time-day = Ny frist
questionnaires-more-time-time = Klokkeslæt
questionnaires-more-time-give = Giv mere tid
questionnaires-more-time-missing = Vælg en dag og et klokkeslæt.
questionnaires-more-time-passed = Vælg et tidspunkt, der ikke er gået.
questionnaires-more-time-not-later = { $name } har allerede tid til { $deadline }. Vælg noget senere.
questionnaires-notice-more-time = Den studerende har fået mere tid og en mail om det
questionnaires-notice-late-taken = Svarene er taget med
questionnaires-notice-late-taken-partly = De færdige svar er taget med. Noget var ikke gjort færdigt. Den studerende kan se, hvad det er
questionnaires-notice-late-left = Svarene er ikke taget med
questionnaires-notice-late-decided = Det var allerede afgjort. Listen viser hvordan
questionnaires-notice-late-open = Den studerende kan selv svare igen, så der er ikke noget at tage stilling til
questionnaires-notice-reminded-lately = Der er lige sendt en påmindelse. Vent til i morgen med den næste
questionnaires-notice-reminded-enough = Der er allerede sendt to påmindelser. Tal hellere med dem, der mangler
questionnaires-notice-in-a-break = Vi sender ingen påmindelser i ferien

## Svar fra før, og hvad der blev lovet

questionnaires-again-title = Vil du bruge dine svar fra sidst?
questionnaires-again-words = Du har beholdt dine svar fra { $course }. Vi kan sætte dem ind her, så du kun skal rette. Dit kort og det, der var låst, spørger vi om igen.
questionnaires-again-button = Sæt mine svar ind
questionnaires-notice-again = Dine svar er sat ind. Se dem igennem
questionnaires-promised-logistics = Kursusleder og tovholder
questionnaires-promised-oneself = Kun dig
questionnaires-promised-card_if_chosen = Kun dig, og gruppen hvis det står på dit kort
questionnaires-promised-as_chosen = Dem, du har valgt
questionnaires-promised-nobody = Ingen
questionnaires-promised-group = Din gruppe og jeres tovholder
questionnaires-sight-on-card = Gruppen og tovholderen, for det står på dit kort
questionnaires-sight-partly = Gruppen og tovholderen ser det, du har sat på dit kort. Resten ser kun du
questionnaires-sight-off-card = Kun dig. Det står ikke på dit kort
questionnaires-card-preview-title = Sådan ser din gruppe kortet
questionnaires-card-preview-words = Præcis det her, og ikke andet.

mail-questionnaires-sent-subject = Dine svar er kommet frem
mail-questionnaires-sent-body =
    Hej { $name }

    Din profil til { $course } er kommet frem. Tak, fordi du tog dig tid.

    Du kan rette den indtil { $deadline }. Så sætter { $leader } grupperne. Du får en mail, når de er klar. Du skal ikke gøre noget imens.
mail-questionnaires-sent-action = Se eller ret min profil
mail-questionnaires-sent-why = Du får mailen, fordi du har sendt din profil. Spørg { $leader }, hvis du er i tvivl.

questionnaires-preview-title = Prøv profilen
questionnaires-preview-lead = Sådan møder de studerende spørgsmålene. Du kan trykke dig igennem. Intet bliver gemt.
questionnaires-preview-note = Du prøver profilen, som de studerende ser den. Intet bliver gemt.

## De første, der prøver

questionnaires-pilots-door = Lad nogle få studerende prøve profilen først
questionnaires-pilots-door-read = Læs, hvad de sagde, der prøvede profilen
questionnaires-pilots-door-who = Se, hvem der prøvede profilen
questionnaires-pilots-title = Prøv profilen af
questionnaires-pilots-lead = Bed tre til ti studerende om at prøve spørgsmålene, før de åbner for alle. Intet af det, de svarer, bliver gemt. De kan skrive, hvad der er uklart, og du ser det uden navn.
questionnaires-pilots-few = Når færre end tre er færdige med at prøve profilen, kan du gætte, hvem der har skrevet hvad. Kursusledere og tovholdere tæller ikke med. Det siger vi også til dem.
questionnaires-pilots-people = De prøver den
questionnaires-pilots-people-were = De prøvede den
questionnaires-pilots-done-then = { $done } af { $asked } blev færdige.
questionnaires-pilots-done = { $done } af { $asked } er færdige.
questionnaires-pilots-release = Tag af listen
questionnaires-pilots-release-lead = Så kan personen ikke længere prøve profilen. Det, der er skrevet om den, bliver stående uden navn, så man ikke kan se, hvem der skrev det. Personen kan stadig slette sine egne ord.
questionnaires-pilots-release-yes = Ja, tag af listen
questionnaires-pilots-said = Det siger de
questionnaires-pilots-said-none = Ingen har skrevet noget endnu.
questionnaires-pilots-ask = Spørg én til
questionnaires-pilots-name = Navn
questionnaires-pilots-email = Mail
questionnaires-pilots-send = Send
questionnaires-pilots-fault-name = Skriv personens navn.
questionnaires-pilots-fault-already = Personen er allerede spurgt.
questionnaires-pilots-fault-enough = { $most } er nok. Tag en af listen først.
questionnaires-pilots-fault-studies = Personen er selv studerende på kurset og får den rigtige profil. Spørg én, der ikke skal svare, fx fra et andet semester.
questionnaires-pilots-open = Profilen er åbnet for alle, så nu er der ikke mere at prøve. Du kan spørge igen, når grupperne er dannet.
questionnaires-pilots-open-read = Profilen er åbnet for alle, så nu er der ikke mere at prøve. Det, de har skrevet, kan du stadig læse. Du kan spørge igen, når grupperne er dannet.
questionnaires-notice-pilot-open = Profilen er åbnet for alle, så der er ikke spurgt flere
questionnaires-notice-pilot-asked = Personen er spurgt. Mailen er på vej.
questionnaires-notice-pilot-released = Personen er taget af listen.
questionnaires-trial-title = Prøv en profil, før den åbner
questionnaires-trial-lead = De studerende på { $course } skal snart svare på de her spørgsmål. Sig os, hvad der er uklart.
questionnaires-trial-kept = Vi gemmer ikke det, du svarer. Kun det, du skriver om et spørgsmål, bliver gemt, og kursuslederen ser det uden dit navn. Det bliver slettet 90 dage efter, at du blev spurgt.
questionnaires-trial-purpose = Læs, hvorfor og hvordan grupperne bliver til
questionnaires-trial-few = Lige nu er færre end tre studerende færdige med at prøve. Så kan kursuslederen godt gætte, hvem der har skrevet hvad.
questionnaires-trial-home = Svar på prøve, og skriv, hvad der er uklart.
questionnaires-trial-over-title = Tak for hjælpen
questionnaires-trial-over-lead = Profilen på { $course } er åbnet nu, så der er ikke mere at prøve.
questionnaires-trial-over-said = Det, du skrev, kan kursuslederen stadig læse uden dit navn. Du kan rette det eller slette ordene her.
questionnaires-trial-over-begun = Noget af det, du skrev, er ikke sendt, og ingen har læst det. Send det, eller slet det.
questionnaires-trial-released-lead = Du skal ikke prøve flere spørgsmål på { $course }.
questionnaires-trial-begun = Ikke sendt
questionnaires-trial-draft-while = Vi gemmer det, du skriver om spørgsmålet, mens du skriver.
questionnaires-trial-draft-waits = Gemt som kladde kl. { $time }. Kursuslederen kan læse det, når du trykker på knappen herunder.
questionnaires-trial-draft-none = Set kl. { $time }. Der er ikke noget nyt at gemme.
questionnaires-trial-draft-over = Kl. { $time } er der ikke mere at prøve, og her er ikke noget at gemme.
questionnaires-trial-draft-found = Her er det, du var i gang med sidst. Kursuslederen kan læse det, når du gemmer.
questionnaires-trial-no-more = Spørgsmålet bliver ikke stillet mere. Du kan stadig rette det, du skrev om det, eller slette ordene.
questionnaires-trial-said = Du har skrevet
questionnaires-trial-done = Jeg er færdig
questionnaires-trial-note = Du prøver profilen. Svaret bliver ikke gemt, kun det, du skriver nederst.
questionnaires-trial-comment = Er noget uklart?
questionnaires-trial-comment-hint = Kursuslederen ser det uden dit navn. Skriv ikke om dig selv.
questionnaires-trial-fault-long = Teksten er på { $length } tegn. Der er plads til { $max }.
questionnaires-notice-trial-done = Tak. Du kan stadig rette det, du har skrevet.
questionnaires-notice-trial-no-more = Sendt. Spørgsmålet bliver ikke stillet mere, men kursuslederen kan læse det, du skrev.

mail-questionnaires-pilot-subject = Vil du prøve nogle spørgsmål for os?
mail-questionnaires-pilot-body =
    Hej

    { $leader } vil gerne have, at nogle få prøver profilen til { $course }, før den åbner for alle. Det tager omkring { $minutes } minutter at svare, og lidt mere, hvis du skriver til os undervejs.

    Det, du svarer, bliver ikke gemt. Skriv, hvad der er uklart, så bliver det bedre for dem, der skal svare.
mail-questionnaires-pilot-action = Prøv profilen
mail-questionnaires-pilot-why = Du får mailen, fordi { $leader } har skrevet din adresse. Spørg { $leader }, hvis du er i tvivl. Du kan lade være.
