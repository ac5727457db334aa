"""The three rounds of the circle about parents: two are closed, the third is at its fourth step."""

from leerkring.demo.stories.shapes import ActionStory, CycleStory, RoundStory, SourceStory

FIRST = CycleStory(
    started=-680,
    closed=-330,
    step=6,
    ambition=(
        "Voor de zomer hebben we met negen van de tien gezinnen een startgesprek gehad.",
        "We tellen per school wie er was, en we vragen drie ouders hoe het gesprek was.",
        -340,
        "marieke",
    ),
    goals=(0,),
    inquiries=(
        ("Welke gezinnen komen niet, en waarom niet?", "peter"),
        ("Wat vinden ouders van het gesprek?", "fatima"),
    ),
    sources=(
        SourceStory(
            "table",
            "Startgesprekken per school",
            "School;Gezinnen;Geweest\nDe Sluis;142;101\nHet Kompas;118;82\nDe Vuurtoren;96;70\nDe Werf;151;94\n"
            "De Boei;77;53\nHet Anker;88;57",
            "Eigen telling van de zes scholen, oktober",
            -600,
            "jolanda",
            0,
        ),
        SourceStory(
            "note",
            "Wat twaalf ouders zeiden",
            "‘Ik werk tot zes uur.’ ‘Mijn Nederlands is niet goed genoeg.’ ‘Jullie bellen alleen als er iets is.’ "
            "‘Vorig jaar mocht ik tien minuten luisteren.’ ‘Ik wist niet dat ik vragen mocht stellen.’",
            "Ouderpanels op vier scholen, november",
            -540,
            "fatima",
            1,
        ),
    ),
    rounds=(
        RoundStory(
            "Wat valt je op als je leest waarom ouders niet komen?",
            -530,
            "esra",
            -505,
            (
                ("marieke", "Het gaat bijna nooit over onwil. Het gaat over tijd, taal en een oud gevoel."),
                ("samir", "Ze zijn bang voor slecht nieuws. Dat zou ik ook zijn."),
                ("koen", "Wij praten, zij luisteren. Het heet een gesprek."),
                ("daan", "Aan de poort vertellen ze mij wel alles."),
                ("nadia", "Ouders van kinderen met zorg komen juist wel. De stille gezinnen missen we."),
            ),
        ),
    ),
    attention=(
        ("Ouders kiezen zelf de tijd van het gesprek.", "jolanda"),
        ("De eerste vraag is aan de ouder: hoe is je kind thuis?", "samir"),
    ),
    actions=(
        ActionStory(
            "Ouders kiezen zelf een tijd, ook op zaterdagochtend",
            "koen",
            -500,
            -440,
            "done",
            "Op zaterdag kwamen ook vaders die we nog nooit hadden gezien.",
            ((-430, "koen", "Elf van de veertien plekken waren binnen een dag vol."),),
        ),
        ActionStory(
            "Een kaart met drie beginvragen voor op tafel",
            "lies",
            -500,
            -460,
            "done",
            "",
            ((-455, "lies", "De kaart helpt vooral ons zelf: we beginnen niet meer met de toets."),),
        ),
        ActionStory(
            "Tolkentelefoon proberen bij tien gesprekken",
            "fatima",
            -480,
            -400,
            "stopped",
            "Het duurt te lang en ouders vinden het ongemakkelijk. Een oudere zus of een buurvrouw werkt beter, "
            "als de ouder dat zelf voorstelt.",
        ),
    ),
    evaluations=(
        (
            "product",
            "Van 68 naar 81 van de 100 gezinnen. Negen van de tien haalden we niet. De kleine veranderingen hielpen "
            "meer dan de brieven.",
            "marieke",
            -335,
        ),
        (
            "process",
            "We durven elkaar meer te vragen. De eerste drie bijeenkomsten waren vooral gezellig. Sinds we eerst "
            "schrijven, hoor je iedereen.",
            "nadia",
            -335,
        ),
    ),
)

SECOND = CycleStory(
    started=-320,
    closed=-90,
    step=6,
    ambition=(
        "Ouders horen van ons ook als het goed gaat: elke leraar belt elke maand twee gezinnen met goed nieuws.",
        "We zetten een streepje per belletje. En we vragen kinderen wat ze thuis hoorden.",
        -95,
        "esra",
    ),
    goals=(0, 2),
    inquiries=(("Wat gebeurt er met een kind als de leraar met goed nieuws belt?", "esra"),),
    sources=(
        SourceStory(
            "note",
            "Kinderen over het belletje",
            "‘Mijn moeder was er stil van.’ ‘Papa vroeg wat ik gedaan had, en toen moest ik het voorlezen.’ ‘Ik dacht "
            "dat ik straf kreeg.’",
            "Groepsgesprekken in groep 6 van De Vuurtoren en De Werf",
            -220,
            "anouk",
            0,
        ),
        SourceStory(
            "link",
            "Leesadvies: samenwerken met ouders",
            "https://example.org/samenwerken-met-ouders",
            "Meegebracht door Peter, studiedag",
            -230,
            "peter",
            None,
        ),
    ),
    rounds=(
        RoundStory(
            "Wat valt je op in wat de kinderen zeggen?",
            -215,
            "anouk",
            -203,
            (
                ("esra", "Ze verwachten straf. Dat zegt iets over wanneer wij bellen."),
                ("ruben", "Een belletje van twee minuten duurt thuis een hele avond."),
                ("jolanda", "Het zijn vooral de kinderen van wie je het niet verwacht."),
                ("lies", "Ik hoor geen enkel kind over cijfers."),
            ),
        ),
    ),
    attention=(("Bellen over iets kleins en echts, niet over een cijfer.", "lies"),),
    actions=(
        ActionStory(
            "Belkaartje: wat zag ik, wat was er fijn aan, wat mag thuis gevraagd worden?",
            "esra",
            -200,
            -180,
            "done",
            "",
            ((-175, "esra", "Met het kaartje duurt een belletje drie minuten. Zonder kaartje stel ik het uit."),),
        ),
        ActionStory(
            "Vrijdag om drie uur belt het team samen",
            "jolanda",
            -200,
            -150,
            "done",
            "Samen bellen maakt het gewoon. Alleen schoof het steeds naar maandag.",
        ),
    ),
    evaluations=(
        (
            "product",
            "Van 14 naar 49 belletjes in een maand. De norm van 60 is nog niet gehaald, de lijn gaat omhoog. Ouders "
            "beginnen er zelf over aan de poort.",
            "esra",
            -92,
        ),
        (
            "process",
            "Het lezen van elkaars kaartjes was het leukste uur van het jaar. De assistenten hadden te weinig tijd; dat "
            "hebben we bij de stuurgroep gevraagd en gekregen.",
            "samir",
            -92,
        ),
    ),
    evidence=(
        (
            "pupil",
            "story",
            "Na een belletje over een tekening hing die een week lang aan de koelkast. Het kind vroeg of het er nog een "
            "mocht maken.",
            "ruben",
            -110,
            None,
            None,
        ),
        (
            "pupil",
            "observation",
            "Kinderen vertellen uit zichzelf wat er thuis over het belletje werd gezegd. Een paar schrokken eerst: ze "
            "dachten dat ze straf kregen.",
            "anouk",
            -105,
            None,
            0,
        ),
        (
            "teacher",
            "observation",
            "Wie het kaartje gebruikt, belt. Wie het zonder doet, stelt het uit. Dat geldt ook voor onszelf.",
            "esra",
            -100,
            0,
            None,
        ),
        (
            "school",
            "product",
            "Het belkaartje ligt nu op alle zes scholen in de map voor nieuwe leraren.",
            "jolanda",
            -96,
            None,
            None,
        ),
    ),
)

THIRD = CycleStory(
    started=-85,
    closed=None,
    step=4,
    ambition=(
        "Voor de zomer praten dertig ouders mee die we nu zelden zien.",
        "We tellen wie er voor het eerst is, en we vragen wat er met hun antwoord gebeurde.",
        200,
        "peter",
    ),
    goals=(0, 1, 2),
    inquiries=(
        ("Waar zijn deze ouders wél?", "nadia"),
        ("Wat houdt hen tegen om naar school te komen?", "lies"),
    ),
    sources=(
        SourceStory(
            "note",
            "Gesprek aan de poort",
            "Daan vroeg een week lang aan vijf ouders of ze het panel kennen. Eén kende het. Twee dachten dat het de "
            "medezeggenschapsraad was.",
            "Daan, Het Kompas",
            -60,
            "daan",
            1,
        ),
        SourceStory(
            "table",
            "Wie zat er in het panel?",
            "Panel;Aanwezig;Voor het eerst\nvoorjaar;34;12\nzomer;31;10\nherfst;33;9",
            "Presentielijsten van de zes scholen",
            -58,
            "fatima",
            0,
        ),
    ),
    rounds=(
        RoundStory(
            "Waarom komt de helft van onze ouders nooit naar een panel, denk je?",
            -40,
            "peter",
            -14,
            (
                ("peter", "Omdat wij het op school doen, om kwart over drie, met koffie en een agenda."),
                ("nadia", "Omdat we vragen wat ze van óns vinden. Waarom zouden ze?"),
                ("fatima", "Omdat we nooit lieten weten wat er met de vorige antwoorden is gebeurd."),
                ("koen", "Omdat het voor hen geen verschil maakt. En misschien hebben ze gelijk."),
                ("daan", "Ze weten niet dat het bestaat."),
                ("marieke", "Omdat wij het zelf ook spannend vinden wie er dan komt."),
            ),
        ),
        RoundStory(
            "Wat zou jij willen weten van een ouder die je nooit ziet?",
            -6,
            "nadia",
            None,
            (
                ("nadia", "Wat zou u willen dat wij van uw kind wisten?"),
                ("lies", "Bij wie klopt u aan als het thuis even niet gaat?"),
                ("ruben", "Wat vond u zelf van school?"),
            ),
        ),
    ),
    attention=(
        ("We gaan naar plekken waar ouders al zijn.", "peter"),
        ("Wie meepraat, hoort binnen een maand wat ermee gebeurt.", "fatima"),
    ),
    actions=(
        ActionStory(
            "Bij voetbalclub HVV vragen of we er een panel mogen houden",
            "samir",
            -75,
            -30,
            "done",
            "",
            ((-28, "samir", "De voorzitter zei meteen ja. Zaterdag na de wedstrijd van de jongsten."),),
        ),
        ActionStory("Drie ouders van buiten het panel bellen en vragen wat hen tegenhoudt", "marieke", -14, 6),
        ActionStory("Aan de vorige panels terugschrijven wat er met hun antwoord is gedaan", "fatima", -14, 12),
        ActionStory("Met de imam afspreken hoe een panel na het vrijdaggebed kan", "nadia", -14, -2),
        ActionStory(
            "Een filmpje van één minuut: wat is een ouderpanel?",
            "ruben",
            -70,
            -20,
            "stopped",
            "Ouders zeiden: laat iemand het gewoon vertellen. Het filmpje was vooral leuk voor ons.",
        ),
    ),
)

CYCLES = (FIRST, SECOND, THIRD)
