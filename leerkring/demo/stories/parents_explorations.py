"""What people think of it: a question the circle closed, one that the whole network answered, and one that is open."""

from leerkring.demo.stories.shapes import ExplorationStory

EXPLORATIONS = (
    ExplorationStory(
        day=-96,
        author="marieke",
        question="Wanneer is een gesprek met ouders een goed gesprek?",
        context="Denk aan een gesprek dat je bijbleef. Schrijf op wat daar anders was.",
        aspects=("de tijd", "het kind erbij", "de taal thuis", "wat er daarna gebeurt"),
        writers=("marieke", "samir", "jolanda", "daan", "esra", "anouk", "koen", "nadia"),
        # The statement, its sides, and what the eight say of it, in the order above: + agrees, - does not, . passes.
        statements=(
            ("Ouders praten meer dan wij.", (), "+++.++++"),
            ("We vragen eerst wat ouders thuis zien.", (2,), "+++++.++"),
            ("Het kind zit erbij en vertelt zelf.", (1,), "+-++-+-+"),
            ("Tien minuten is genoeg als je goed voorbereid bent.", (0,), "-+-+-.+-"),
            ("Er staat een afspraak op papier die we allebei nakomen.", (), "+.+.+..."),
            ("We bellen ook als het goed gaat.", (), "++++++++"),
            ("Een tolk hoort erbij zodra iemand daarom vraagt.", (2,), "+.+.+..+"),
        ),
        follow_up="We beginnen elk startgesprek met de vraag wat ouders thuis zien. Over het kind erbij praten we in"
        " de volgende bijeenkomst door: daar denken we verschillend over.",
        closed=-82,
    ),
    ExplorationStory(
        day=-40,
        author="nadia",
        question="Wat helpt ouders om mee te doen op school?",
        context="Voor iedereen op de scholen van De Waterkant. Je antwoord is van niemand te herleiden.",
        audience="network",
        people=120,
        writers=("nadia", "peter"),
        # What two halves of the network think of each statement, in hundredths that agree and that do not.
        statements=(
            ("Een telefoontje van de leraar zelf werkt beter dan een brief.", (), "92/4 88/6"),
            ("Ouders willen weten hoe ze thuis kunnen helpen.", (), "90/3 86/5"),
            ("Een ontvangst met koffie hoort erbij.", (), "85/6 82/8"),
            ("Gesprekken horen in de avond, als ouders vrij zijn.", (), "88/8 14/80"),
            ("Ouders mogen elk moment binnenlopen.", (), "82/10 12/82"),
            ("Wie niet komt, bezoeken we thuis.", (), "84/9 10/83"),
            ("Leraren doen al genoeg; ouders mogen ook zelf komen.", (), "9/85 83/10"),
            ("Eén vaste avond per jaar is het meest eerlijk.", (), "12/80 81/12"),
            ("Contact met ouders hoort binnen schooltijd.", (), "10/84 86/9"),
            ("We moeten minder van ouders verwachten.", (), "30/40 38/36"),
            ("Een app vervangt het gesprek niet.", (), "78/8 76/10"),
            ("Vaders bereik je anders dan moeders.", (), "44/22 40/26"),
        ),
        follow_up="De scholen bellen nu allemaal zelf, en niet meer met een brief. Over de tijden praten we verder"
        " met de schoolleiders: daar kijken we op twee manieren naar.",
        closed=-12,
    ),
    ExplorationStory(
        day=-4,
        author="tineke",
        question="Wat zouden we missen als het ouderpanel er niet meer was?",
        context="De begeleider vraagt, de groep antwoordt. Schrijf gerust ook wat je níet zou missen.",
        aspects=("wat ouders ervan hebben", "wat wij ervan leren", "de tijd die het kost"),
        writers=("samir", "esra", "koen"),
        statements=(
            ("Ouders vertellen elkaar dingen die wij nooit horen.", (0,), "++ "),
            ("Zonder panel raden we maar wat ouders willen.", (1,), "+.+"),
            ("Het panel kost meer dan het oplevert.", (), "-+ "),
            ("De ouders in het panel komen toch al.", (), " -+"),
        ),
        closes=10,
    ),
)
