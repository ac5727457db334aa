"""Six primary schools, one circle on parent involvement, in its second year."""

from leerkring.demo.stories.parents_choices import CHOICES
from leerkring.demo.stories.parents_conditions import BESIDE, CHECKS, NEEDS, POLLED
from leerkring.demo.stories.parents_decisions import DECISIONS, DRAFTS
from leerkring.demo.stories.parents_drivers import DIAGRAM
from leerkring.demo.stories.parents_explorations import EXPLORATIONS
from leerkring.demo.stories.parents_meetings import MEETINGS
from leerkring.demo.stories.parents_rounds import CYCLES
from leerkring.demo.stories.shapes import GoalStory, PlgStory

GOALS = (
    GoalStory(
        "pupil",
        "Elk kind merkt dat zijn ouders en de leraar elkaar kennen",
        "Gezinnen die bij het startgesprek waren",
        "%",
        -640,
        "marieke",
        ((-640, "at_least", 90, None, -300), (-290, "at_least", 95, None, 60)),
        (
            (-620, 68, "nulmeting, alle zes scholen"),
            (-560, 70, ""),
            (-500, 69, ""),
            (-440, 73, "eerste keer zelf de tijd gekozen"),
            (-380, 78, ""),
            (-320, 81, ""),
            (-260, 84, "gesprek mét het kind erbij"),
            (-200, 86, ""),
            (-140, 89, ""),
            (-80, 91, ""),
            (-20, 93, "De Boei en Het Anker doen nu ook mee op zaterdagochtend"),
        ),
        how="Tel de gezinnen die er waren; van alle gezinnen die een uitnodiging kregen.",
        every="two_months",
        kept=(
            (
                -490,
                "action",
                "Ouders kiezen zelf de tijd van het gesprek.",
                -370,
                "Van 69 naar 78 van de 100 gezinnen. Ouders vragen er nu zelf naar.",
            ),
        ),
        diagram=DIAGRAM,
        drawn=-110,
    ),
    GoalStory(
        "school",
        "Ouders die we zelden zien, praten mee in het ouderpanel",
        "Ouders in het panel die nooit eerder meededen",
        "ouders",
        -620,
        "peter",
        ((-620, "at_least", 30, None, 60),),
        (
            (-600, 8, "nulmeting"),
            (-555, 12, ""),
            (-510, 11, ""),
            (-465, 8, ""),
            (-420, 9, ""),
            (-375, 13, ""),
            (-330, 12, ""),
            (-285, 9, ""),
            (-240, 10, "avond viel samen met het suikerfeest"),
            (-195, 12, ""),
            (-150, 11, ""),
            (-105, 8, ""),
            (-60, 9, ""),
        ),
        how="Tel op de avond zelf, alle zes scholen samen.",
        every="two_months",
    ),
    GoalStory(
        "teacher",
        "We bellen ouders ook met goed nieuws",
        "Belletjes met goed nieuws in een maand, alle teams samen",
        "belletjes",
        -300,
        "esra",
        ((-300, "at_least", 60, None, 60),),
        (
            (-290, 14, "nulmeting"),
            (-230, 31, "belkaartje op het bureau"),
            (-170, 37, ""),
            (-110, 44, ""),
            (-80, 49, ""),
            (-20, 52, ""),
        ),
        every="month",
    ),
)

STORY = PlgStory(
    key="ouders",
    organisation="waterkant",
    name="Ouders erbij",
    theme="Elke ouder betrokken: samen optrekken met thuis",
    content="Gespreksvoering met ouders en kind, gekoppeld aan taal- en leesontwikkeling",
    started=-700,
    schools=("sluis", "kompas", "vuurtoren", "werf", "boei", "anker"),
    members=(
        "marieke",
        "samir",
        "jolanda",
        "daan",
        "esra",
        "peter",
        "anouk",
        "fatima",
        "koen",
        "lies",
        "ruben",
        "nadia",
    ),
    steering=("wim", "carla"),
    facilitators=(
        (
            "tineke",
            "process_facilitator",
            None,
            "Tineke begeleidt zes bijeenkomsten per schooljaar. Zij stelt vragen en ontwerpt werkvormen; doelen, keuzes en "
            "besluiten zijn van de groep. Na dit jaar begeleidt zij nog twee keer, daarna doet de groep het zelf.",
        ),
    ),
    frame=(
        (
            -705,
            "wim",
            "De groep bepaalt zelf hoe zij ouders meer betrekt. Wat de groep besluit over gesprekken en brieven, geldt op "
            "alle zes scholen.",
            "Geen extra avonden boven de jaartaak. Wat geld kost boven 500 euro per school gaat eerst langs de stuurgroep.",
            "Vervanging tijdens de bijeenkomsten. Een begeleider van buiten.",
            40,
            6,
        ),
        (
            -340,
            "carla",
            "De groep bepaalt zelf hoe zij ouders meer betrekt. Wat de groep besluit over gesprekken, brieven en panels, "
            "geldt op alle zes scholen.",
            "Geen extra avonden boven de jaartaak. Wat geld kost boven 750 euro per school gaat eerst langs de stuurgroep.",
            "Vervanging tijdens de bijeenkomsten, ook voor assistenten en conciërges. Een begeleider van buiten, dit jaar voor "
            "het laatst. Een tolk als een gesprek dat vraagt.",
            40,
            6,
        ),
    ),
    charter=(
        (
            "education",
            -660,
            "marieke",
            "Een kind leert thuis, op straat en op school. Als de drie elkaar kennen, durft een kind meer.",
        ),
        (
            "own_role",
            -660,
            "esra",
            "Wij zijn er voor het kind én voor wie het ’s ochtends brengt. Luisteren hoort bij ons vak.",
        ),
        ("community", -655, "koen", "Hier leren we van elkaar. Het gaat niet om wie het het beste doet."),
        (
            "community",
            -380,
            "nadia",
            "Hier leren we van elkaar. Het gaat niet om wie het het beste doet. We durven ook te laten zien wat mislukt.",
        ),
        (
            "context",
            -655,
            "fatima",
            "Onze ouders spreken 31 talen. Veel van hen werken als wij open zijn. Dat is geen onwil.",
        ),
        (
            "agreements",
            -650,
            "samir",
            "Eerst schrijven, dan praten.\nWat hier gezegd wordt over een gezin, blijft hier.\nWie een kritische vraag krijgt, "
            "mag ook zeggen: daar denk ik over na.\nWe beginnen met wat goed gaat.",
        ),
    ),
    time_plan=((-650, "jolanda", 9, 120, 3.0, 4),),
    goals=GOALS,
    cycles=CYCLES,
    decisions=DECISIONS,
    drafts=DRAFTS,
    meetings=MEETINGS,
    choices=CHOICES,
    explorations=EXPLORATIONS,
    polled=POLLED,
    beside=BESIDE,
    needs=NEEDS,
    checks=CHECKS,
    methods=((-120, "nadia", "koffiekring", None),),
    questions=(
        (-250, "tineke", "Wat doen jullie als een ouder zegt: ik vertrouw de school niet?", -190),
        (-13, "tineke", "Voor wie is het panel eigenlijk bedoeld: voor jullie, of voor de ouders?", None),
    ),
    reflections=(
        (-245, "lies", "Ik schrok van mezelf. Ik ging uitleggen in plaats van luisteren.", True, 0),
        (
            -240,
            "ruben",
            "Vorige week zei een vader het letterlijk. Ik vroeg door, en het ging over zijn eigen schooltijd.",
            True,
            0,
        ),
        (-11, "anouk", "Eerlijk gezegd: tot nu toe vooral voor ons. Wij wilden horen dat het goed gaat.", True, 1),
        (
            -9,
            "marieke",
            "Ik ben moe van dit doel. Misschien moeten we het kleiner maken. Nog even voor mezelf houden.",
            False,
            1,
        ),
        (
            -30,
            "marieke",
            "Het gesprek met de moeder uit de Kade ging beter doordat ik eerst vroeg wat haar dochter thuis vertelt.",
            False,
            None,
        ),
    ),
)
