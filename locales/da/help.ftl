# Hjælp til samarbejdet. Sidetitler er neutrale, for andre kan se en skærm.

## Siden før formularen

help-before-title = Få hjælp til samarbejdet
help-before-lead = Alle grupper har brug for et råd en gang imellem. Det behøver ikke være gået galt.
help-before-reads-heading = Hvem læser det?
help-before-reads = Studievejlederne i { $service }. De har tavshedspligt. De giver ikke karakterer, og de hører ikke til dit kursus.
help-before-secret-heading = Hvem får det ikke at vide?
help-before-secret = Din gruppe, jeres tovholder og kursuslederen. De kan heller ikke se, at du har spurgt. Kun du kan give lov til andet.
help-before-next-heading = Hvad sker der så?
help-before-next =
    { $days ->
        [one] Du får svar inden for en hverdag. Så finder I sammen ud af, hvad der skal ske. Intet sker uden dit ja.
       *[other] Du får svar inden for { $days } hverdage. Så finder I sammen ud af, hvad der skal ske. Intet sker uden dit ja.
    }
help-before-exception = Der er én undtagelse: Er nogen i fare, kan en vejleder være nødt til at handle. Så får du det at vide, så vidt det overhovedet kan lade sig gøre.
help-before-withdraw = Du kan trække det tilbage, når du vil.
help-before-mail = Mails fra os siger kun, at der er nyt. De siger aldrig, hvad det handler om.
help-before-start = Skriv til en studievejleder
help-before-mine = Mine samtaler
help-before-offensive = Er du blevet chikaneret eller truet?

## Den anden vej, når nogen er gået over stregen

help-offensive-title = Når nogen er gået over stregen
help-offensive-lead = Chikane, trusler, vold og uønsket berøring skal du ikke løse i gruppen. Vi mægler ikke om det. Her er dem, der kan tage sig af det.
help-offensive-contact = Kontakt på stedet
help-offensive-danger = Er du i fare nu, så ring 112.
help-offensive-evidence = Gem gerne beskeder og billeder. Du behøver ikke vise dem til nogen nu.
help-offensive-talk = Du kan stadig skrive til en studievejleder, hvis du vil tale med nogen om det.
help-offensive-continue = Skriv til en studievejleder
help-offensive-back = Tilbage

## Formularen

help-ask-title = Skriv til en studievejleder
help-ask-lead = Skriv så lidt eller så meget, du vil. Skriv helst ikke andres navne.
help-ask-who-heading = Hvem spørger?
help-ask-who-me = Jeg spørger selv
help-ask-who-me-hint = Kun du og studievejlederen kan se det.
help-ask-who-group = Vi spørger som gruppe
help-ask-who-group-hint = Alle i gruppen kan se, at I har spurgt, og læse det hele.
help-ask-about-heading = Hvad handler det om?
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
help-ask-about-offensive-hint = Så viser vi dig først, hvem der kan tage sig af det.
help-ask-text-heading = Fortæl med dine egne ord
help-ask-text-hint = Valgfrit. Det er nok at krydse af.
help-ask-tried-heading = Har du prøvet noget?
help-ask-tried-hint = Valgfrit. Du behøver ikke have prøvet noget, før du spørger.
help-ask-wish-heading = Hvad kunne du tænke dig?
help-ask-wish-hint = Du binder dig ikke til noget.
help-ask-wish-advice = Råd til mig
help-ask-wish-group-talk = En samtale med gruppen
help-ask-wish-impartial = At en udefra er med til et møde
help-ask-wish-change = Hjælp til at skifte gruppe
help-ask-wish-tell = Bare at sige det til nogen
help-ask-when-heading = Hvor hurtigt?
help-ask-when-week = I denne uge
help-ask-when-fortnight = Inden for 14 dage
help-ask-when-no-hurry = Det haster ikke
help-ask-know-heading = Hvem må vide, at du har spurgt?
help-ask-know-hint = Ingen, hvis du ikke krydser af. De får kun at vide, at du har bedt om hjælp, ikke hvad det handler om. Du kan tage det tilbage, men de kan nå at have set det.
help-ask-know-facilitator = Min tovholder
help-ask-know-leader = Kursuslederen
help-ask-know-group = Min gruppe
help-ask-contract-heading = Må studievejlederen læse gruppens aftale?
help-ask-contract-yes = Ja
help-ask-contract-no = Nej
help-ask-contract-hint = Det, I hver især har svaret om forventninger, giver vi aldrig videre.
help-ask-adviser-heading = Er der nogen, der ikke skal læse det?
help-ask-adviser-hint = Det kan være en, du kender. Du behøver ikke sige hvorfor.
help-ask-adviser-not = Ikke { $name }
help-ask-adviser-no-students = Ingen studenterstudievejledere
help-ask-reach-heading = Hvordan vil du helst have svar?
help-ask-reach-here = Her på siden
help-ask-reach-mail = Mail
help-ask-reach-phone = Telefon
help-ask-reach-meeting = Ansigt til ansigt
help-ask-reach-phone-label = Dit nummer
help-ask-reach-times = Hvornår passer det bedst?
help-ask-reach-times-hint = For eksempel tirsdag eftermiddag.
help-ask-language-heading = Hvilket sprog?
help-ask-language-danish = Dansk
help-ask-language-english = Engelsk
help-ask-language-either = Begge dele
help-ask-send = Send til en studievejleder
help-ask-draft = Gem som kladde
help-ask-draft-hint = Vi gemmer kun, hvis du beder om det. En kladde slettes efter 14 dage.
help-ask-draft-notice = Kladden er gemt. Kun du kan se den.
help-ask-leave = Forlad siden nu

## Fejl i formularen

help-fault-about-missing = Vælg mindst én ting, det handler om.
help-fault-about-many = Vælg højst tre ting.
help-fault-text-long = Teksten er på { $length } tegn. Der er plads til { $max }.
help-fault-phone-missing = Skriv dit nummer, eller vælg en anden måde at få svar på.

## Akut hjælp

help-crisis-title = Har du brug for nogen at tale med nu?
help-crisis-lead = Vi læser ikke beskeder om natten eller i weekenden. De her gør.
help-crisis-danger = Fare for liv
help-crisis-doctor = Lægevagt og akut psykiatrisk hjælp
help-crisis-lifeline = Telefon til den, der har det svært
help-crisis-counselling = Gratis samtaler for studerende
help-crisis-service = Studievejledningen
help-crisis-chaplain = Studenterpræst, også uden tro
help-crisis-offensive = Når nogen er gået over stregen
help-crisis-english = Samtale på engelsk
help-crisis-several = Får du ikke svar ét sted, så prøv det næste.
help-crisis-checked = Numrene er set efter { $date }.

## Kvittering

help-receipt-title = Tak, fordi du skrev
help-receipt-lead = Din besked er nået frem.
help-receipt-reader = Den bliver læst af { $service }.
help-receipt-by = Du hører fra os senest { $date }.
help-receipt-known-nobody = Ingen andre får at vide, at du har skrevet.
help-receipt-known-some = De, du har valgt, får kun at vide, at du har bedt om hjælp.
help-receipt-withdraw = Vil du trække det tilbage? Det kan du gøre på samtalens side, når du vil.
help-receipt-see = Se samtalen

## Samtalen

help-thread-list-title = Mine samtaler
help-thread-list-empty = Du har ingen samtaler. Du kan altid skrive.
help-thread-title = Samtale fra { $date }
help-thread-state-new = Sendt. Ingen har læst den endnu
help-thread-state-seen = Læst. Du hører fra os snart
help-thread-state-in-dialogue = I gang
help-thread-state-meeting-agreed = Vi har aftalt at mødes
help-thread-state-follow-up = Vi følger op
help-thread-state-closed = Afsluttet
help-thread-state-withdrawn = Trukket tilbage
help-thread-from-you = Dig
help-thread-from-adviser = { $name }, studievejleder
help-thread-from-member = { $name }, fra gruppen
help-thread-reply-label = Skriv et svar
help-thread-reply = Send svar
help-thread-replied = Dit svar er sendt.
help-thread-know-heading = Hvem må vide, at du har spurgt?
help-thread-know-save = Gem dit valg
help-thread-know-saved = Dit valg gælder nu.
help-thread-withdraw = Træk det tilbage
help-thread-deleted-on = Samtalen bliver slettet { $date }.

## Træk tilbage

help-withdraw-title = Træk det tilbage?
help-withdraw-lead = Så læser ingen videre. Alt, du har skrevet, bliver slettet efter syv dage. Ingen spørger hvorfor.
help-withdraw-action = Ja, træk det tilbage
help-withdraw-keep = Nej, lad det stå
help-withdraw-notice = Det er trukket tilbage.
help-withdraw-again = Du kan altid skrive igen.

## Det, andre ser, når den studerende har sagt ja

help-known-sentence = { $name } har bedt om hjælp til samarbejdet og vil gerne have, at du ved det. Studievejlederen tager sig af resten.

## Studievejlederens indbakke

help-inbox-title = Indbakke
help-inbox-lead = Her er dem, der venter på et svar fra os. Åbner du en besked, bliver det skrevet i loggen.
help-inbox-empty = Ingen venter. Godt gået.
help-inbox-unclaimed = Ikke taget endnu
help-inbox-mine = Mine
help-inbox-closed = Afsluttede
help-inbox-sent = Sendt { $when }
help-inbox-answer-by = Svar senest { $date }
help-inbox-late = Skulle være besvaret { $date }
help-inbox-individual = Fra en studerende
help-inbox-group = Fra en gruppe
help-inbox-not-for-you = Den studerende har valgt en anden læser.

## Studievejlederens side

help-case-title = Henvendelse fra { $date }
help-case-claim = Jeg tager den
help-case-claimed = Den er din. Den studerende kan se, at den er læst.
help-case-taken = { $name } har taget den.
help-case-recuse = Jeg kender nogen i sagen
help-case-recused = Den er lagt tilbage, så en anden kan tage den.
help-case-reply-label = Svar den studerende
help-case-reply = Send svar
help-case-replied = Svaret er sendt. Mailen siger kun, at der er nyt.
help-case-meeting = Vi har aftalt at mødes
help-case-follow-up = Følg op
help-case-follow-up-on = Følg op den
help-case-close = Afslut
help-case-close-outcome = Hvordan endte det?
help-case-outcome-advice = Råd gav mere ro
help-case-outcome-talk = En samtale med gruppen
help-case-outcome-change = Et skift af gruppe
help-case-outcome-elsewhere = Hjælp et andet sted
help-case-outcome-other = Noget andet
help-case-closed = Samtalen er afsluttet.
help-case-known = Må vide det: { $who }
help-case-known-nobody = Ingen må vide det. Nævn det ikke for gruppen, tovholderen eller kursuslederen.
help-case-note-heading = Notat
help-case-note-hint = Skriv, så den studerende kunne læse det. Ingen diagnoser. Kun det, der skal til for at hjælpe.
help-case-note-sealed = Notatet er låst. Kun den, der har sagen, kan læse det, og hver læsning bliver skrevet i loggen.
help-case-note-save = Gem notat
help-case-note-saved = Notatet er gemt.
help-notice-gone = Den besked findes ikke længere.

## Mails. De siger aldrig, hvad det handler om

mail-help-news-subject = Der er nyt til dig i Medspil
mail-help-news-body = Log ind for at læse det.
mail-help-news-action = Åbn Medspil
mail-help-news-why = Du får mailen, fordi du har en konto i Medspil.
mail-help-waiting-subject = Der er nyt i indbakken
mail-help-waiting-body = En besked venter på svar. Log ind for at læse den.
mail-help-waiting-action = Åbn indbakken
mail-help-waiting-why = Du får mailen, fordi du er studievejleder i Medspil.
