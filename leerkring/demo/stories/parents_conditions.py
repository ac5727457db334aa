"""What the six schools asked of their leaders, how they saw their time, and what all colleagues said in a poll."""

from leerkring.demo.stories.shapes import BesideStory, ChoiceStory, ExplorationStory, NeedStory, PolledStory

NEEDS = (
    NeedStory(
        -330,
        "jolanda",
        "Vervanging, ook voor assistenten en conciërges",
        "Zij spreken ouders elke dag, en konden vorig jaar twee van de zes keer niet weg. Dan missen we wat zij zien.",
        (
            (
                -326,
                "carla",
                "Ja. Wij regelen het voor alle zes bijeenkomsten, en het staat vanaf nu in de kaders.",
                -300,
            ),
        ),
        (-295, "Het is geregeld: iedereen kan erbij zijn."),
    ),
    NeedStory(
        -46,
        "fatima",
        "Een tolk bij de gesprekken in januari",
        "Bij negen gezinnen vertaalt nu een kind. Dat willen we niet meer.",
        ((-42, "wim", "Goed idee. We zoeken uit wat het kost, en of de gemeente meebetaalt.", 12),),
    ),
    NeedStory(
        -6,
        "koen",
        "Twee bijeenkomsten op een maandag in plaats van een dinsdag",
        "Op dinsdag heeft De Werf studiemiddag. Daardoor waren we drie keer niet compleet.",
    ),
)

_TIME = ("Ja, tijd genoeg", "Net genoeg", "Nee, te weinig")
_QUESTION = "Hebben we tijd genoeg om samen te leren?"
CHECKS = (
    ChoiceStory(
        -345,
        "nadia",
        "poll",
        _QUESTION,
        _TIME,
        {
            "marieke": (2,),
            "samir": (2,),
            "jolanda": (2,),
            "daan": (1,),
            "esra": (2,),
            "peter": (2,),
            "anouk": (1,),
            "fatima": (2,),
            "koen": (2,),
            "lies": (0,),
        },
        closed=-334,
    ),
    ExplorationStory(
        day=-70,
        author="esra",
        question="Hoe leren wij hier?",
        context="Zes uitgangspunten van leren op het werk. Eens, oneens of sla over. Praat er daarna samen over, en schrijf"
        " in één zin op wat jullie versterken.",
        writers=("marieke", "samir", "jolanda", "daan", "esra", "peter", "anouk", "fatima", "koen", "lies"),
        statements=(
            ("Wat we leren, gaat over onze dagelijkse lessen.", (), "+++++++.++"),
            ("We leren waar we werken: in en om onze eigen lessen.", (), "-+--+-+--."),
            ("We proberen dingen uit en zoeken zelf uit hoe iets zit.", (), "++++.+++++"),
            ("We leren in gesprek met collega’s.", (), "++++++++++"),
            ("De voorwaarden zijn goed: er is bijvoorbeeld tijd genoeg.", (), "+-+.+-+-+-"),
            ("Wat we leren, past bij wat onze school wil.", (), "+.++.+..+."),
        ),
        follow_up="Na elke bijeenkomst kijkt ieder van ons één keer mee bij een gesprek van een collega, op de eigen school.",
        closed=-60,
    ),
    ChoiceStory(
        -40,
        "nadia",
        "poll",
        _QUESTION,
        _TIME,
        {
            "marieke": (1,),
            "samir": (1,),
            "jolanda": (1,),
            "daan": (1,),
            "esra": (0,),
            "peter": (1,),
            "anouk": (1,),
            "fatima": (2,),
            "koen": (1,),
            "ruben": (1,),
            "nadia": (0,),
        },
        closed=-30,
    ),
)

_CALLED = ("Ja", "Nee", "Ik bel geen ouders")


def _asked(day: int, crowd: tuple[int, int, int]) -> ChoiceStory:
    question = "Belde je de afgelopen maand een ouder met goed nieuws?"
    return ChoiceStory(day, "peter", "poll", question, _CALLED, {}, audience="schools", crowd=crowd, closed=day + 9)


POLLED = (
    PolledStory(
        "teacher",
        "Collega’s die vorige maand met goed nieuws belden",
        "Een korte vraag aan iedereen op de zes scholen, in het geheim.",
        2,
        -210,
        (
            (_asked(-205, (19, 44, 8)), (0,)),
            (_asked(-128, (27, 38, 9)), (0,)),
            (_asked(-38, (31, 33, 7)), (0,)),
        ),
    ),
)

BESIDE = (
    BesideStory(
        "pupil",
        "Gezinnen bij het startgesprek",
        "Tel de gezinnen die er waren; van alle gezinnen die op deze school een uitnodiging kregen.",
        (
            (
                "De Boei",
                "koen",
                (
                    (-620, 24, 44), (-560, 25, 45), (-500, 27, 44), (-440, 26, 46), (-380, 30, 45), (-320, 33, 46),
                    (-260, 36, 46), (-200, 38, 45), (-140, 40, 46), (-80, 42, 46), (-20, 44, 46),
                ),
            ),
            (
                "Het Anker",
                "nadia",
                (
                    (-620, 44, 60), (-560, 42, 61), (-500, 45, 60), (-440, 44, 60), (-380, 47, 62), (-320, 43, 61),
                    (-260, 46, 60), (-200, 45, 61), (-140, 48, 60), (-80, 46, 61), (-20, 49, 60),
                ),
            ),
            (
                "De Werf",
                "anouk",
                (
                    (-380, 39, 52), (-320, 41, 53), (-260, 40, 52), (-200, 43, 52), (-140, 41, 51), (-80, 44, 53),
                    (-20, 43, 52),
                ),
            ),
        ),
    ),
)  # fmt: skip
