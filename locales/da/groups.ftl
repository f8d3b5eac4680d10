# Gruppens rum, første møde og tovholderens sider.
groups-back = Gruppens rum
groups-change = Ret

## Mine grupper
groups-own-title = Dine grupper
groups-own-accompanies = { $count ->
    [one] Du er tovholder for en gruppe.
   *[other] Du er tovholder for { $count } grupper.
}

## Gruppens rum
groups-show-left = { $name } har forladt gruppen.
groups-show-moved-on = { $name } flytter til en anden gruppe.
groups-show-title = Gruppe { $number }
groups-show-why = Hvorfor netop jer?
groups-show-why-more = Det her er din gruppe. Du skal ikke kunne noget bestemt for at være med.
groups-show-members = Jer i gruppen
groups-show-you = dig
groups-show-now = Lige nu
groups-show-more-about = Mere om { $name }
groups-show-card-own = Ret det, de andre ser om dig
groups-show-together = Det laver I sammen
groups-show-expectations = Forventninger
groups-show-expectations-hint = Hver for sig først. Så ser I svarene side om side.
groups-show-contract = Jeres aftale
groups-show-contract-hint = En færdig tekst, som I gør til jeres egen.
groups-show-first = Første møde
groups-show-first-unplanned = Jeres tovholder skriver her, når tid og sted er på plads. I får en mail.
groups-show-first-what = Tovholderen er med. I hilser på hinanden, tager en runde og aftaler næste gang. Det tager 45 minutter.
groups-show-first-held = I mødtes første gang den { $date }.
groups-show-facilitator = Jeres tovholder
groups-show-facilitator-none = I får snart en tovholder. Spørg kursuslederen imens.
groups-show-facilitator-for = Spørg om alt, der har med gruppen at gøre. Intet spørgsmål er for småt.
groups-show-facilitator-mail = Tovholderen ser jeres studiemail for at kunne skrive til jer.
groups-show-times = Her kan I mødes
groups-show-times-lead = Tider, hvor I plejer at kunne alle sammen.
groups-show-times-all = Her kan alle
groups-show-times-not = Her kan ikke alle
groups-show-times-none = Vi kender ikke en tid, hvor alle kan. Find en sammen, når I ses.
groups-show-help = Gnaver noget?
groups-show-help-words = Du kan få hjælp til samarbejdet alene. Gruppen får ikke noget at vide.
groups-show-help-link = Få hjælp til samarbejdet

## Det næste skridt
groups-next-meet-title = Mød din gruppe
groups-next-meet-words = Første gang er tovholderen med. Du skal ikke forberede noget. Kom, som du er.
groups-next-expect-title = Skriv, hvad du forventer
groups-next-expect-words = Det tager fem minutter. De andre ser ikke dine svar, før alle har svaret, eller fristen er nået.
groups-next-expect-action = Skriv mine forventninger
groups-next-wait-title = Dine forventninger er klar
groups-next-wait-words = Svarene bliver vist, når alle er klar, og senest { $deadline }.
groups-next-wait-action = Se, hvor langt I er
groups-next-late-title = Svarene er vist. Nu er det din tur
groups-next-late-words = Skriv dine egne forventninger, eller sig, at du hellere tager dem, når I ses. Så kan du se de andres.
groups-next-late-action = Skriv mine forventninger
groups-next-compare-title = Se jeres forventninger side om side
groups-next-compare-words = Læs dem sammen, når I ses. Begynd med de tre punkter, hvor I er mest forskellige, og skriv en sætning om hvert.
groups-next-compare-action = Se svarene
groups-next-finish-title = Gør jeres aftale færdig
groups-next-finish-words = I er begyndt. Ret teksten, til den lyder som jer, og gem den som en udgave, alle kan sige ja til.
groups-next-finish-action = Åbn aftalen
groups-next-yes-title = Læs aftalen, og sig ja
groups-next-yes-words = Der er en udgave af jeres aftale, som du ikke har sagt ja til endnu.
groups-next-yes-action = Læs aftalen
groups-next-wait-yes-title = Du er med på aftalen
groups-next-wait-yes-words = Nogle har ikke sagt ja endnu. Det haster ikke. Tag den med, næste gang I ses.
groups-next-wait-yes-action = Se aftalen
groups-next-again-title = Se på jeres aftale igen
groups-next-again-words = I ville se på den { $review }. Passer den stadig? Ret det, der skal rettes, vælg en ny dag, og gem.
groups-next-again-action = Åbn aftalen
groups-next-well-title = Alt er på plads
groups-next-well-words = Alle er med på aftalen. I ser på den igen den { $review }.
groups-next-well-action = Se aftalen

## Hvor langt er I?
groups-round-none = Ikke begyndt
groups-round-asking = Du kan svare nu
groups-round-writing = Du er i gang
groups-round-ready = Dine svar er klar
groups-round-shown = Svarene er vist
groups-round-tally = { $spoken } af { $members } er klar
groups-round-tally-shown = Svarene er vist. { $spoken } af { $members } er med
groups-contract-none = Ikke begyndt
groups-contract-begun = I gang
groups-contract-asking = Venter på jeres ja
groups-contract-agreed = Alle er med

## Tovholderens sider
groups-facilitating-title = Grupper, du er tovholder for
groups-facilitating-lead = Hvor langt er de, og hvem har brug for et skub?
groups-facilitating-empty-title = Ingen grupper endnu
groups-facilitating-empty = Når kursuslederen har dannet grupperne, står dine her.
groups-first-unplanned = Mangler en tid
groups-first-held = Holdt { $date }
groups-accompany-unplanned = Gruppen har ikke en tid til første møde endnu. Find en i deres fælles tider, og skriv den her.
groups-accompany-overdue = Tiden er gået. Blev mødet holdt?
groups-accompany-held = Er første møde holdt?
groups-accompany-held-yes = Ja
groups-accompany-held-no = Ikke endnu
groups-accompany-day = Dag
groups-accompany-day-hint = Den dag, det blev holdt, eller den dag, det skal være.
groups-accompany-time = Klokkeslæt
groups-accompany-time-hint = For eksempel 10.15. Kun når mødet ikke er holdt endnu.
groups-accompany-place = Sted
groups-accompany-not-list = Vi gemmer ikke, hvem der kom. Når mødet er holdt, kan gruppen begynde på sine forventninger.
groups-accompany-times = Her kan de mødes
groups-accompany-times-none = Vi kender ingen tid, hvor alle kan. Skriv til dem, og find en sammen.
groups-accompany-needs = Det hjælper, og kun du ved det
groups-accompany-members = Hvem er med, og hvem savner I?
groups-accompany-missed = Kom nogen ikke til første møde, så skriv samme dag: »Vi savnede dig. Gruppen glæder sig til at se dig på …«. Spørg ikke hvorfor. Svarer de ikke efter to gange, så fortæl det til kursuslederen.
groups-accompany-agenda = Første møde på 45 minutter
groups-accompany-agenda-lead = Du sætter i gang, holder tiden og lader dem tale.
groups-accompany-agenda-lines =
    5 minutter: Sig hej, og sig, at du er glad for, at de kom. Fortæl, hvem du er, og hvad en tovholder gør.
    5 minutter: Læs højt, hvorfor det netop er dem. Spørg, hvad de selv vil lægge til.
    15 minutter: En runde med kortene. Hver siger sit navn, og hvad der gør det let at komme i gang med dem.
    10 minutter: Skriv jeres uskrevne regler ned. Hvad gør vi, når en kommer for sent, bliver tavs eller tager fejl?
    5 minutter: Find næste tid. Vis, hvor de skriver deres forventninger.
    5 minutter: En runde til sidst. Ét ord fra hver om, hvordan det var. Sig, hvordan de får fat i dig.
groups-accompany-guide = Vejledningen: hvad du siger til den, der ikke kom, og hvad du gør, når noget gnaver
groups-accompany-state = Hvor langt er de?
groups-accompany-state-only = Du ser, hvor langt gruppen er, ikke hvem der har svaret, eller hvad de svarede.
groups-accompany-was-held = Mødet blev holdt den { $date }.
groups-accompany-contract = Gruppens aftale
groups-accompany-quiet = Har ikke fortalt om sig selv endnu. Hjælp gerne i gang, uden at spørge hvorfor.
groups-accompany-read = Læs udgave { $version }
groups-accompany-over = Når det er for meget for en tovholder
groups-accompany-over-words = Du skal ikke mægle og ikke skrive noget ned om nogen. Sig til gruppen eller den enkelte, at de kan få hjælp, og vis dem vejen. Er du i tvivl, så spørg selv studievejledningen.
groups-accompany-over-link = Sådan får man hjælp til samarbejdet

## Fejl
groups-fault-held = Vælg, om mødet er holdt.
groups-fault-day = Vælg en dag.
groups-fault-day-to-come = Dagen er ikke kommet endnu. Vælg »Ikke endnu«, hvis mødet skal være.
groups-fault-day-passed = Tiden er gået. Vælg en, der kommer.
groups-fault-time = Skriv et klokkeslæt, for eksempel 10.00.
groups-fault-place = Stedet må højst fylde { $max } tegn.

## Beskeder
groups-notice-ready = Dine svar er klar.
groups-notice-in-person = Det er noteret, at du siger det, når I ses.
groups-notice-shown = Svarene er vist for gruppen og bliver ikke rettet mere.
groups-notice-sentence = Jeres sætninger er gemt.
groups-notice-section = Afsnittet er gemt.
groups-notice-version = Udgaven er gemt. Nu bliver alle spurgt, om de er med. Det gælder også dig.
groups-notice-yes = Tak. Du er med.
groups-notice-overtaken = Der er kommet en nyere udgave. Læs den, før du siger ja.
groups-notice-held = Gemt. Gruppen kan begynde på sine forventninger.
groups-notice-planned = Gemt. Gruppen får en mail.

## Mails
mail-groups-answers-shown-subject = Jeres forventninger er klar til at blive læst
mail-groups-answers-shown-body =
    Hej.

    Svarene i gruppe { $number } ({ $course }) bliver vist nu. Læs dem sammen, næste gang I ses.
mail-groups-answers-shown-action = Gå til forventningerne
mail-groups-answers-shown-why = Du får mailen, fordi du er med i gruppen. Spørg jeres tovholder, hvis noget er uklart.
mail-groups-agreement-asks-subject = Der er en ny udgave af jeres aftale
mail-groups-agreement-asks-body =
    Hej.

    I gruppe { $number } ({ $course }) er der gemt en udgave af jeres aftale. Læs den, og sig ja, hvis du er med.
mail-groups-agreement-asks-action = Læs aftalen
mail-groups-agreement-asks-why = Du får mailen, fordi du er med i gruppen. Spørg jeres tovholder, hvis noget er uklart.
mail-groups-first-meeting-subject = Tid og sted for jeres første møde
mail-groups-first-meeting-body =
    Hej.

    Jeres tovholder har skrevet, hvornår og hvor gruppe { $number } ({ $course }) mødes første gang. Se det i gruppens rum.
mail-groups-first-meeting-action = Gå til gruppens rum
mail-groups-first-meeting-why = Du får mailen, fordi du er med i gruppen. Kan du ikke den dag, så skriv til jeres tovholder.
