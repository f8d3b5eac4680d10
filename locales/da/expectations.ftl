# Forventningsrunden: først hver for sig, så side om side.

## Før man svarer

expectations-before-title = Hvad forventer I af hinanden?
expectations-before-lead = Alle har tanker om, hvordan en gruppe skal være. De fleste siger dem ikke højt. Her skriver I dem ned hver for sig og ser dem bagefter sammen.
expectations-before-time = Det tager omkring fem minutter.
expectations-before-seen = Din gruppe ser dine svar med dit navn, når alle har svaret, eller { $deadline }. Før det ser ingen noget.
expectations-before-facilitator = Jeres tovholder kan se, at I er i gang, men ikke hvad nogen har svaret.
expectations-before-no-right = Der er ingen rigtige svar. I skal ikke være enige. I skal kende hinanden nok til at lave en aftale.
expectations-before-start = Skriv mine forventninger
expectations-before-continue = Fortsæt
expectations-before-person = Jeg siger det hellere, når vi mødes
expectations-before-person-hint = Så skriver du ingen svar. Du ser de andres, når de bliver vist, og fortæller selv dine på mødet.

## Mens man svarer

expectations-form-title = Mine forventninger
expectations-form-middle = Midt imellem
expectations-form-sentence = Vil du tilføje en sætning?
expectations-form-sentence-hint = Højst 200 tegn. Gruppen ser den sammen med dit svar.
expectations-form-save = Gem og gå videre
expectations-form-send = Gør mine svar klar til gruppen
expectations-form-send-hint = Du kan rette dine svar, indtil de bliver vist.

## Mens man venter

expectations-wait-title = Dine svar er klar
expectations-wait-count = { $answered } af { $total } er klar.
expectations-wait-opens = Svarene bliver vist, når alle er klar, og senest { $deadline }.
expectations-wait-change = Ret mine svar
expectations-wait-person = Du har valgt at sige det, når I mødes. Du kan stadig nå at skrive dine svar.
expectations-locked-title = Svarene er vist for gruppen
expectations-locked-lead = Du kan se dem, når du har skrevet dine egne eller valgt at sige det, når I mødes. Sådan er det for alle.

## Side om side

expectations-reveal-title = Jeres forventninger side om side
expectations-reveal-lead = Læs dem sammen. Begynd øverst: der er mest at tale om. Slut hvert punkt med én sætning til jeres aftale.
expectations-reveal-most = Tal om de her tre først
expectations-reveal-rest = De andre punkter
expectations-reveal-differ = Her ser I forskelligt på det, og det er godt at vide. Hvad kunne være en mellemvej i dette semester?
expectations-reveal-agree = Her er I allerede enige.
expectations-reveal-in-person = { $name } siger det, når I mødes
expectations-reveal-not-yet = Nogle svar er her ikke endnu. De kommer, når de er skrevet.
expectations-reveal-hours =
    { $hours ->
        [one] 1 time
       *[other] { $hours } timer
    }
expectations-reveal-evenings-yes = Aften og weekend er i orden
expectations-reveal-evenings-no = Helst ikke aften og weekend
expectations-reveal-sentence = Vores sætning
expectations-reveal-save = Gem
expectations-reveal-contract = Gem, og gå videre til jeres aftale
expectations-reveal-help = Er det svært at tale om? I kan altid få hjælp til samarbejdet.

## Punkterne

expectations-e01-title = Før et møde
expectations-e01-question = Hvor meget har du læst, når vi mødes?
expectations-e01-low = Jeg har kigget det igennem
expectations-e01-high = Jeg har læst det hele
expectations-e01-prompt = Hvad er nok, for at mødet bliver godt? Hvad gør vi i en uge, hvor en af os ikke når det?
expectations-e01-sentence = Før et møde har vi

expectations-e02-title = Når vi begynder
expectations-e02-question = Hvor præcist skal vi begynde?
expectations-e02-low = Vi begynder, når folk er kommet
expectations-e02-high = Vi begynder på slaget
expectations-e02-prompt = Hvornår bliver det for sent? Hvad vil du gerne have en besked om?
expectations-e02-sentence = Vi begynder

expectations-e03-title = Når man ikke kan komme
expectations-e03-question = Hvornår skal de andre vide det?
expectations-e03-low = Man behøver ikke sige det
expectations-e03-high = Senest dagen før
expectations-e03-prompt = Hvor skriver vi det? Hvordan får den, der var væk, at vide, hvad vi lavede?
expectations-e03-sentence = Kan en af os ikke komme, så

expectations-e04-title = Hvor langt vi vil
expectations-e04-question = Hvad vil du med kurset dette semester?
expectations-e04-low = Komme trygt igennem
expectations-e04-high = Komme i dybden
expectations-e04-prompt = Kan gruppen give plads til begge dele? Hvad skal alle have med, og hvad kan man vælge?
expectations-e04-sentence = Sammen går vi efter

expectations-e05-title = Tid hver uge
expectations-e05-question = Hvor mange timer om ugen regner du med at bruge på gruppen?
expectations-e05-low = 1 time
expectations-e05-high = 10 timer eller mere
expectations-e05-prompt = Hvad kan vi nå på den tid, alle har? Hvad gør vi, når en uge er travl?
expectations-e05-sentence = I en almindelig uge bruger vi

expectations-e06-title = Når vi skal vælge
expectations-e06-question = Hvordan tager vi en beslutning?
expectations-e06-low = De fleste bestemmer
expectations-e06-high = Alle skal være med på den
expectations-e06-prompt = Hvilke valg er så store, at alle skal være med? Hvem siger, når vi skal videre?
expectations-e06-sentence = Vi beslutter ting ved at

expectations-e07-title = Roller
expectations-e07-question = Skal vi have faste roller?
expectations-e07-low = Faste roller
expectations-e07-middle = Roller på skift
expectations-e07-high = Ingen roller
expectations-e07-prompt = Hvad skal en af os altid huske for os alle? Hvad vil du gerne prøve?
expectations-e07-sentence = Hos os er roller

expectations-e08-title = Når vi læser hinandens arbejde
expectations-e08-question = Hvordan vil du helst have respons på dit arbejde?
expectations-e08-low = Sig det lige ud
expectations-e08-high = Pak det blødt ind
expectations-e08-prompt = Fortæl om en gang, det hjalp dig. Hvad gjorde den anden?
expectations-e08-sentence = Når vi siger noget om hinandens arbejde, så

expectations-e09-title = Det sociale
expectations-e09-question = Hvor meget skal vi være sammen om andet end stoffet?
expectations-e09-low = Kun det faglige
expectations-e09-high = Også kaffe og hygge
expectations-e09-prompt = Hvad kan vi gøre, som alle har tid og lyst til? Det må gerne være småt.
expectations-e09-sentence = Ud over det faglige vil vi

expectations-e10-title = Beskeder
expectations-e10-question = Hvor hurtigt svarer vi hinanden?
expectations-e10-low = Samme dag
expectations-e10-high = Inden for tre dage
expectations-e10-evenings = Må vi skrive om aftenen og i weekenden?
expectations-e10-evenings-yes = Ja, det er fint
expectations-e10-evenings-no = Nej, helst ikke
expectations-e10-prompt = Hvor skriver vi sammen? Hvornår har man lov til ikke at svare?
expectations-e10-sentence = Vi svarer hinanden

expectations-e11-title = Når vi skriver
expectations-e11-question = Skriver vi sammen, eller deler vi?
expectations-e11-low = Vi skriver sammen
expectations-e11-high = Vi deler op
expectations-e11-prompt = Hvordan sikrer vi, at alle kender hele teksten? Hvornår læser vi den samlet?
expectations-e11-sentence = Når vi skriver, så

expectations-e12-title = Luft før fristen
expectations-e12-question = Hvor tidligt skal vi være færdige?
expectations-e12-low = Når fristen er der
expectations-e12-high = En uge før
expectations-e12-prompt = Hvad kan gå galt den sidste uge? Hvor meget luft skal der til, for at alle kan sove?
expectations-e12-sentence = Vi er færdige

expectations-e13-title = AI og kilder
expectations-e13-question = Hvor meget bruger vi AI i arbejdet?
expectations-e13-low = Vi gør det selv
expectations-e13-high = Vi bruger det frit inden for reglerne
expectations-e13-prompt = Kend reglerne på jeres kursus først. Hvad vil I altid fortælle hinanden, at I har brugt?
expectations-e13-sentence = Når vi bruger AI og kilder, så

## Fejl og småting

expectations-fault-point = Vælg det punkt, der passer bedst.
expectations-fault-hours = Skriv et helt antal timer fra 1 til { $max }.
expectations-fault-evenings = Vælg ja eller nej.
expectations-fault-sentence = Sætningen er for lang. Den må højst fylde { $max } tegn.
expectations-fault-missing = Svar på: { $title }
expectations-fault-clash = En anden har skrevet en sætning imens. Læs begge, ret din, hvis den skal rettes, og gem.
expectations-form-hours-hint = Et helt tal, for eksempel 4.
expectations-form-middle-hint = I midten: { $middle }.
expectations-form-seen = Kun dig, til svarene bliver vist. Så din gruppe.
expectations-before-person-action = Jeg siger det hellere
expectations-words-towards = Mest: { $end }
expectations-check-title = Se dine svar igennem
expectations-check-lead = Her er alt, hvad du har svaret. Gruppen ser det først, når det bliver vist.
expectations-check-open = Ikke besvaret endnu
expectations-check-is-ready = Dine svar er klar. Du kan rette dem, til de bliver vist.
expectations-check-done = Færdig
expectations-check-shown-at-once = De andres svar er vist. Når du gør dine klar, ser gruppen dem med det samme, og du ser de andres.
expectations-reveal-first = Tal om det her først
expectations-reveal-same = Her er I allerede enige
expectations-reveal-says = »{ $words }«
expectations-reveal-begin = Højst 200 tegn. Begynd måske sådan: »{ $start } …«
expectations-reveal-clash = { $name } har gemt denne sætning, mens du skrev. Din står i feltet nedenfor. Intet er gået tabt.
expectations-reveal-nothing = Ingen har skrevet svar. I kan tage punkterne et for et, når I ses.
expectations-reveal-all = Alle:
expectations-reveal-write = Skriv en sætning om det
