//! The words themselves, in both languages. An entry is one word or a few in a row. `abc*` is the beginning of a word,
//! `*abc` the end of one that is put together, everything else the whole word. The harshest topics come first.

use super::Topic;

/// What to think twice about.
pub(super) const LISTED: &[(Topic, &str)] = &[
    (Topic::Cpr, "cpr*, personnummer*, personnumre*, social security, national id*"),
    (
        Topic::Marks,
        "karakter, karakterer*, karakteren*, *karakter, *karakterer, karaktergennemsnit*, karaktersnit*, *gennemsnit, \
         eksamenssnit*, studentereksamenssnit*, gymnasiesnit*, hf-snit*, dit snit, dit gennemsnit, jeres gennemsnit, \
         gennemsnit fra, gennemsnit i gymnasiet, snit fra, snit i gymnasiet, hvad fik du, eksamensresultat*, \
         bestod du, du bestod, bestået, beståede, dumpe*, reeksamen*, omprøve*, adgangskvotient*, kvote 1, kvote 2, \
         hvor dygtig, hvor dygtige, er du dygtig, dygtigst*, er du klog, hvor klog, hvor kloge, klogest*, \
         hvor god er du, er du god til, god til matematik, god til statistik, er du dårlig til, hvor gode er i, niveau er du, niveau har du, niveau ligger, dit niveau, jeres niveau, \
         dit faglige niveau, jeres faglige niveau, fagligt niveau er, fagligt niveau har, fagligt svag*, \
         fagligt stærk*, begavet, begavede, intelligens*, er du intelligent, hvor intelligent, are you intelligent, \
         how intelligent, iq, grade, grades, graded, gpa, marks, your mark, average mark, exam result*, did you pass, \
         have you passed, you passed, failed, did you fail, resit*, re-exam*, transcript*, your average, \
         school average, gymnasium average, exam average, average from, average in school, grade point*, \
         admission quota*, quota 1, quota 2, how good are you, are you good at, are you bad at, good at math*, good at statistics, how clever, are you clever, cleverest, how smart, \
         are you smart, smartest, gifted, intelligence, your level, level are you, level do you, academic level, \
         academically weak, academically strong",
    ),
    (
        Topic::Health,
        "syg, sygdom*, sygedag*, sygefravær*, sygemeld*, sukkersyge*, du rask, dig rask, rask eller, kræft*, \
         epileps*, indlagt, piller, medicin, sovemedicin*, terapi, din terapeut, diagnos*, handicap*, \
         funktionsnedsæt*, kørestol*, rullestol*, krykke*, hørelse*, høreapparat*, hørehæmm*, høretab*, tunghør*, \
         døv, døve, døvblind*, blind, blinde, svagsyn*, svagtseende, synshandicap*, synsnedsæt*, nedsat syn, diabet*, \
         migræne*, spiseforstyr*, anoreks*, bulimi*, overvægt*, hvad vejer du, meget vejer du, ocd, ptsd, adhd, \
         autis*, asperger*, bipolar*, skizofren*, borderline, tourette*, sklerose*, astma*, hiv, psykisk*, psykiat*, \
         psykolog, psykologen, psykologer, psykologhjælp*, psykologsamtale*, angst*, depress*, traume*, traumatiser*, \
         selvmord*, selvskade*, ordblind*, talblind*, dyslek*, læsevanskelighed*, koncentrationsvanskelig*, \
         du særlige behov, sover du, med at sove, ved at sove, falde i søvn, søvnproblem*, søvnbesvær*, søvnløs*, tinnitus, tegnsprog*, en tolk, brug for tolk, du tolk, med tolk, kronisk*, opereret, din operation, dine operationer, gravid*, abort, aborten, aborter, \
         abortion*, allergi*, helbred*, misbrug*, *misbrug, *misbruger, narko*, kokain*, hash, euforiserende, du stoffer, tage stoffer, \
         tager stoffer, alkohol*, ryger du, du ryger, er du ryger, rygere, rygning, \
         vaccineret, haft corona, haft covid*, sps, sick, sick day*, ill, illness*, your disease*, your health, \
         you healthy, mental health, cancer, pills, therapy, your therapist, disab*, impairment*, impaired, \
         wheelchair*, crutches, your hearing, hearing aid*, hearing loss, hard of hearing, deaf*, your eyesight, \
         poor eyesight, partially sighted, migraine*, eating disorder*, anorexi*, overweight, obese, do you weigh, \
         your weight, schizophren*, multiple sclerosis, asthma*, psychologist*, psychiatr*, anxiety, trauma*, \
         suicid*, self-harm*, insomnia, do you sleep, trouble sleeping, difficulty sleeping, falling asleep, sleep badly, sleep problem*, sleep disorder*, dyslex*, dyscalcul*, reading difficulties, you special needs, medication*, \
         sign language*, an interpreter, your interpreter, take drugs, taking drugs, use drugs, using drugs, you drugs, \
         recreational drug*, cannabis, cocaine, chronic*, had surgery, had an operation, pregnan*, allerg*, addict*, alcohol*, you smoke, smoker*, smoking, \
         vaccinated, had covid*",
    ),
    (
        Topic::Belief,
        "religi*, trosretning*, trossamfund*, din tro, troende, tror du på, tro på gud, allah, jesus, kirke, kirken, \
         folkekirke*, moské*, synagoge*, ateist*, ateis*, kristen*, kristne*, katol*, protestant*, muslim*, islam*, \
         jødisk*, jøde*, hindu*, buddhis*, jehovas*, ramadan*, fredagsbøn*, bønnetid*, bønnerum*, bederum*, \
         eid, hanukka*, diwali, jul eller, holder du jul, holder du påske, fejrer du jul, fejrer du påske, beder du dagligt, beder du bøn*, dine bønner, faster du, i fasten, tørklæde*, hijab*, niqab*, burka*, \
         turban*, kalot*, sabbat*, din konfirmation, konfirmeret, døbt, church, mosque, synagogue*, faith*, \
         believer*, believe in god, believe in gods, believe in a god, believe in allah, believe in jesus, believe in any god, believe in life after, your belief*, atheis*, christian*, catholic*, jewish, jew, jews, judaism, pray*, \
         headscarf*, headscarves, you celebrate christmas, you celebrate easter, christmas or, you fast, fasting, sabbath, baptised, baptized",
    ),
    (
        Topic::Origin,
        "etnisk*, etnicitet*, herkomst*, race, racer, hudfarve*, indvandr*, efterkommer*, nationalitet*, \
         statsborger*, dit pas, du pas, hvilket pas, dansk pas, udenlandsk pas, pasnummer*, indfødsret*, flygtning*, asyl, asylansøg*, opholdstilladelse*, udlænding*, er du dansker, \
         ethnic*, racial*, skin colour*, skin color*, immigra*, nationalit*, citizenship*, you a citizen, citizen of, \
         refugee*, asylum*, residence permit*, your visa, passport*, foreigner*, your ancest*, are you danish",
    ),
    (
        Topic::Sexuality,
        "seksual*, seksuel*, homoseks*, heteroseks*, biseks*, aseks*, lesbisk*, bøsse*, lgbt*, transkøn*, \
         transperson*, du til mænd, du til kvinder, du homo, du hetero, sexual*, homosex*, heterosex*, bisex*, \
         asexual*, gay, lesbian*, queer*, transgender*, into men, into women, attracted to men, attracted to women, \
         same-sex, you straight",
    ),
    (
        Topic::Politics,
        "politisk*, parti, partimedlem*, stemte du, stemmer du på, du stemte, højreorienter*, venstreorienter*, \
         højrefløj*, venstrefløj*, socialdemokrat*, political*, did you vote, do you vote, party member*, left-wing, \
         right-wing",
    ),
    (
        Topic::Union,
        "fagforening*, fagforbund*, a-kasse*, tillidsrepræsentant*, trade union*, union member*, labour union*, \
         labor union*, unemployment fund*, shop steward*",
    ),
    (
        Topic::Crime,
        "straffet, ustraffet, straffeattest*, du dømt, været dømt, blevet dømt, tidligere dømt, været i fængsel, \
         siddet i fængsel, convicted, criminal record*, been in prison, been to prison, been arrested",
    ),
    (
        Topic::Proxy,
        "alder, aldersgruppe*, er du under, er du over, du fyldt, yngre end, ældre end, født i, født før, født efter, \
         førstegeneration*, hvor gammel, hvor gamle, køn, kønnet, kønsidentitet*, nonbinær*, dine pronominer, mand, manden, mænd, \
         mændene, mandlig*, kvinde, kvinden, kvinder, kvinderne, kvindelig*, er du pige, er du dreng, pige eller, \
         piger eller, dreng eller, drenge eller, med piger, med drenge, fødeland*, fødselsår*, fødselsdato*, \
         hjemland*, modersmål*, førstesprog*, tosprog*, taler du hjemme, taler du derhjemme, taler i hjemme, \
         taler i derhjemme, kommer du fra, land er du fra, hvor er du fra, er du født, vokset op, opvokset, \
         efternavn*, foto, billede af dig*, vegetar*, vegan*, halal*, kosher*, svinekød*, spiser du, age, how old, \
         your birthday, date of birth, year of birth, birth year, gender*, sex, non-binary, nonbinary, your pronouns, \
         a man, man or, or man, men or, or men, with men, only men, woman, women, are you male, male or, or male, \
         female, females, boy or, boys or, girl or, girls or, with boys, with girls, country of birth, home country, \
         country are you from, country do you come, mother tongue, native language, first language, bilingual*, \
         speak at home, spoken at home, language at home, where are you from, where do you come from, were you born, \
         you grow up, you grew up, surname*, last name, photo, picture of you*, diet*, do you eat, pork, are you under, are you over, you under, you over, younger than, older than, you born, born before, \
         born after, first-generation student*, first generation student*, first-gen",
    ),
    (
        Topic::Personal,
        "kæreste*, gift, skilt, samlever*, er du single, børn, forældre*, din familie*, bor du alene, enlig*, \
         indkomst*, løn, gæld*, din økonomi, arbejdsløs*, kontanthjælp*, stress*, ensom*, mistrivsel*, trives, \
         introvert*, ekstrovert*, er du indadvendt, er du udadvendt, er du genert, jeg er indadvendt, jeg er udadvendt, jeg er genert, sensitiv, mobbet, mobning, sorg, sorgen, dødsfald*, har du mistet, boyfriend*, girlfriend*, married, divorced, are you single, children, parents, your family, \
         live alone, income, salary, debt*, your finances, unemployed, introvert*, extrovert*, are you shy, are you outgoing, i am shy, i am outgoing, lonel*, bullied, grief, grieving, bereave*, have you lost",
    ),
];

/// What holds one of the words above and means something else.
pub(super) const HARMLESS: &str = "kunstig intelligens*, artificial intelligence, blinde vinkler, blind vinkel, blind spot*, i blinde, blind test*, \
     mand og mand, sidste mand, chronicle*, technical debt, teknisk gæld, stress test*, stresstest*, question mark*, \
     interview transcript*, race condition*, race against, the age of, golden age*, political science, hovedkarakter, \
     bikarakter, hovedkarakterer, bikarakterer, blind review*, business intelligence, your level of, \
     hvad er du dygtig til, hvad er du god til, what are you good at, hvad er du klog på, er du under uddannelse, tror du på at, tror du på dig, tror du på jer, tror du på jeres, tror du på gruppe*, tror du på projekt*, \
     tror du på planen, tror du på ide*, du mistet overblikket, have you lost track";

/// What a question holds that asks for a subject to work on, and not about whoever answers it.
pub(super) const SUBJECTS: &str = "emne, emnet, emner, emnerne, *emne, *emnet, *emner, tema, temaet, temaer, temaerne, skrive om, skriver om, \
     læse om, læser om, undersøge, projekt om, opgave om, topic, topics, theme, themes, write about, writing about, \
     read about, reading about, investigate, project about, project on, paper about, paper on, subject matter";

/// What asks about whoever answers, whatever else a question says.
pub(super) const ABOUT_SOMEBODY: &str = "har du, er du, får du, fik du, har i, er i, bruger du, tager du, lider du, tror du, tilhører du, kommer du, \
     stemmer du, er dit, er din, do you have, have you, you have, are you, you are, were you, did you, do you use, \
     do you take, do you suffer, do you believe, do you belong, do you come, do you vote, is your, are your";

/// Who is spoken to: a word that holds one of these asks about a person, whatever the subject is.
pub(super) const SPOKEN_TO: &[&str] =
    &["du", "dig", "din", "dit", "dine", "i", "jer", "jeres", "you", "your"];
