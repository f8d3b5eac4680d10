# Det, de studerende skriver for sig selv: opvarmningen med tre historier, og refleksioner før, midtvejs og til slut.
# Ingen andre læser det. Derfor er tonen rolig, og intet er et krav.

reflections-private = Kun du kan læse det her. Det er låst for alle andre, det bruges ikke til grupperne, og ingen kan se, om du har skrevet.
reflections-until = Det bliver slettet en måned efter kurset. Du kan selv slette det før, eller beholde det.

## Opvarmningen

reflections-warmup-title = Tre historier til en start
reflections-warmup-lead = Det tager fem minutter. Historierne er opdigtede, men de fleste kan kende lidt af det. Bagefter kan du skrive lidt for dig selv.
reflections-warmup-next = Skriv lidt for dig selv
reflections-warmup-next-words = Tre små spørgsmål. Ingen andre læser dine svar.
reflections-warmup-next-button = Til det første spørgsmål
reflections-story-1-title = Alle andre skrev
reflections-story-1-text =
    Mikkel sad til sin tredje forelæsning i { $course }. Underviseren sagde et ord, han aldrig havde hørt. Rundt om ham skrev alle. Ingen rakte hånden op. »Så er det kun mig«, tænkte han. Hjemme læste han de samme tre sider fire gange. Næste dag satte han sig bagerst, så ingen ville spørge ham om noget.

    Ugen efter spurgte en i hans gruppe: »Er der nogen, der forstod det i tirsdags?« Der blev stille. Så grinede de alle fire. En havde skrevet hele tavlen af uden at forstå den. En anden havde ledt på nettet til klokken to om natten.

    De forstod det heller ikke den dag. Men de skrev tre spørgsmål ned og tog dem med. Det blev en vane. Nogle uger var stadig svære. Men Mikkel sad ikke bagerst mere, og han vidste, hvem han kunne spørge.
reflections-story-2-title = Pausen
reflections-story-2-text =
    Samira kendte ingen, da hun begyndte. De første dage var fulde af lege og navne. Hun smilede og var med. Men i pauserne stod de andre i ringe, og hun vidste ikke, hvordan man kom ind i en. Hun gik på biblioteket, når hun skulle spise. Der kunne hun se ud, som om hun havde travlt.

    En dag i oktober sad Elias fra holdet der også. Han havde troet, at hun havde venner et andet sted, siden hun altid gik. Selv gik han derned, fordi han blev så træt af at snakke. De aftalte at spise sammen om torsdagen. Kun om torsdagen, og kun en halv time.

    Det blev ikke til en stor flok. Da det blev forår, var de tre. Samira går stadig glip af ting, og det ærgrer hende nogle gange. Men om torsdagen er der en, der har holdt en plads.
reflections-story-3-title = I toget i uge fem
reflections-story-3-text =
    Freja havde glædet sig i to år. I uge fem sad hun i toget og tænkte, at hun havde valgt forkert. Fagene lignede ikke det, hun havde drømt om. De andre lød så sikre. Hun slog tre andre studier op på sin telefon og sagde det ikke til nogen.

    På et møde i gruppen skulle de hver sige en ting, de var i tvivl om. Freja sagde det højt. En var skiftet fra et andet studie året før. En anden tænkte på at stoppe hver mandag. En tredje var glad for faget og havde alligevel tvivlet hele sommeren.

    Hun talte også med en studievejleder. De lavede ikke en plan for livet. De aftalte, hvad hun ville holde øje med resten af semestret. Freja blev. Tvivlen kommer stadig forbi. Nu ved hun, at den også besøger andre.

## Spørgsmålene

reflections-list-title = Dine egne tanker
reflections-list-lead = Her kan du skrive for dig selv. Det er godt at have sat ord på, før I taler sammen. Du vælger selv, hvad du siger til de andre.
reflections-moment-warmup = Til opvarmning
reflections-moment-style = Om sådan, som du helst arbejder
reflections-moment-before = Før I får grupper
reflections-moment-midway = Midt i semestret
reflections-moment-end = Til slut
reflections-status-written = Skrevet
reflections-status-kept = Beholdt
reflections-w1-title = Hvad i historierne kunne være dig, eller en du kender?
reflections-w1-help = Skriv det, du kom til at tænke på. Der er ingen rigtige svar.
reflections-w2-title = Hvad har hjulpet dig før, når noget nyt var svært?
reflections-w2-help = Det må gerne være fra arbejde, sport eller familie.
reflections-w3-title = Hvad er et lille skridt, du vil tage de første to uger?
reflections-w3-help = Så lille, at det er let at gøre. For eksempel at sige hej til den, der sidder ved siden af dig.
reflections-style-title = Tre sætninger kun til dig
reflections-style-lead = Du har lige svaret på, hvordan du helst arbejder. Sæt et par ord på, hvis du har lyst. Så har du noget at sige, når I mødes.
reflections-style-lead-alone = Sæt et par ord på, hvordan du helst arbejder, hvis du har lyst. Så har du noget at sige, når I mødes.
reflections-style-save = Gem og gå videre
reflections-style-all = Skriv dem på én side
reflections-style-found = Du finder sætningerne igen under dine egne tanker. Der kan du kopiere en af dem til dit kort eller beholde den.
reflections-s1-title = Hvad får de andre ud af, at du arbejder sådan?
reflections-s1-help = For eksempel: Jeg holder roen, når der er meget at nå.
reflections-s2-title = Hvad er godt for dem at vide om det?
reflections-s2-help = For eksempel: Når jeg er stille, tænker jeg.
reflections-s3-title = Hvad vil du gerne prøve at gøre på en anden måde?
reflections-s3-help = For eksempel: Jeg vil vise noget frem, før det er færdigt.
reflections-r1-title = Hvad er du god til, når I er flere om noget?
reflections-r1-help = Tænk på en gang, det gik godt. Det må gerne være fra livet uden for skolen.
reflections-r2-title = Hvordan er du over for andre i en gruppe?
reflections-r2-help = Når det går godt. Og når du er presset.
reflections-r3-title = Hvad skal gruppen være for dig?
reflections-r3-help = Tænk både på det faglige og på det at være sammen.
reflections-r4-title = Hvad skal der til, for at du tør sige »det forstår jeg ikke«?
reflections-r4-help = Hvad kan de andre gøre? Hvad kan du selv gøre?
reflections-r5-title = Hvad har du gjort, som hjalp en anden?
reflections-r5-help = Og hvad vil du prøve at gøre på en ny måde?
reflections-r6-title = Hvad tager du med til din næste gruppe?
reflections-r6-help = Noget, der virkede. Noget, du lærte om dig selv. Noget, du vil gøre anderledes.
reflections-form-label = Dine ord
reflections-form-hint = Stikord er fine. Du kan altid komme tilbage.
reflections-form-later = Når du har gemt, kan du komme tilbage hertil. Så kan du lægge en sætning på dit kort, beholde det til næste semester eller slette det.
reflections-form-save = Gem
reflections-draft-saved = Gemt kl. { $time }. Kun du kan læse det.
reflections-draft-long = Gemt kl. { $time }. Teksten er { $over } tegn for lang, så den er ikke færdig endnu.
reflections-fault-long = Teksten er på { $length } tegn. Der er plads til { $max }.
reflections-fault-unfinished = Teksten er { $over } tegn for lang. Den er gemt, men den er ikke færdig endnu.
reflections-copy-title = Vil du bruge en sætning på dit kort?
reflections-copy-words = Du kan lægge en sætning på det kort, som din gruppe ser. Du ser kortet igennem, før du gemmer det. En sætning kan have op til { $max } tegn.
reflections-copy-legend = Vælg en sætning
reflections-copy-button = Læg den på mit kort
reflections-keep-title = Behold eller slet
reflections-keep-kept = Du har valgt at beholde det. Så kan du finde det igen i op til et år.
reflections-keep-button = Behold det til næste semester
reflections-keep-let-go = Behold det alligevel ikke
reflections-forget-ask = Slet det
reflections-forget-words = Dine ord bliver slettet med det samme. Ingen kan hente dem igen, heller ikke du.
reflections-forget-button = Ja, slet mine ord
reflections-kept-title = Det har du beholdt fra før
reflections-kept-words = Det her skrev du på et andet kursus. Kun du kan se det.
reflections-notice-saved = Gemt. Kun du kan læse det
reflections-notice-elsewhere = Gemt. Se lige, hvad du også har skrevet
reflections-notice-copied = Sætningen er klar til dit kort. Se det igennem, og gem
reflections-notice-choose = Vælg en sætning først
reflections-notice-no-card = Der er ikke et kort at lægge den på endnu
reflections-notice-card-full = Der ligger mange linjer til dit kort. Se dem igennem på kortet først
reflections-notice-kept = Det bliver gemt til næste semester
reflections-notice-let-go = Det bliver slettet efter kurset
reflections-notice-forgotten = Det er slettet

## For kursuslederen

reflections-offers-title = Opvarmning for et helt hold
reflections-offers-lead = Tre korte historier og tre spørgsmål, som de studerende svarer på for sig selv. Tilbyd den til hele hold, aldrig til enkelte. Du kan ikke se, hvem der skriver, eller hvad.
reflections-offers-legend = Hvilke hold skal have den?
reflections-offers-hint = Alle på holdet får den tilbudt på deres side. Fjerner du et hold, kan de stadig beholde, hvad de har skrevet.
reflections-offers-none = Dem uden hold
reflections-offers-preview = Det læser de studerende
reflections-offers-questions = Det bliver de spurgt om
reflections-notice-offered = Gemt

## Institutionens egne film

reflections-films-title = Film fra dit studiested
reflections-films-outside = Filmen ligger uden for Medspil, på { $host }. Åbner du den, kan den side se dit besøg.
reflections-films-admin-title = Film i opvarmningen
reflections-films-admin-hint = Jeres egne film, som de studerende kan se efter de tre historier
reflections-films-admin-lead = De studerende finder dem efter de tre historier. Medspil viser kun et link. Vælg helst et sted, der ikke følger dem, som ser med.
reflections-films-add = Læg en film til
reflections-films-title-da = Titel på dansk
reflections-films-title-en = Titel på engelsk
reflections-films-title-hint = Skriv den, som den studerende læser den, højst { $max } tegn.
reflections-films-address = Adresse
reflections-films-address-hint = For eksempel https://film.dk/velkommen
reflections-films-button = Læg til
reflections-films-full = Der er plads til { $max } film. Fjern en, hvis du vil lægge en ny til.
reflections-films-fault-da = Skriv titlen på dansk.
reflections-films-fault-en = Skriv titlen på engelsk.
reflections-films-fault-address = Skriv hele adressen. Den begynder med https:// og har hverken navn eller kode i sig.
reflections-films-remove-ask = Fjern
reflections-films-remove-words = De studerende ser den ikke mere i opvarmningen. Selve filmen bliver, hvor den er.
reflections-films-remove-yes = Ja, fjern
reflections-notice-film-added = Filmen er med i opvarmningen fra nu af
reflections-notice-film-removed = Filmen er fjernet
