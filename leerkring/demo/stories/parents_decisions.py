"""What the circle on parent involvement decided, and the text it is writing."""

from leerkring.demo.stories.shapes import DecisionStory, DraftStory

DECISIONS = (
    DecisionStory(
        "Het kind zit bij het startgesprek",
        "marieke",
        -330,
        (
            (
                -330,
                "marieke",
                "Op alle zes scholen zit het kind vanaf dit schooljaar bij het startgesprek.",
                (
                    ("samir", "consent", ""),
                    ("jolanda", "concern", "Voor kleuters is het lang stilzitten."),
                    (
                        "koen",
                        "objection",
                        "Soms wil een ouder iets zeggen waar het kind niet bij moet zijn. "
                        "Die ruimte is er in dit voorstel niet.",
                    ),
                    ("esra", "consent", ""),
                ),
            ),
            (
                -323,
                "koen",
                "Op alle zes scholen zit het kind vanaf groep 3 bij het startgesprek. De laatste vijf minuten zijn "
                "voor ouder en leraar samen. Kleuters komen even binnen om iets te laten zien.",
                (
                    ("marieke", "consent", ""),
                    ("samir", "consent", ""),
                    ("jolanda", "consent", ""),
                    ("daan", "consent", ""),
                    ("esra", "consent", ""),
                    ("peter", "consent", ""),
                    ("anouk", "consent", ""),
                    ("fatima", "consent", ""),
                    ("koen", "consent", "Zo kan ik er goed mee uit de voeten."),
                    ("lies", "consent", ""),
                    ("ruben", "concern", "Vijf minuten is krap. We kijken er in het voorjaar naar."),
                    ("nadia", "consent", ""),
                ),
            ),
        ),
        "adopted",
        -322,
        -5,
        None,
        (
            (
                -150,
                "Het werkt. Kinderen vertellen meer dan we dachten. De vijf minuten aan het eind zijn soms tien.",
                "marieke",
                -5,
            ),
        ),
        because="Over een kind praten zonder het kind past niet bij wat we willen: dat elk kind merkt dat thuis en school elkaar kennen.",
        asked=(
            (
                "lies",
                "Geldt dit ook voor het gesprek in februari?",
                "Nee, alleen voor het startgesprek. Eerst kijken hoe dat gaat.",
            ),
            (
                "tineke",
                "Wat zou een kind zelf hiervan vinden?",
                "We hebben het in drie klassen gevraagd: de meesten willen erbij zijn, als het kort is.",
            ),
        ),
        reacted=(
            ("peter", "Bij ons in groep 8 doen we het al. Het scheelt veel misverstanden."),
            ("anouk", "Spannend, ook voor ouders. Wie legt het hun van tevoren uit?"),
            ("koen", "Mooi idee. Ik zoek nog naar de ruimte voor wat alleen tussen ouder en leraar hoort."),
        ),
    ),
    DecisionStory(
        "We zeggen ‘gezin’ in onze brieven",
        "fatima",
        -210,
        (
            (
                -210,
                "fatima",
                "In brieven en op de site schrijven we ‘gezin’ of ‘thuis’ in plaats van ‘vader en moeder’.",
                tuple(
                    (who, "consent", "")
                    for who in (
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
                    )
                ),
            ),
        ),
        "adopted",
        -203,
        120,
        because="Een op de vier kinderen woont niet bij vader én moeder. Een woord is klein, en je voelt het wel.",
    ),
    DecisionStory(
        "Waar we het kinderpanel houden",
        "nadia",
        -55,
        (
            (
                -55,
                "nadia",
                "Ik wil het kinderpanel in de bieb houden in plaats van op school. Ik twijfel of het te ver lopen is.",
                (),
            ),
            (
                -45,
                "nadia",
                "Het kinderpanel is in de bieb op de Kade, op woensdag om half elf. Kinderen van De Boei en Het Anker komen met de bus van tien uur.",
                (),
            ),
        ),
        "adopted",
        -45,
        60,
        because="In de bieb praten kinderen vrijer dan in een klaslokaal, en met de bus is het voor iedereen te doen.",
        way="advice",
        decider="nadia",
        advised=(
            ("jolanda", "Doe het niet na twee uur: de kleintjes zijn dan op."),
            ("peter", "De bus van tien uur is bijna leeg, die mogen we gratis gebruiken. Bel Ria van het vervoer."),
            ("fatima", "Vraag de bieb om de jeugdhoek. Daar zitten kinderen op de grond, dat praat makkelijker."),
        ),
    ),
    DecisionStory(
        "Wat we bij de koffiekring serveren",
        "jolanda",
        -28,
        (
            (
                -28,
                "jolanda",
                "Wat zetten we op tafel bij de koffiekring? Hooguit 40 euro per keer, en iedereen moet iets kunnen eten.",
                (),
            ),
            (
                -24,
                "samir",
                "Muntthee, koffie, fruit en dadels. Geen koekjes met gelatine. Wie wil, neemt iets van thuis mee.",
                (),
            ),
        ),
        "adopted",
        -24,
        90,
        because="Zo kan iedereen alles eten, het kost 32 euro, en zelf iets meenemen geeft meteen een gesprek.",
        way="delegated",
        decider="samir",
    ),
    DecisionStory(
        "Het ouderpanel komt naar de ouders toe",
        "peter",
        -12,
        (
            (
                -12,
                "peter",
                "De volgende drie panels houden we niet op school, maar waar ouders al zijn: bij de voetbalclub, in "
                "het buurthuis en na het vrijdaggebed. Twee van ons gaan er samen heen.",
                (
                    ("nadia", "consent", ""),
                    ("fatima", "consent", ""),
                    ("lies", "concern", "Wie past er dan op onze eigen groep als het onder schooltijd is?"),
                ),
            ),
        ),
        "proposed",
        None,
        None,
        10,
    ),
)

DRAFTS = (
    DraftStory(
        "context",
        "fatima",
        (
            (
                -16,
                "fatima",
                "Onze ouders spreken 31 talen en werken vaak als wij open zijn. Wij gaan naar hen toe, in plaats van te wachten.",
            ),
            (
                -10,
                "peter",
                "Onze ouders spreken 31 talen en werken vaak als wij open zijn. Dat is geen onwil. Wij gaan naar de plekken toe waar zij al zijn.",
            ),
        ),
    ),
)
