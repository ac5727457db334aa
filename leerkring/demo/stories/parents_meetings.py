"""The meetings of the circle about parents: every two months, and the next one is in a week."""

from leerkring.demo.stories.shapes import MeetingStory, PreparedStory

AGENDA = (
    ("Hoe zit je erbij?", "Om de beurt, één zin. Niemand reageert.", 10, "tineke"),
    ("Wat is er gedaan?", "We lopen de open acties langs. Gestopt mag ook: dan zeggen we waarom.", 15, "marieke"),
    ("Wat zien we in de cijfers?", "Eerst stil kijken, ieder schrijft één zin. Dan pas praten.", 25, "tineke"),
    ("Een verhaal van een ouder", "Twee scholen vertellen: één keer ging het goed, één keer niet.", 30, "esra"),
    ("Wat proberen we tot de volgende keer?", "Klein en concreet. Wie, wat, wanneer?", 25, "marieke"),
    ("Wat neem je mee?", "Ieder één zin op papier, wie wil leest voor.", 10, "tineke"),
)


def _held(
    day: int,
    place: str,
    chair: str,
    title: str,
    *notes: tuple[str, str],
    absent: tuple[str, ...] = (),
    made_actions: tuple[str, ...] = (),
    made_decisions: tuple[str, ...] = (),
) -> MeetingStory:
    return MeetingStory(day, "15:30", title, place, chair, AGENDA, notes, absent, made_actions, made_decisions)


MEETINGS = (
    _held(
        -690,
        "De Sluis",
        "marieke",
        "Wat is een leergemeenschap voor jou?",
        ("jolanda", "Iedereen schreef eerst voor zichzelf. Samen: leren van elkaar, niet wie het het beste doet."),
        ("tineke", "Vraag aan de groep: wanneer merkt een kind dat ouders en school samen optrekken?"),
    ),
    _held(
        -630,
        "Het Kompas",
        "jolanda",
        "Onze eerste ambitie",
        ("marieke", "Honderd procent van de ouders is de droom. We beginnen met het startgesprek."),
    ),
    _held(
        -570,
        "De Vuurtoren",
        "esra",
        "Wat weten we van onze ouders?",
        (
            "peter",
            "Er kwamen 68 van de 100 gezinnen. Wie niet komt, weten we per school, maar we vroegen nooit waarom.",
        ),
        absent=("koen",),
    ),
    _held(
        -505,
        "De Werf",
        "anouk",
        "Ouders vertellen: de eerste panels",
        ("fatima", "Ouders zeggen: jullie bellen alleen als er iets mis is."),
        absent=("ruben", "lies"),
    ),
    _held(
        -445,
        "De Boei",
        "koen",
        "Zelf de tijd kiezen",
        ("koen", "Zaterdagochtend was het drukst. Dat had niemand gedacht."),
    ),
    _held(
        -385,
        "Het Anker",
        "nadia",
        "Halverwege de eerste ronde",
        ("nadia", "We vragen elkaar nu echt door. In het begin waren we vooral aardig."),
    ),
    _held(
        -322,
        "De Sluis",
        "samir",
        "Het kind erbij",
        ("ruben", "Het bezwaar van Koen maakte het voorstel beter."),
        made_decisions=("Het kind zit bij het startgesprek",),
    ),
    _held(
        -262,
        "Het Kompas",
        "daan",
        "De tweede ronde begint",
        ("esra", "Goed nieuws vertellen we wel aan elkaar, niet aan thuis."),
        absent=("fatima",),
    ),
    _held(
        -203,
        "De Vuurtoren",
        "peter",
        "Wie horen we niet?",
        ("lies", "Bij het panel zitten steeds dezelfde ouders. Wij nodigen uit wie we al kennen."),
        made_decisions=("We zeggen ‘gezin’ in onze brieven",),
    ),
    _held(
        -140,
        "De Werf",
        "fatima",
        "Wat leren we van elkaars school?",
        ("anouk", "De Vuurtoren belt op vrijdag, dan is iedereen milder. Dat nemen wij over."),
    ),
    _held(
        -75,
        "De Boei",
        "lies",
        "Het panel loopt niet",
        ("peter", "Negen nieuwe ouders, en de norm is dertig. We stoppen met brieven."),
        absent=("jolanda", "daan"),
        made_actions=("Bij voetbalclub HVV vragen of we er een panel mogen houden",),
    ),
    _held(
        -14,
        "Het Anker",
        "ruben",
        "Naar de ouders toe",
        ("nadia", "De imam wil meedenken. Hij vraagt wat wij met de antwoorden doen."),
        made_actions=("Drie ouders van buiten het panel bellen en vragen wat hen tegenhoudt",),
    ),
    MeetingStory(
        7,
        "15:30",
        "Beslissen over het panel",
        "De Sluis",
        "anouk",
        (AGENDA[0], AGENDA[1], AGENDA[4], AGENDA[5]),
        prepared=PreparedStory(
            method="consent-round",
            place=3,
            author="tineke",
            goal="Ouders die we zelden zien",
            ahead=(3, 6, "20:00"),
            reads=(
                "De volgende drie panels houden we niet op school, maar waar ouders al zijn. Twee van ons gaan er samen "
                "heen.\n\nWaar\tWanneer\tWie we er zien\nDe voetbalclub\tzaterdagochtend\tvaders\nHet buurthuis\t"
                "dinsdagavond\touders die pas hier wonen\nDe moskee\tna het vrijdaggebed\tvaders en grootvaders"
            ),
            wrote=(
                ("peter", "Voor mij is belangrijk dat ouders zelf zeggen waar het over gaat, niet wij."),
                ("nadia", "Voor mij is belangrijk dat er iemand bij is die hun taal spreekt."),
            ),
        ),
    ),
    MeetingStory(70, "15:30", "Wat leverden de panels op?", "Het Kompas", "fatima", AGENDA[:3]),
    MeetingStory(133, "15:30", "Terugkijken op deze ronde", "De Vuurtoren", "koen", ()),
)
