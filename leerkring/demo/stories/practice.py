"""A school for practical education: work is the goal, and the conditions are talked about openly."""

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


def _hour(day: int, title: str, chair: str, *notes: tuple[str, str]) -> MeetingStory:
    agenda = (("Eén voorbeeld uit je week", "", 20, chair), ("Wat betekent dat voor ons doel?", "", 30, chair))
    return MeetingStory(day, "14:30", title, "Lokaal 12", chair, agenda, notes, minutes=60)


MEETINGS = (
    _hour(-215, "Wat horen we?", "mo", ("wendy", "De pauze is het moeilijkst.")),
    _hour(-175, "Doelen lezen", "sanne"),
    _hour(-120, "Oefenen met de pauze", "wendy"),
    _hour(-63, "Waar praten we met de leerling?", "gert"),
    _hour(-21, "Tussenstand", "mo", ("gert", "Bazen vinden het eerst vreemd, daarna prettig.")),
    MeetingStory(
        6,
        "14:30",
        "Evalueren: wat leverde het op?",
        "Lokaal 12",
        "sanne",
        (("Ieder schrijft eerst alleen", "", 10, "sanne"), ("Proces: hoe werkten we?", "", 30, "jurgen")),
        minutes=60,
    ),
)

STORY = PlgStory(
    key="werk",
    organisation="stap",
    name="Werk maken van werk",
    theme="Elke leerling naar een plek die past",
    content="Begeleiden op de werkplek: doelen die de leerling zelf verwoordt",
    started=-300,
    schools=("stap",),
    members=("mo", "sanne", "gert", "wendy"),
    facilitators=(
        (
            "jurgen",
            "process_guardian",
            None,
            "Jurgen let op tijd en afspraken en vraagt daar naar. Hij komt eens in de drie maanden.",
        ),
    ),
    frame=(
        (
            -305,
            "theo",
            "Het team richt de stagebegeleiding opnieuw in.",
            "Binnen het rooster en de afspraken met bedrijven.",
            "Woensdagmiddag is vrij van lessen.",
            60,
            10,
        ),
    ),
    charter=(
        (
            "education",
            -280,
            "sanne",
            "Een leerling leert het meest van echt werk, met iemand die vraagt wat hij zelf wil leren.",
        ),
        (
            "agreements",
            -280,
            "gert",
            "Telefoon weg. Eén voorbeeld uit de eigen week per persoon. Klaar is klaar om vier uur.",
        ),
    ),
    time_plan=((-280, "mo", 4, 60, 2.0, 2),),
    goals=(
        GoalStory(
            "pupil",
            "Leerlingen zijn een half jaar na school nog aan het werk",
            "Leerlingen die na zes maanden hun plek nog hebben",
            "%",
            -270,
            "mo",
            ((-270, "at_least", 80, None, 60),),
            ((-260, 61, "lichting van vorig jaar"), (-170, 64, ""), (-80, 70, "")),
        ),
        GoalStory(
            "teacher",
            "We bespreken elk stagedoel met de leerling zelf",
            "Stagedoelen in de woorden van de leerling",
            "%",
            -200,
            "sanne",
            ((-200, "at_least", 75, None, 60),),
            ((-190, 30, ""), (-150, 38, ""), (-110, 52, ""), (-70, 60, ""), (-30, 71, "")),
        ),
    ),
    cycles=(
        CycleStory(
            -275,
            None,
            6,
            (
                "In het voorjaar heeft elke leerling één stagedoel in eigen woorden.",
                "We lezen de doelen voor aan de leerling: herken je dit?",
                -10,
                "sanne",
            ),
            (0, 1),
            (("Waarom haken leerlingen af op hun werkplek?", "wendy"),),
            (
                SourceStory(
                    "note",
                    "Vijf gesprekken met oud-leerlingen",
                    "‘Ze vroegen nooit wat ik wilde.’ ‘De pauze was het moeilijkst.’ ‘Mijn baas belde school, niet mij.’",
                    "Wendy, per telefoon",
                    -240,
                    "wendy",
                    0,
                ),
            ),
            (
                RoundStory(
                    "Wat hoor je in de verhalen van oud-leerlingen?",
                    -230,
                    "mo",
                    -215,
                    (
                        ("mo", "Ze haken niet af op het werk, maar op wat eromheen zit."),
                        ("gert", "Wij praten met de baas over hen."),
                        ("sanne", "Niemand weet zijn eigen stagedoel."),
                        ("wendy", "De pauze. Daar oefenen we nooit mee."),
                    ),
                ),
            ),
            (("Het doel is van de leerling.", "sanne"),),
            (
                ActionStory(
                    "Stagedoel samen schrijven op de eerste stagedag",
                    "sanne",
                    -205,
                    -100,
                    "done",
                    "Op de werkplek lukt het beter dan in het lokaal.",
                ),
                ActionStory(
                    "Oefenen met de pauze: drie gesprekjes",
                    "wendy",
                    -205,
                    -60,
                    "done",
                    "",
                    ((-55, "wendy", "Twee leerlingen zeiden dat ze nu met anderen eten."),),
                ),
                ActionStory("Baas en leerling samen bellen", "gert", -90, 10),
            ),
            (
                (
                    "product",
                    "Van 30 naar 71 van de 100 doelen in eigen woorden. Leerlingen herkennen hun doel.",
                    "sanne",
                    -6,
                ),
            ),
        ),
    ),
    decisions=(
        DecisionStory(
            "Het eerste stagegesprek is op de werkplek",
            "mo",
            -70,
            (
                (
                    -70,
                    "mo",
                    "Het eerste stagegesprek voeren we op de werkplek, met de leerling aan het woord.",
                    tuple((who, "consent", "") for who in ("mo", "sanne", "gert", "wendy")),
                ),
            ),
            "adopted",
            -63,
            -3,
            because="Op de werkplek laat een leerling zien wat hij kan; op school vertelt hij erover.",
        ),
    ),
    meetings=MEETINGS,
    questions=((-18, "jurgen", "Jullie spraken af om vier uur klaar te zijn. Hoe lukt dat?", None),),
)
