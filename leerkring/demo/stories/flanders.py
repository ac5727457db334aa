"""A school group in Flanders with two circles of its own: other words, and nothing shared with the other schools."""

from leerkring.demo.stories.shapes import (
    ActionStory,
    CycleStory,
    DecisionStory,
    GoalStory,
    MeetingStory,
    PlgStory,
    RoundStory,
    SourceStory,
)

READING = PlgStory(
    key="lezen",
    organisation="leieboord",
    name="Lezen met goesting",
    theme="Begrijpend lezen in elk vak",
    content="Begrijpend lezen: leesstrategieën hardop voordoen in wereldoriëntatie",
    started=-420,
    schools=("wilgenhof", "zonnebos"),
    members=("lotte", "pieterjan", "griet", "stijn", "nele"),
    steering=("dirk",),
    facilitators=(
        (
            "bram",
            "critical_friend",
            "pbd",
            "Bram komt drie keer per schooljaar als kritische vriend, volgens de begeleidingsovereenkomst.",
        ),
    ),
    frame=(
        (
            -425,
            "dirk",
            "De leergemeenschap kiest zelf hoe zij het begrijpend lezen aanpakt in de tweede en derde graad.",
            "De leerplandoelen blijven het uitgangspunt. Geen nieuwe methode dit schooljaar.",
            "Twee lesuren per maand vrijgeroosterd en één pedagogische studiedag.",
            30,
            8,
        ),
    ),
    charter=(
        ("education", -400, "lotte", "Wie leest en begrijpt, staat overal sterker. Lezen hoort dus in elk vak thuis."),
        ("own_role", -400, "stijn", "Wij doen hardop voor hoe wij denken als we lezen. Ook als het even niet lukt."),
        ("community", -398, "griet", "We komen in elkaars klas kijken, met één vraag van de leraar zelf."),
        ("context", -398, "nele", "Thuis wordt weinig voorgelezen, maar er wordt wel veel verteld. Daar bouwen we op."),
        (
            "agreements",
            -395,
            "pieterjan",
            "Wie bezocht wordt, kiest de kijkvraag.\nWat je zag, bespreek je dezelfde dag.",
        ),
    ),
    time_plan=((-395, "griet", 5, 100, 2.0, 2),),
    region="flanders",
    goals=(
        GoalStory(
            "pupil",
            "Leerlingen vertellen in eigen woorden wat een tekst zegt",
            "Leerlingen die een tekst in eigen woorden navertellen",
            "op 20",
            -390,
            "lotte",
            ((-390, "at_least", 15, None, 40),),
            (
                (-385, 8, "beginmeting"),
                (-330, 9, ""),
                (-275, 9, ""),
                (-220, 11, "hardop denken in elke klas"),
                (-165, 12, ""),
                (-110, 12, ""),
                (-55, 14, ""),
            ),
        ),
        GoalStory(
            "teacher",
            "We doen elke week één keer hardop denkend lezen voor",
            "Lessen met hardop denken, per week",
            "lessen",
            -300,
            "stijn",
            ((-300, "at_least", 10, None, 40),),
            ((-290, 2, ""), (-240, 5, ""), (-190, 7, ""), (-140, 9, ""), (-90, 8, ""), (-40, 11, "")),
        ),
    ),
    cycles=(
        CycleStory(
            -395,
            None,
            5,
            (
                "Tegen de paasvakantie vertellen drie op de vier leerlingen een tekst na in eigen woorden.",
                "We luisteren per klas naar twintig leerlingen en noteren wie het lukt.",
                130,
                "lotte",
            ),
            (0, 1),
            (("Waar haken leerlingen af in een zaakvaktekst?", "nele"),),
            (
                SourceStory(
                    "note",
                    "Wat we zagen bij drie klasbezoeken",
                    "Leerlingen lezen door als ze een woord niet kennen. Niemand vraagt het. De leraar legt uit vóór er "
                    "gelezen is.",
                    "Klasbezoeken bij Stijn, Lotte en Nele",
                    -350,
                    "griet",
                    0,
                ),
            ),
            (
                RoundStory(
                    "Wat valt je op aan onze eigen uitleg?",
                    -340,
                    "griet",
                    -330,
                    (
                        ("lotte", "Ik leg alles uit voor ze mogen lezen. Zo hoeven ze het niet meer te doen."),
                        ("stijn", "Ik lees nooit voor hoe ik twijfel."),
                        ("pieterjan", "In wero denk ik niet aan lezen. Het is wel de moeilijkste tekst van de dag."),
                        ("nele", "De sterke lezers krijgen de vragen."),
                    ),
                ),
            ),
            (("Eerst lezen en hardop denken, dan pas uitleggen.", "stijn"),),
            (
                ActionStory(
                    "Elke week één tekst hardop denkend voorlezen in wero",
                    "pieterjan",
                    -320,
                    -60,
                    "done",
                    "Het duurt langer, en je hoort meteen wie mee is.",
                ),
                ActionStory(
                    "Bij elkaar gaan kijken met één kijkvraag",
                    "nele",
                    -120,
                    14,
                    "open",
                    "",
                    (
                        (
                            -50,
                            "nele",
                            "Bij Lotte zag ik een stille leerling een vraag stellen. Dat doet hij bij mij nooit.",
                        ),
                    ),
                ),
                ActionStory("Een leeshoek op de speelplaats proberen", "stijn", -30, 20),
            ),
        ),
    ),
    decisions=(
        DecisionStory(
            "Geen invulblaadjes meer bij zaakvakteksten",
            "lotte",
            -120,
            (
                (
                    -120,
                    "lotte",
                    "Tot de paasvakantie gebruiken we geen invulblaadjes bij wero-teksten. We praten over de tekst.",
                    tuple((who, "consent", "") for who in ("lotte", "pieterjan", "griet", "stijn", "nele")),
                ),
            ),
            "adopted",
            -118,
            90,
            because="Met een blaadje zoeken leerlingen antwoorden. Met een gesprek zoeken ze wat er staat.",
        ),
    ),
    meetings=(
        MeetingStory(
            -330,
            "13:00",
            "Wat zien we in onze klassen?",
            "Wilgenhof",
            "griet",
            (("Kijken naar de klasbezoeken", "Eerst lezen, dan schrijven, dan praten.", 40, "bram"),),
            (("griet", "We leggen te veel uit voor er gelezen is."),),
            minutes=100,
        ),
        MeetingStory(
            -118,
            "13:00",
            "Halverwege",
            "Zonnebos",
            "stijn",
            (("Hoe zit je erbij?", "", 10, "stijn"), ("Cijfers en verhalen", "", 40, "lotte")),
            (),
            minutes=100,
            made_decisions=("Geen invulblaadjes meer bij zaakvakteksten",),
        ),
        MeetingStory(
            9,
            "13:00",
            "Klasbezoeken bespreken",
            "Wilgenhof",
            "lotte",
            (("Wat zag je, wat neem je mee?", "Ieder vertelt één moment.", 45, "bram"),),
            minutes=100,
        ),
    ),
    questions=((-20, "bram", "Welke leerling hoor je nooit over een tekst, en weet je waarom?", None),),
    reflections=((-15, "stijn", "Yara. Ik dacht dat ze het niet begreep. Ze schrijft het wel op.", True, 0),),
)

CARE = PlgStory(
    key="zorg",
    organisation="leieboord",
    name="Brede basiszorg",
    theme="Sterke basiszorg in elke klas",
    content="Differentiëren in wiskunde: dezelfde taak met een lage drempel en een hoog plafond",
    started=-150,
    schools=("wilgenhof", "zonnebos"),
    members=("griet", "hilde", "nele", "pieterjan"),
    facilitators=(
        (
            "ilse",
            "external_expert",
            "pbd",
            "Ilse brengt kennis over wiskundedidactiek als de groep erom vraagt, tot het einde van dit schooljaar.",
        ),
    ),
    frame=(
        (
            -155,
            "katrien",
            "Zorgcoördinatoren en leraren zoeken samen wat in elke klas kan.",
            "Binnen het zorgbeleid van de scholengroep.",
            "Een halve dag per maand voor de zorgcoördinatoren.",
            20,
            6,
        ),
    ),
    charter=(("agreements", -140, "hilde", "We spreken over kinderen zonder naam."),),
    time_plan=((-140, "hilde", 6, 90, 1.5, 1),),
    methods=((-60, "griet", "samen-een-taak-proberen", -40),),
    cycles=(
        CycleStory(
            -140,
            None,
            2,
            (
                "Tegen juni heeft elke klas drie wiskundetaken waar iedereen aan kan beginnen.",
                "We proberen elke taak in twee klassen en schrijven op wie kon starten zonder hulp.",
                200,
                "hilde",
            ),
            (),
            (("Welke taken werken al voor iedereen?", "nele"),),
            (
                SourceStory(
                    "note",
                    "Twee taken die werkten",
                    "De brug van satéprikkers en de winkel zonder prijzen.",
                    "Derde leerjaar Zonnebos",
                    -60,
                    "nele",
                    0,
                ),
            ),
            (),
            (),
            (),
        ),
    ),
    meetings=(
        MeetingStory(
            -100,
            "14:00",
            "Wat is basiszorg voor jou?",
            "Zonnebos",
            "hilde",
            (("Rondje", "", 30, "hilde"),),
            (),
            minutes=90,
        ),
        MeetingStory(
            16, "14:00", "Taken uitproberen", "Wilgenhof", "nele", (("Zelf de taak doen", "", 40, "ilse"),), minutes=90
        ),
    ),
    knowledge=(
        (
            -45,
            "hilde",
            "Wat weten we over taken met een lage drempel en een hoog plafond?",
            "ilse",
            "Drie kenmerken kom ik steeds tegen: iedereen kan beginnen zonder uitleg, er is meer dan één weg, en je kunt zelf "
            "een moeilijkere vraag maken. Welke van jullie taken heeft die drie?",
            "https://example.org/lage-drempel-hoog-plafond",
        ),
    ),
)

STORIES = (READING, CARE)
