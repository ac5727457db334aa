"""What brings the circle on parent involvement to its first goal, and what it tries in the small."""

from leerkring.demo.stories.shapes import BranchStory, TrialStory

SATURDAY = TrialStory(
    number=1,
    author="ruben",
    who="ruben",
    day=-90,
    what="Eén klas van De Boei houdt de gesprekken op zaterdagochtend",
    predicted="Van de acht gezinnen die er nooit waren, komen er minstens vijf.",
    starts=-75,
    look=-68,
    done=(-74, "Twee leraren, van negen tot twaalf, met koffie in de hal. Twaalf gezinnen kozen de zaterdag."),
    saw="Zes van de acht kwamen. Vier vaders zeiden dat zij op weekdagen altijd werken.",
    outcome="expected",
    ending="adopt",
    because="Het helpt juist wie we misten, en twee leraren om de beurt is vol te houden.",
    ended=-62,
)
CHILD = TrialStory(
    number=2,
    author="esra",
    who="esra",
    day=-15,
    what="Op Het Kompas schrijft één klas zelf de uitnodiging voor thuis",
    predicted="Alle 22 kinderen kunnen vertellen waarover het gesprek ging. Nu kan ongeveer de helft dat.",
    starts=-6,
    look=12,
)

DIAGRAM = (
    BranchStory(
        "Ouders kunnen komen",
        "marieke",
        "Werk, oppas, afstand: wie niet komt, kan vaak niet.",
        below=(
            BranchStory("Gesprekken op zaterdagochtend", "ruben", is_idea=True, trials=(SATURDAY,)),
            BranchStory("Ouders kiezen zelf een tijd", "lies", is_idea=True),
        ),
    ),
    BranchStory(
        "Ouders voelen zich welkom",
        "fatima",
        "Ook wie zelf geen fijne herinneringen heeft aan school.",
        below=(
            BranchStory(
                "Het eerste contact is goed nieuws",
                "esra",
                below=(BranchStory("Een kaartje in de eerste schoolweek", "koen", is_idea=True),),
            ),
            BranchStory(
                "We verstaan elkaar",
                "nadia",
                below=(BranchStory("Een tolk die de ouder zelf kiest", "nadia", is_idea=True),),
            ),
        ),
    ),
    BranchStory(
        "Het gaat over het kind, met het kind",
        "esra",
        below=(BranchStory("Kinderen nodigen zelf hun ouders uit", "esra", is_idea=True, trials=(CHILD,)),),
    ),
)
