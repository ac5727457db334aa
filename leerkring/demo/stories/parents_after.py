"""What is left of the last meeting of the circle about parents, and how the meetings of the last year were."""

TITLE = "Naar de ouders toe"
ITEM = "Wat proberen we tot de volgende keer?"
ALONE = "Wat maakt het voor jou spannend om zelf naar ouders toe te gaan?"
ASKED = "Waar zijn de ouders die we niet zien, al wel samen?"
# Cards, by the pile on which the group laid them.
PILES = {
    "Rond het geloof": (
        "In de moskee, na het gebed op vrijdag",
        "De koffie na de dienst in De Werf",
        "De imam wil meedenken, vraag hem wanneer het uitkomt",
    ),
    "Langs de lijn": (
        "Zaterdag bij HVV, tussen de wedstrijden",
        "Zwemles: een half uur wachten met niets te doen",
    ),
    "Waar ze toch al komen": (
        "De weggeefkast bij de supermarkt",
        "Het consultatiebureau op dinsdag",
        "De rij bij de kapper op de Kade",
        "De taalles in de bibliotheek",
    ),
    "": ("Bij mij in de straat, op het bankje",),
}
FIRST = "Waar beginnen we?"
DOTS = {
    "Zaterdag bij HVV, tussen de wedstrijden": 11,
    "De taalles in de bibliotheek": 7,
    "In de moskee, na het gebed op vrijdag": 6,
    "De rij bij de kapper op de Kade": 2,
}
AGREED = "Wie doet wat?"
ACTION = "Drie ouders van buiten het panel bellen en vragen wat hen tegenhoudt"

# By meeting, the earliest first: what people chose (1 to 5), and the lines that some wrote.
IMPRESSIONS: dict[str, tuple[tuple[int, ...], tuple[str, ...]]] = {
    "De tweede ronde begint": ((3, 3, 4, 2, 3, 4, 3, 3), ()),
    "Wie horen we niet?": ((4, 4, 3, 4, 5, 4, 4), ("Eindelijk ging het over ons en niet over de ouders.",)),
    "Wat leren we van elkaars school?": ((4, 5, 4, 4, 5, 4, 3, 4), ("Meer tijd om bij elkaar te kijken.",)),
    "Het panel loopt niet": ((2, 2, 3, 1, 2, 4, 5), ("We bleven lang praten over wat er misging.",)),
    TITLE: (
        (5, 4, 5, 4, 4, 3, 5, 4, 5),
        (
            "Eerst zelf schrijven werkt: iedereen had iets.",
            "Twintig minuten korter was ook gelukt.",
            "Ik ga met een plan naar huis, dat was lang geleden.",
        ),
    ),
}
