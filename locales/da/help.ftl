# Hjælp til samarbejdet. Sidetitler er neutrale, for andre kan se en skærm.

## Siden før formularen
help-before-title = Få hjælp til samarbejdet
help-before-lead = Alle grupper har brug for et råd en gang imellem. Det behøver ikke være gået galt.
help-before-reads-heading = Hvem læser det?
help-before-reads = Én studievejleder fra { $services }. Studievejledere har tavshedspligt og giver ikke karakterer. Du kan holde navngivne studievejledere udenfor.
help-before-secret-heading = Hvem får det ikke at vide?
help-before-secret = Din gruppe, jeres tovholder, kursuslederen og dem, der driver siden. De kan heller ikke se, at du har spurgt. Kun du kan give lov til andet.
help-before-next-heading = Hvad sker der så?
help-before-next = Du hører fra os senest { $date }. Så finder I sammen ud af, hvad der skal ske. Intet sker uden dit ja.
help-before-withdraw = Du kan trække det tilbage, når du vil.
help-before-mail = Mails fra os siger kun, at der er nyt i Medspil. De siger aldrig, hvad det handler om.
help-before-exception = Der er én undtagelse: Er nogen i fare, kan en studievejleder være nødt til at handle. Så får du det at vide, så vidt det overhovedet kan lade sig gøre.
help-before-start = Skriv til en studievejleder
help-before-mine = Mine samtaler
help-before-offensive = Er du blevet chikaneret eller truet?
help-before-none = Der er ingen studievejledning på siden endnu. Brug numrene herunder, eller spørg på dit studie.
help-leave-hint = »Forlad siden« logger dig ud og viser vejret i stedet. Tre tryk på Esc gør det samme.

## Den anden vej, når nogen er gået over stregen
help-offensive-title = Når nogen er gået over stregen
help-offensive-lead = Chikane, trusler, vold og uønsket berøring skal du ikke løse i gruppen, og vi mægler ikke om det. Her er dem, der kan tage sig af det.
help-offensive-contact = Her kan du gå hen
help-offensive-none = Dit studiested har ikke skrevet en kontakt her endnu. En studievejleder kan vise dig vej.
help-offensive-danger = Er du i fare nu, så ring 112.
help-offensive-evidence = Gem gerne beskeder og billeder. Du behøver ikke vise dem til nogen nu.
help-offensive-talk = Du kan stadig skrive til en studievejleder, hvis du vil tale med nogen om det.
help-offensive-first-title = Før du sender
help-offensive-first-send = Alt, du har skrevet, står her endnu. Vil du stadig sende til en studievejleder, så tryk på »Send« nederst en gang til.

## Formularen
help-ask-title = Skriv til en studievejleder
help-ask-lead = Skriv så lidt eller så meget, du vil. Skriv helst ikke andres navne.
help-ask-only-you = Kun du og den studievejleder, der tager den, kan læse det, du skriver.
help-ask-service = Hvem vil du skrive til?
help-ask-place = Hvilket kursus handler det om?
help-ask-place-none = Ikke noget bestemt
help-ask-about = Hvad handler det om?
help-ask-about-hint = Vælg højst tre.
help-ask-about-expectations = Vi forventer noget forskelligt
help-ask-about-missing = Der er en, vi savner, eller som ikke kommer i gang
help-ask-about-outside = Jeg står udenfor
help-ask-about-tone = Tonen, eller at vi er uenige
help-ask-about-roles = Roller og beslutninger
help-ask-about-practical = Tider og det praktiske
help-ask-about-process = Vi har brug for hjælp til at komme i gang
help-ask-about-start = Hjælp os til en god start
help-ask-about-other = Noget andet
help-ask-about-offensive = Nogen er gået over stregen
help-ask-offensive-hint = Så viser vi dig først, hvem der kan tage sig af det.
help-ask-text = Fortæl med dine egne ord
help-ask-text-hint = Det er nok at krydse af.
help-ask-tried = Har du prøvet noget?
help-ask-tried-hint = Du behøver ikke have prøvet noget, før du spørger.
help-ask-wish = Hvad kunne du tænke dig?
help-ask-wish-hint = Du binder dig ikke til noget.
help-ask-wish-advice = Råd til mig
help-ask-wish-group-talk = En samtale med gruppen
help-ask-wish-impartial = At en udefra er med til et møde
help-ask-wish-change = Hjælp til at skifte gruppe
help-ask-wish-tell = Bare at sige det til nogen
help-ask-pace = Hvor hurtigt?
help-ask-pace-week = I denne uge
help-ask-pace-fortnight = Inden for 14 dage
help-ask-pace-no-hurry = Det haster ikke
help-ask-known = Hvem må vide, at du har spurgt?
help-ask-known-hint = Ingen, hvis du ikke krydser af. De får kun at vide, at du har bedt om hjælp, ikke hvad det handler om. Du kan tage det tilbage, men de kan nå at have set det.
help-told-facilitator = Min tovholder
help-told-leader = Kursuslederen
help-told-group = Min gruppe
help-ask-contract = Må studievejlederen læse gruppens aftale?
help-ask-contract-hint = Det, I hver især har svaret om forventninger, giver vi aldrig videre.
help-ask-contract-yes = Ja
help-ask-contract-no = Nej
help-ask-adviser = Er der nogen, der ikke skal læse det?
help-ask-adviser-hint = Det kan være en, du kender. De får det ikke at vide, og du behøver ikke sige hvorfor.
help-ask-adviser-not = Ikke { $name }
help-ask-students = Må en studenterstudievejleder læse den?
help-ask-students-may = En studenterstudievejleder må også læse den
help-ask-students-hint = Det er en ældre studerende med tavshedspligt. Krydser du ikke af, er det kun de uddannede studievejledere.
help-ask-reach = Hvordan vil du helst have svar?
help-ask-reach-here = Her på siden
help-ask-reach-phone = Telefon
help-ask-reach-meeting = Ansigt til ansigt
help-ask-phone = Dit nummer
help-ask-phone-hint = Kun hvis du vil ringes op.
help-ask-times = Hvornår passer det bedst?
help-ask-times-hint = For eksempel tirsdag eftermiddag.
help-ask-tongue = Hvilket sprog?
help-ask-tongue-danish = Dansk
help-ask-tongue-english = Engelsk
help-ask-tongue-either = Begge dele
help-ask-send = Send til en studievejleder

## Fejl i formularerne
help-fault-about-missing = Vælg mindst én ting, det handler om.
help-fault-about-many = Vælg højst tre ting.
help-fault-text-long = Teksten er på { $length } tegn. Der er plads til { $max }.
help-fault-text-missing = Skriv lidt, før du sender.
help-fault-phone-missing = Skriv dit nummer, eller vælg en anden måde at få svar på.
help-fault-service-missing = Vælg, hvem du vil skrive til.
help-fault-nobody-left = Du har holdt alle udenfor, så ingen kan læse det. Lad mindst én være med, eller brug et af numrene herunder.
help-fault-day = Vælg en dato.

## Akut hjælp
help-crisis-title = Har du brug for nogen at tale med nu?
help-crisis-lead = Vi læser ikke beskeder om natten eller i weekenden. Her er nogen, du kan få fat i.
help-crisis-kind-danger = Fare for liv
help-crisis-kind-doctor = Lægevagt og akut psykiatrisk hjælp
help-crisis-kind-lifeline = Telefon til den, der har det svært
help-crisis-kind-counselling = Gratis samtaler for studerende
help-crisis-kind-service = Studievejledningen
help-crisis-kind-chaplain = Studenterpræst, også uden tro
help-crisis-kind-offensive = Når nogen er gået over stregen
help-crisis-kind-english = Samtale på engelsk
help-crisis-several = Får du ikke svar ét sted, så prøv det næste.
help-crisis-checked = Numrene er set efter { $date }.

## Kvittering
help-receipt-title = Tak, fordi du skrev
help-receipt-lead = Din besked er nået frem.
help-receipt-reader-heading = Hvem læser den
help-receipt-reader = En studievejleder fra { $service }
help-receipt-by-heading = Hvornår du hører fra os
help-receipt-by = Senest { $date }
help-receipt-answered = Du har fået svar.
help-receipt-known-heading = Hvem der ellers ved det
help-receipt-known-nobody = Ingen andre får at vide, at du har skrevet.
help-receipt-known-some = De, du har valgt, får kun at vide, at du har bedt om hjælp.
help-receipt-mail-heading = Mails
help-receipt-mail = Når der er svar, får du en mail, hvor der kun står, at der er nyt i Medspil.
help-receipt-withdraw-heading = Hvis du fortryder
help-receipt-withdraw = Du kan trække det tilbage på samtalens side, når du vil.
help-receipt-see = Se samtalen

## Samtalen
help-list-title = Mine samtaler
help-list-empty = Du har ingen samtaler
help-list-empty-body = Du kan altid skrive.
help-list-again = Skriv en ny besked
help-show-title = Samtale fra { $date }
help-state-new = Sendt, ikke læst endnu
help-state-seen = Læst, du hører fra os
help-state-in-dialogue = I gang
help-state-meeting-agreed = Vi har aftalt at mødes
help-state-follow-up = Vi følger op
help-state-closed = Afsluttet
help-state-withdrawn = Trukket tilbage
help-show-news = Der er svar til dig
help-show-with = { $name } har den nu.
help-show-waits = En studievejleder fra { $service } læser den snart.
help-show-by = Du hører fra os senest { $date }.
help-show-wrote = Det skrev du
help-show-thread = Beskeder
help-show-you = Dig, { $at }
help-show-adviser = { $name }, studievejleder, { $at }
help-show-reply = Skriv til studievejlederen
help-show-send = Send besked
help-show-known-save = Gem dit valg
help-show-opened = Hvem har læst det?
help-show-opened-row = { $name }, { $at }
help-show-opened-none = Ingen har åbnet det endnu.
help-show-withdraw = Træk det tilbage
help-show-deleted = Samtalen bliver slettet efter { $date }.
help-show-ended = Samtalen er slut. Du kan altid skrive en ny besked.

## Træk tilbage
help-withdraw-title = Træk det tilbage?
help-withdraw-lead = Så kan ingen af os læse det længere, og alt bliver slettet efter syv dage. Ingen spørger hvorfor.
help-withdraw-action = Ja, træk det tilbage
help-withdraw-keep = Nej, lad det stå
help-withdraw-again = Du kan altid skrive igen.

## Beskeder: siden, som alle mails om nyt fører til
help-messages-title = Beskeder
help-messages-own = Mine samtaler
help-messages-news = Nyt
help-messages-inbox = Indbakke
help-messages-empty = Der er ikke noget nyt
help-messages-empty-body = Det, en mail fortalte om, kan være trukket tilbage eller læst.
help-messages-onward = Til forsiden

## Det, andre ser, når den studerende har sagt ja
help-told-heading = De vil gerne have, at du ved det
help-told-facilitator-sentence = { $name } har bedt om hjælp til samarbejdet og vil gerne have, at du ved det som tovholder. Studievejlederen tager sig af resten.
help-told-leader-sentence = { $name } har bedt om hjælp til samarbejdet og vil gerne have, at du ved det som kursusleder. Studievejlederen tager sig af resten.
help-told-group-sentence = { $name } har bedt om hjælp til samarbejdet og vil gerne have, at gruppen ved det. Studievejlederen tager sig af resten.

## Studievejlederens indbakke
help-inbox-title = Indbakke
help-inbox-lead = De ældste står først. Du ser først, hvem der har skrevet, når du tager en besked. Hver gang du åbner den, bliver det skrevet i loggen, og den studerende kan se det.
help-inbox-empty = Ingen venter
help-inbox-empty-body = Godt gået.
help-inbox-shelf-new = Nye
help-inbox-shelf-us = Venter på os
help-inbox-shelf-asker = Venter på den studerende
help-inbox-shelf-follow-up = Følges op
help-inbox-shelf-ended = Afsluttede
help-inbox-row = Sendt { $at }
help-inbox-by = Svar er lovet senest { $date }
help-inbox-late = Svar var lovet senest { $date }
help-inbox-follow-up-on = Følges op { $date }
help-inbox-mine = Din
help-inbox-theirs = { $name } har den

## Studievejlederens side
help-case-title = Besked fra { $date }
help-case-unopened = Ingen har åbnet den endnu. Tager du den, kan den studerende se dit navn, og hver åbning bliver skrevet i loggen.
help-case-claim = Jeg tager den
help-case-theirs = { $name } har taget den.
help-case-theirs-body = Kun den, der har sagen, kan læse den.
help-case-take-over = Overtag sagen
help-case-take-over-hint = Kun hvis { $name } er væk. Den studerende får det at vide, og det bliver skrevet i loggen.
help-case-from = Fra { $name }
help-case-known = Må vide, at der er bedt om hjælp: { $who }. Kun det, ikke hvad det handler om.
help-case-known-nobody = Ingen andre ved det. Nævn det ikke for gruppen, tovholderen eller kursuslederen.
help-case-answer = Svar den studerende
help-case-next = Og så?
help-case-next-dialogue = Den studerende kan skrive tilbage
help-case-next-meeting = Vi har aftalt at mødes
help-case-next-follow-up = Jeg følger op
help-case-follow-up-on = Følg op den
help-case-send = Send svar
help-case-note = Notat
help-case-note-hint = Skriv, så den studerende kunne læse det. Ingen diagnoser. Kun det, der skal til for at hjælpe.
help-case-note-sealed = Notatet er låst. Kun den, der har sagen, kan læse det, og hver læsning bliver skrevet i loggen.
help-case-note-open = Åbn notatet
help-case-note-save = Gem notat
help-case-earlier = Notat fra { $name }
help-case-onward = Giv sagen videre
help-case-to = Hvem skal have den?
help-case-hand-over = Giv den videre
help-case-hand-over-hint = Den studerende kan se det nye navn. Dine egne tanker går ikke med.
help-case-recuse = Jeg kender nogen i sagen
help-case-recuse-hint = Så bliver den lagt tilbage, og du ser den ikke mere.
help-case-close = Afslut
help-case-outcome = Hvordan endte det?
help-note-education = Uddannelsestype
help-note-direction = Retning
help-note-stage = Hvor langt er den studerende?
help-note-stage-start = I begyndelsen
help-note-stage-middle = Midtvejs
help-note-stage-end = Mod slutningen
help-note-told = Hvad fortæller den studerende?
help-note-told-hint = Med den studerendes egne ord.
help-note-furthers = Fællesskaber, der fremmer
help-note-hinders = Fællesskaber, der hæmmer
help-note-community-teaching = Undervisningen
help-note-community-study-group = Studiegruppen
help-note-community-buddy = Læsegruppe eller læsemakker
help-note-community-class = Holdet
help-note-community-society = Foreninger og udvalg
help-note-community-informal = Pauser, fredagsbar og det løse
help-note-community-elsewhere = Venner, familie og arbejde
help-note-communities = Mere om fællesskaberne
help-note-parties = Hvem er med?
help-note-parties-hint = Skriv grupper. Navne på andre kun, når det er nødvendigt.
help-note-next-step = Aftalt næste skridt
help-note-next-step-on = Hvornår
help-note-consent = Hvem må kontaktes?
help-note-consent-hint = Det, den studerende har sagt ja til.
help-note-referrals = Vist videre til
help-note-referral-counselling = Studenterrådgivningen
help-note-referral-support = SPS
help-note-referral-offensive = Kontakt ved krænkende adfærd
help-note-referral-chaplain = Studenterpræst
help-note-referral-doctor = Læge
help-note-outcome-advice = Råd gav mere ro
help-note-outcome-talk = En samtale med gruppen
help-note-outcome-change = Et skift af gruppe
help-note-outcome-elsewhere = Hjælp et andet sted
help-note-outcome-other = Noget andet
help-note-thoughts = Dine egne tanker
help-note-thoughts-hint = Kun du kan læse dem. De bliver slettet tre måneder efter, at sagen er slut.

## Beskeder efter en handling
help-notice-replied = Din besked er sendt.
help-notice-known-saved = Dit valg gælder nu.
help-notice-withdrawn = Det er trukket tilbage.
help-notice-gone-on = Det kunne ikke lade sig gøre, for der er sket noget siden. Se, hvordan det står nu.
help-notice-claimed = Den er din. Den studerende kan se dit navn.
help-notice-taken = En anden nåede det først.
help-notice-answered = Svaret er sendt. Mailen siger kun, at der er nyt.
help-notice-note-saved = Notatet er gemt.
help-notice-handed-over = Sagen er givet videre.
help-notice-recused = Den er lagt tilbage, så en anden kan tage den.
help-notice-nobody-left = Der er ingen andre, der må læse den. Tal med din leder om, hvem der kan tage den.
help-notice-closed = Samtalen er afsluttet.

## Mailen om nyt. Den er ens for alle og for alt
mail-news-subject = Der er nyt til dig i Medspil
mail-news-body = Log ind for at læse det.
mail-news-action = Åbn Medspil
mail-news-why = Du får mailen, fordi du har en konto i Medspil.
