# Vejledninger til dem, der følger, leder og rådgiver. En linje for sig er et afsnit, linjer i træk er en liste.
guides-list-title = Vejledninger
guides-list-lead = Til dig, der hjælper andre i gang. De kan læses af alle og printes.
guides-list-all = Se alle vejledninger
guides-beside = Læs også

## Tovholderen
guides-facilitator-title = Vejledning til tovholdere
guides-facilitator-lead = Du er gruppens faste holdepunkt. Her er, hvad du gør, hvad du siger, og hvornår du giver videre.
guides-role-title = Hvad er en tovholder?
guides-role-text =
    Du sørger for, at gruppen kommer godt i gang. Resten er deres.

    Du holder det første møde.
    Du får fat i dem, der ikke kom.
    Du spørger et par gange, hvordan det går.
    Du viser vej til hjælp, når noget er for stort.

    Du skal ikke bedømme nogen, og du skal ikke løse alt alene.
guides-before-title = Før det første møde
guides-before-text =
    Se, hvem der er i gruppen, og læs, hvorfor det netop er dem.
    Vælg en tid, hvor alle kan, helst inden for fem dage. Kendes der ingen, så skriv til dem, og find en sammen.
    Skriv dag, tid og sted på gruppens side. Så får de en mail.
    Se efter, om nogen har skrevet til dig, hvad der hjælper dem. Tal kun med den ene om det.
    Find et rum, hvor I kan sidde rundt om et bord.
guides-missed-title = Til den, der ikke kom
guides-missed-text =
    Ring samme dag, hvis du har et nummer. Ellers skriv til deres studiemail. Du kan sige det sådan her:

    »Hej, det er … Jeg er tovholder for din gruppe.«
    »Vi savnede dig i dag. Der er en plads til dig, og den bliver ved med at være din.«
    »Vi ses igen på … Jeg kan møde dig ved døren, hvis du vil.«
    »Er der noget, der gør det lettere at komme?«

    Spørg ikke hvorfor. Hører du intet efter to gange, så sig det til kursuslederen. Gruppen skal ikke have en grund at vide.
guides-weeks-title = Ugerne efter
guides-weeks-text =
    Skriv på gruppens side, at mødet er holdt. Så kan de begynde på deres forventninger. Først svarer de hver for sig. Så ser de svarene side om side. Du ser kun, hvor langt de er.
    Kom gerne med, når de læser svarene. Lad dem begynde, hvor de er mest forskellige. Ingen har ret.
    Derefter skriver de deres aftale. Den har en dag, hvor de ser på den igen. Spørg til den dag.
    Kommer der en ny, så brug et kvarter: navne, hvad I har aftalt, og hvad den nye gerne vil. Den nye skal også sige ja til aftalen.
    Forlader nogen gruppen, så sig det, som det står på siden, og ikke mere.
guides-pause-title = Når noget gnaver: tyve minutters pause
guides-pause-text =
    Brug den samme øvelse, uanset hvad det handler om. Sig: »Vi lægger opgaven væk i tyve minutter. Det har alle grupper godt af.«

    3 minutter: Hver skriver for sig selv. Hvad går godt? Hvad vil jeg gerne have mere af? Hvad kan jeg selv gøre?
    6 minutter: En runde om det, der går godt. Ingen svarer, alle lytter.
    6 minutter: En runde om det, man gerne vil have mere af. Sig »jeg vil gerne« og ikke »du plejer«.
    5 minutter: Vælg én ting, I prøver til næste gang. Skal den blive ved, så skriv den i aftalen.

    Led ikke efter, hvem der begyndte. Spørg ved næste møde, hvordan det gik med den ene ting.
guides-over-title = Hvornår giver du videre?
guides-over-text =
    En svarer ikke efter to gange: sig det til kursuslederen.
    En er ked af det eller står udenfor: vis vej til »Få hjælp til samarbejdet«. Kun en studievejleder læser med.
    Gruppen er gået i stå, og pausen hjalp ikke: sig, at de kan spørge en studievejleder sammen.
    Nogen er blevet chikaneret eller truet: mægl ikke. Vis dem, hvem der tager sig af det.
    Nogen er i fare: ring 112.
    Du er i tvivl: spørg selv en studievejleder, uden at nævne navne.
    Du kan ikke være tovholder mere: sig det til kursuslederen, så får gruppen en anden.
guides-unwritten-title = Det skriver du ikke ned
guides-unwritten-text =
    Hvem der kom, og hvem der ikke kom.
    Hvorfor en blev væk.
    Noget om sygdom, tro, familie eller penge.
    Hvad en har sagt om en anden.
    Lister med navne i din egen bog, mail eller telefon.

    Du må gerne skrive, at mødet blev holdt, og hvornår I ses igen. Skriv om gruppen, aldrig om den enkelte.

## Kurset
guides-leader-title = Vejledning til kursusledere
guides-leader-lead = Hele forløbet på én side: hvad du gør, og hvad Medspil selv gør.
guides-prepare-title = Tre uger før
guides-prepare-text =
    Hent listen med studerende ind, og se den igennem.
    Vælg den studievejledning, der svarer, når nogen vil have hjælp.
    Skriv grundlaget: hvad ved I, hvad foreslog de sidste, og hvad er særligt her? Skriv rolleaftalen sammen med dem, den gælder.
    Spørg tovholdere. De svarer selv ja eller nej, og siger, hvornår de kan. Giv dem deres vejledning, og mød dem i to timer før start.
    Skriv undervisningstiderne ind, så ingen regnes som ledig, mens der er undervisning.
    Planlæg gruppedannelsen: hvad grupperne er til, hvor store de er, og hvornår fristen er.
guides-answers-title = To uger før
guides-answers-text =
    Lad nogle få prøve profilen først. Ret det, de ikke forstår.
    Send invitationen. Den siger hvorfor, hvordan og hvem.
    Tilbyd opvarmningen til hele hold, ikke til enkelte.
    Åbn for svar, og giv ti minutter til det i en time.
    Send højst to påmindelser. Tal hellere med dem, der mangler. Spørg ikke hvorfor.
guides-form-title = Den første uge
guides-form-text =
    Bed om forslag, og se dem side om side.
    Læs grupperne, og flyt dem, du ved bedre om. Du ser først, hvad det ændrer.
    Lås dem, der skal blive sammen, hvis du vil hente nye forslag.
    Læs begrundelserne. Gruppen læser dem også.
    Se, at hver gruppe har en tovholder. Ellers er det dig.
    Sig god for grupperne med dit navn, og offentliggør. Alle får det at vide samtidig.
guides-follow-title = Ugerne efter
guides-follow-text =
    Se på siden med grupperne, hvem der har holdt det første møde. Spørg tovholderen, hvis et mangler efter fem dage.
    Brug en halv time i undervisningen på forventninger, når grupperne skal i gang med dem.
    Den, der kommer sent, får en plads inden for tre hverdage. Er en gruppe blevet for lille, finder du en vej inden for fem.
    Vil en flytte, så tal med dem. Du kan flytte en eller lade to bytte. Gruppen læser ikke, hvem der bad om det.
    Hold tre møder med tovholderne. Spørg midtvejs, om grupperne har set på deres aftale.
guides-finish-title = Når kurset slutter
guides-finish-text =
    Spørg de studerende med de otte spørgsmål herunder.
    Skriv ned, hvad I lærte, og giv det videre til den næste.
    Tak tovholderne, og se til, at de får deres timer.
    Afslut gruppedannelsen. Så begynder fristerne for sletning.
guides-itself-title = Det gør Medspil selv
guides-itself-text =
    Lukker for svar, når fristen er nået.
    Giver alle en plads, også dem, der ikke svarede.
    Laver forslag, hvor grupperne har tider til fælles.
    Skriver til dig, når en ny skal have en plads, eller en gruppe er blevet for lille.
    Sletter det, der skal slettes, når tiden er gået.

    Medspil måler ikke trivsel, sender ikke evalueringen ud og flytter ingen. Det gør du.
guides-unseen-title = Det ser du ikke
guides-unseen-text =
    Hvem der har bedt om hjælp, medmindre de selv vil have, at du ved det.
    Hvad de ønsker sig, hvad de har tænkt, og hvad de venter af hinanden.
    Hvad der står i gruppens aftale. Du ser, om der er en.
guides-offer-title = En invitation, der ikke peger på nogen
guides-offer-text =
    Send den til alle grupper på holdet, eller til mindst fire. Send den på en fast dag, for eksempel midt i forløbet. Så siger den ikke noget om, hvem der har spurgt. Ret den til, og send den, hvor I plejer at skrive sammen.

    »Kære alle grupper.«
    »Vi er nu midt i forløbet, og vi tilbyder alle grupper en snak på tyve minutter med en studievejleder. Mange tager imod, også når det går godt.«
    »I vælger selv, hvad I vil tale om: hvordan I mødes, hvordan I deler arbejdet, eller hvordan alle kommer til orde.«
    »Det er frivilligt. Det tæller ikke med nogen steder, og kursuslederen får ikke at vide, hvem der kommer.«
    »I finder tid ved at skrive til studievejledningen. Vil du hellere tale alene, så vælg “Få hjælp til samarbejdet” i Medspil.«
guides-evaluation-title = Otte spørgsmål, når grupperne slutter
guides-evaluation-text =
    Det er frivilligt og uden navn. Mind om det højst to gange. Medspil stiller dem ikke for dig. Brug jeres eget skema, og vis ikke svar fra færre end fem.

    Hvad har gruppen betydet for, at du forstod faget?
    Hvad har den betydet for, at du hørte til?
    Hvordan kom I i gang, og hvad hjalp mest?
    Kunne du sige, når du ikke forstod noget eller var uenig?
    Fik I brugt jeres aftale? Hvad manglede den?
    Hvad gjorde jeres tovholder, som du vil anbefale andre?
    Vidste du, hvor du kunne få hjælp? Hvad kunne gøre det lettere at spørge?
    Hvad skal vi ændre i spørgsmålene, i aftalen eller i måden, grupperne bliver dannet på?
guides-learned-title = Hvad lærte vi?
guides-learned-text =
    Skriv en halv side med tovholderne. Skriv om helheden, aldrig om en enkelt. Næste gang hører den til i grundlaget.

    Hvad gjorde vi, som vi vil gøre igen?
    Hvem nåede vi ikke, og hvad prøver vi så?
    Hvad foreslog de studerende?
    Hvad ændrer vi, og hvem sørger for det?

## Studievejledningen
guides-adviser-title = Vejledning til studievejledere
guides-adviser-lead = Hvordan du tager imod, hvem der må vide noget, og hvad du skriver ned.
guides-ready-title = Før der kommer nogen
guides-ready-text =
    Aftal roller med kursuslederen: hvem taler med grupperne om hvad, og hvornår kommer I til? Læs siden, som de studerende har læst. Den ligger i din indbakke.
    Bed den, der passer siden, om at ringe til alle numrene for akut hjælp to gange om året.
    Besøg holdene i fem minutter, så de har set et ansigt.
    Aftal, hvem der kigger i indbakken, når du er væk.
guides-case-title = Når nogen skriver
guides-case-text =
    De ældste står først. Du ser først, hvem det er, når du tager sagen.
    Når du tager den, kan den studerende se dit navn. Hver gang du åbner den, bliver det skrevet i loggen.
    Svar inden for to hverdage. Så længe har de fået at vide, at de skal vente.
    Kender du nogen i sagen, så læg den tilbage. Ingen spørger hvorfor.
    Aftal, hvornår I taler igen, og skriv dagen på sagen.
    Luk den, når I er færdige. Den slettes selv, når tiden er gået.
guides-known-title = Hvem må vide det?
guides-known-text =
    Ingen, medmindre den studerende har valgt det. Det står i sagen. Også det, at nogen har spurgt, er en hemmelighed.

    Den, der må vide noget, ser kun én sætning: at der er bedt om hjælp.
    Mails siger kun, at der er nyt. Skriv heller ikke selv i en mail, hvad det handler om.
    Har en gruppe spurgt sammen, læser alle i gruppen med.
    Aftalen må du kun åbne, når de har sagt ja. Forventningerne ser du aldrig.
guides-talk-title = Den første samtale
guides-talk-text =
    Sæt højst en time af. Sig, hvad du må tie med, og hvornår du er nødt til at handle.
    Spørg, hvad der er sket, og hvad de har prøvet. Bliv ved det, de selv har set.
    Spørg, hvilke fællesskaber der hjælper, og hvilke der tager kræfter.
    Find ét skridt, de selv vælger. Ingen andre får noget at vide uden et ja.
    Tal igen efter to til tre uger.
guides-note-title = Det skriver du ned
guides-note-text =
    Skriv, så den studerende kan læse med. De har ret til at se det.
    Skriv, hvad de fortæller, og hvad I har aftalt. Skriv ingen diagnoser og ingen navne på andre.
    Dine egne tanker har deres eget felt. Kun du læser dem, de følger ikke med, og de slettes før resten.
guides-limits-title = Når det er noget andet
guides-limits-text =
    Er nogen i fare, så ring 112, og følg jeres egen vej. Skriv grunden ned, og sig det til den studerende, hvis det kan lade sig gøre.
    Er nogen blevet chikaneret eller truet, så mægl ikke. Vis dem hen til den, der tager sig af det.
    Drejer det sig om sygdom eller støtte, så vis vej. Skriv kun, at du har vist den.

## Når tovholderne mødes
guides-sparring-title = Når tovholderne mødes
guides-sparring-lead = En dagsorden på en time. Ingen skal have svarene, og ingen nævner navne.
guides-when-title = Hvornår og hvem?
guides-when-text =
    Tre gange: når grupperne er kommet i gang, midtvejs og til sidst.
    Kursuslederen kalder sammen. En anden end kursuslederen må gerne holde tiden.
    Bed en studievejleder med, hvis I kan.
guides-agenda-title = Dagsorden på en time
guides-agenda-text =
    5 minutter: Velkommen. Sig reglen højt: Vi taler om grupper og om det, vi selv gør. Ingen navne, og intet går videre.
    15 minutter: En runde. Én ting, der virker, og én ting, jeg undrer mig over.
    30 minutter: To sager, et kvarter til hver.
    5 minutter: Er der noget, kursuslederen skal ordne? Er der noget, studievejledningen bør spørges om?
    5 minutter: Hvad prøver hver af os til næste gang? Hvornår ses vi?
guides-matter-title = En sag på et kvarter
guides-matter-text =
    3 minutter: En fortæller om en gruppe og slutter med et spørgsmål.
    4 minutter: De andre spørger. Kun spørgsmål, ingen råd.
    5 minutter: De andre tænker højt sammen. Den, der har sagen, lytter og tier.
    3 minutter: Den, der har sagen, siger, hvad der var værd at tage med.
guides-after-title = Bagefter
guides-after-text =
    Skriv kun ned, hvem der gør hvad. Skriv ikke, hvad I talte om.
    Er en gruppe gået i stå, så prøv pausen på tyve minutter først.
    Kursuslederen svarer på det, der blev spurgt om, inden ugen er gået.
