# Gruppens aftale: fire skabeloner og den fælles del. Gruppen retter teksterne til sine egne.
# Ord i parentes er pladser, gruppen selv fylder ud.

## Skabelonerne

contracts-reading-name = Kort aftale for en læsegruppe
contracts-reading-about = Én side. Den tager omkring 20 minutter.
contracts-project-name = Aftale for en projektgruppe
contracts-project-about = To sider. Den tager omkring 45 minutter.
contracts-remote-name = Aftale for en gruppe online eller i praktik
contracts-remote-about = To sider. Den tager omkring 30 minutter.
contracts-minimum-name = Den mindste aftale
contracts-minimum-about = Tre ting. Den tager fem minutter.

## Læsegruppe

contracts-reading-meetings-heading = Vores møder
contracts-reading-meetings-text =
    Vi mødes hver (dag) kl. (tid) i (sted). Et møde varer højst (antal) minutter.
    Vi aftaler altid næste møde, før vi går.
contracts-reading-prepare-heading = Sådan forbereder vi os
contracts-reading-prepare-text =
    Inden mødet har alle mindst kigget teksten igennem og skrevet ét spørgsmål ned.
    Har du ikke nået det, så kom alligevel. Du kan altid stille spørgsmål.
contracts-reading-run-heading = Sådan går et møde
contracts-reading-run-text =
    To minutter til at sige hej. Så samler vi alles spørgsmål.
    Vi forklarer stoffet for hinanden på skift. Den, der forklarer, må gerne gå i stå.
    De sidste fem minutter aftaler vi næste gang.
contracts-reading-absence-heading = Hvis du ikke kan komme
contracts-reading-absence-text =
    Skriv det i (kanal), så snart du ved det. Du behøver ikke sige hvorfor.
    En af os sender dig tre linjer om, hvad vi lavede.
contracts-reading-social-heading = Kaffe og det løse
contracts-reading-social-text =
    Vi skiftes til at tage noget godt med.
    En gang om måneden laver vi noget sammen, der ikke er pensum. Det må gerne være småt og gratis.

## Projektgruppe

contracts-project-aim-heading = Det vil vi
contracts-project-aim-text =
    Vi vil lave (opgaven) om (emne).
    Vi vil hver især lære noget: (navn og ønske).
contracts-project-time-heading = Tid og mål på vejen
contracts-project-time-text =
    Vi mødes (dag og tid) i (sted).
    Vores mål på vejen er: (dato og mål).
    Vi er færdige (antal) dage før fristen, så der er luft til det uventede.
contracts-project-roles-heading = Roller, og hvordan vi skifter
contracts-project-roles-text =
    På hvert møde er der en, der leder mødet, en, der skriver ned, og en, der holder øje med tiden.
    En holder styr på kilderne. Vi skifter roller hver (antal) uge, så alle prøver det hele.
contracts-project-decisions-heading = Når vi vælger, og når vi er uenige
contracts-project-decisions-text =
    Alle siger deres mening, før vi vælger. De store valg skal alle kunne leve med.
    Er vi uenige, prøver vi den ene vej i en uge og ser på det igen.
contracts-project-writing-heading = Når vi skriver
contracts-project-writing-text =
    Vi skriver i (sted), og den nyeste udgave ligger altid dér.
    Vi deler arbejdet, så alle skriver og alle læser det hele.
    Vi noterer kilder, når vi bruger dem. AI bruger vi sådan: (aftale). Vi følger kursets regler og siger altid, når vi har brugt den.
contracts-project-quality-heading = Når vi læser hinandens tekst
contracts-project-quality-text =
    Vi siger først, hvad der virker. Så siger vi, hvad vi ikke forstod.
    Vi taler om teksten, ikke om den, der skrev den.
contracts-project-supervisor-heading = Møder med projektvejlederen
contracts-project-supervisor-text =
    Vi sender vores spørgsmål senest (antal) dage før. Vi skiftes til at stille dem.
    Bagefter skriver vi tre linjer om, hvad vi nu gør.
contracts-project-absence-heading = Fravær, sygdom og travle uger
contracts-project-absence-text =
    Skriv i (kanal), så snart du ved, at du ikke kan. Du behøver ikke sige hvorfor.
    Vi ser sammen på, hvad der kan vente, og hvad en anden kan tage.
contracts-project-load-heading = Er arbejdet delt godt?
contracts-project-load-text =
    Hver anden uge tager vi en runde: Hvor meget fylder det for dig? Skal vi dele om?
contracts-project-credit-heading = Alles bidrag
contracts-project-credit-text =
    Vi skriver kort ned, hvem der har lavet hvad. At samle, spørge og holde gang i det tæller også.
contracts-project-end-heading = Når vi er færdige
contracts-project-end-text =
    Alle får en kopi af det hele. Vi aftaler, hvad der bliver gemt, og hvad der bliver slettet.
    Vi slutter med at sige, hvad vi lærte af hinanden, og med noget godt at spise.

## Online eller i praktik

contracts-remote-rhythm-heading = Vores rytme
contracts-remote-rhythm-text =
    Fra (dato) til (dato) mødes vi (dag og tid). (Navn) åbner mødet og sender en besked dagen før.
    Vi skiftes til at åbne.
contracts-remote-channel-heading = Her skriver vi sammen
contracts-remote-channel-text =
    Vi bruger (kanal). Vi svarer inden for (antal) dage, og et enkelt tegn er også et svar.
    Om aftenen og i fridage har man lov til at være stille.
contracts-remote-checkin-heading = Tyve minutter sammen
contracts-remote-checkin-text =
    Vi tager en runde om tre spørgsmål: Hvordan er det at være dér? Hvad har du lagt mærke til? Hvad har du brug for fra os?
    Alle får lige lang tid.
contracts-remote-manners-heading = Når vi ses på skærmen
contracts-remote-manners-text =
    Kamera er noget, vi aftaler, ikke et krav. Vi siger til, når vi gerne vil have ordet, og venter på hinanden.
    Stilhed er i orden. En joke er svær at høre online, så vi spørger, før vi bliver sure.
    Vi snakker lidt om løst og fast, før vi går i gang.
contracts-remote-confidential-heading = Det vi ikke deler
contracts-remote-confidential-text =
    Vi taler om, hvad vi lærer, ikke om mennesker, der kan kendes.
    Ingen navne, steder, billeder eller sager om borgere, patienter, elever eller kolleger, hverken her eller i vores kanal.
contracts-remote-shifts-heading = Vagter og tidszoner
contracts-remote-shifts-text =
    Vi skriver tider med dato og klokkeslæt. Har en af os vagt, flytter vi mødet eller sender tre linjer bagefter.
contracts-remote-physical-heading = En gang i samme rum
contracts-remote-physical-text =
    Kan det lade sig gøre, ses vi én gang: (dato og sted). Vi spiser noget sammen.
contracts-remote-back-heading = Tilbage til det normale
contracts-remote-back-text =
    Fra (dato) mødes vi igen som før. På det første møde ser vi på aftalen sammen.

## Den mindste aftale

contracts-minimum-when-heading = Hvornår vi ses
contracts-minimum-when-text = Vi ses (dag) kl. (tid) i (sted).
contracts-minimum-tell-heading = Sådan siger vi det til hinanden
contracts-minimum-tell-text = Kan du ikke komme, så skriv det i (kanal). Du behøver ikke sige hvorfor.
contracts-minimum-chafe-heading = Hvis det gnaver
contracts-minimum-chafe-text = Så siger vi det til hinanden. Hjælper det ikke, spørger vi vores tovholder eller får hjælp udefra.

## Den fælles del

contracts-common-why-heading = Derfor er vi en gruppe
contracts-common-why-text = Vi kan være gode for hinanden, fordi (skriv jeres egne ord fra første møde).
contracts-common-manners-heading = Sådan er vi sammen
contracts-common-manners-greet = Vi hilser på alle, når de kommer, også når de kommer for sent.
contracts-common-manners-questions = Ingen spørgsmål er for små. Den, der spørger, hjælper også de andre.
contracts-common-manners-listen = Vi lader hinanden tale ud.
contracts-common-manners-invite = Vi spørger den, der ikke har sagt noget længe. Man må gerne sige »ikke lige nu«.
contracts-common-manners-mistakes = Man må tage fejl her. Vi griner med, aldrig ad.
contracts-common-manners-thanks = Vi siger tak, når nogen har gjort noget for os.
contracts-common-manners-promise = Vi siger til i tide, når vi ikke kan nå det, vi har lovet.
contracts-common-manners-stays = Det, vi fortæller om os selv, bliver i gruppen.
contracts-common-chafe-heading = Når det gnaver
contracts-common-chafe-talk = Vi siger det til hinanden, roligt og tidligt, og helst når vi ses.
contracts-common-chafe-facilitator = Vi spørger vores tovholder.
contracts-common-chafe-help = Vi får hjælp til samarbejdet. Det kan hver af os gøre alene, og ingen andre får det at vide.
contracts-common-chafe-leader = Først derefter går vi til kursuslederen.
contracts-common-chafe-impartial = Vi kan altid bede en, der er uden for sagen, om at være med.
contracts-common-not-heading = Det kan ikke stå i aftalen
contracts-common-not-text =
    Bøder eller straf. At nogen kan smides ud. At man skal fortælle private ting om sig selv.
    Sker der noget alvorligt, er det ikke aftalen, der gælder. Så får vi hjælp.
contracts-common-review-heading = Vi ser på aftalen igen
contracts-common-review-text = Den { $date } læser vi aftalen sammen og retter den, hvis den ikke passer mere.
contracts-common-assent-heading = Vi er med
contracts-common-assent-text = En aftale mellem os, ikke en lov. Kommer der en ny i gruppen, eller retter vi teksten, siger vi alle ja igen.

## Siderne

contracts-choose-title = Vælg en start på jeres aftale
contracts-choose-lead = Vælg den, der ligner jer mest. I kan rette hvert ord.
contracts-choose-action = Brug denne
contracts-show-title = Vores aftale
contracts-show-version = Udgave { $version } fra { $date }
contracts-show-empty = I har ikke lavet en aftale endnu. Det gør I bedst sammen, når I ses.
contracts-show-edit = Ret aftalen
contracts-show-print = Skriv ud
contracts-show-history = Tidligere udgaver
contracts-show-review = Næste gang, vi ser på den: { $date }
contracts-show-assented = { $yes } af { $total } er med.
contracts-show-agreed = Alle er med.
contracts-show-not-yet = Ikke aftalt endnu. Det haster ikke, og jeres tovholder vil gerne bruge 20 minutter sammen med jer.
contracts-assent-action = Jeg er med
contracts-assent-hint = Du siger ja til udgave { $version }, som den står her.
contracts-assent-new = Aftalen er rettet, siden du sidst sagde ja. Læs den igen, og sig ja, hvis du er med.
contracts-edit-title = Ret aftalen
contracts-edit-heading-label = Overskrift
contracts-edit-text-label = Tekst
contracts-edit-review-label = Hvornår ser I på den igen?
contracts-edit-review-hint = Midt i forløbet er et godt tidspunkt.
contracts-edit-save = Gem som ny udgave
contracts-edit-asks-again = Når I gemmer, bliver alle spurgt igen, om de er med.
contracts-edit-blanks = { $count ->
    [one] Én plads er ikke fyldt ud endnu: { $names }.
   *[other] { $count } pladser er ikke fyldt ud endnu: { $names }.
}
contracts-edit-blanks-hint = De er markeret i teksten. Fyld dem ud sammen, før I spørger alle, om de er med.
contracts-edit-clash-title = En anden har også rettet
contracts-edit-clash-lead = { $name } gemte en udgave, mens du skrev. Intet er gået tabt. Her er begge tekster ved siden af hinanden. Sæt dem sammen, og gem.
contracts-edit-clash-own-title = Du har gemt et andet sted
contracts-edit-clash-own = Du gemte i en anden fane, mens du skrev her. Intet er gået tabt. Her er begge tekster ved siden af hinanden. Sæt dem sammen, og gem.
contracts-edit-clash-theirs = Den gemte tekst
contracts-edit-clash-yours = Din tekst
contracts-print-title = Vores aftale
contracts-print-members = Vi er
contracts-print-yes = er med
contracts-fault-review-missing = Vælg en dag, hvor I ser på aftalen igen.
contracts-fault-review-past = Vælg en dag, der ikke er gået.
contracts-fault-text-long = Teksten er for lang til to sider. Kort den lidt ned.

contracts-common-agreed-heading = Det har vi fundet frem til

contracts-common-free-title = Andet, vi vil skrive
contracts-choose-legend = Hvilken start?
contracts-show-who = { $count ->
    [one] Det er { $names }.
   *[other] Det er { $names }.
}
contracts-show-news = Der er rettet i teksten, siden denne udgave blev gemt.
contracts-show-news-link = Se rettelserne, og gem en ny udgave
contracts-version-older = Der er kommet en nyere udgave: { $newest }.
contracts-print-of = { $course }, gruppe { $number }
contracts-print-facilitator = Tovholder: { $names }
contracts-edit-lead = Ret ét afsnit ad gangen. I kan gøre det på skift eller samtidig. Intet af det, I skriver, går tabt.
contracts-edit-empty = Tomt. Et tomt afsnit kommer ikke med i aftalen.
contracts-edit-no-news = Udgave { $version } siger allerede det, der står her.
contracts-edit-text-hint = Ordene i parentes er pladser, I selv fylder ud. Gør afsnittet tomt, hvis I ikke vil have det med.
contracts-edit-leave = Tilbage uden at gemme
contracts-read-title = Aftalen i gruppe { $number }
contracts-read-lead = Gruppens egne ord. Du kan læse dem, men ikke rette dem.
contracts-read-none = Gruppen har ikke gemt en aftale endnu.
contracts-fault-template = Vælg den start, der ligner jer mest.
contracts-fault-section-long = Teksten er for lang. Den må højst fylde { $max } tegn.
contracts-fault-clash = En anden har gemt imens. Læs begge tekster, sæt dem sammen i feltet, og gem.
contracts-fault-empty = Skriv mindst ét afsnit, før I gemmer aftalen.
contracts-fault-overtaken = En anden har lige gemt en udgave. Se den nye, og gem igen, hvis der stadig er noget at rette.
contracts-fault-review-far = Vælg en dag inden for det næste halve år.
contracts-section-found = I har også fundet frem til det her
contracts-kept-title = Aftalen i din tidligere gruppe { $number }
contracts-kept-lead = Som den var, da du var med, indtil { $date }. Den kan læses, men ikke ændres.
contracts-kept-link = Aftalen fra gruppe { $number }, som du var i før
