"""What the six schools chose together, and a quick question that is open."""

from leerkring.demo.stories.shapes import ChoiceStory

CHOICES = (
    ChoiceStory(
        -58,
        "nadia",
        "themes",
        "Waar werken we aan tot de zomer?",
        (
            "Het startgesprek met het kind erbij",
            "Ouders die we zelden zien",
            "Bellen met goed nieuws",
            "Samen lezen thuis, in elke taal",
            "Het ouderpanel kleiner en vaker",
        ),
        {
            "marieke": (0, 2),
            "samir": (0, 1),
            "jolanda": (0, 3),
            "daan": (0, 2),
            "esra": (0, 2),
            "peter": (1, 4),
            "anouk": (1, 4),
            "fatima": (1, 3),
            "koen": (0, 1),
            "lies": (0, 3),
            "ruben": (2, 3),
            "nadia": (1, 3),
        },
        context="Drie thema’s, niet meer. Wat we kiezen, komt op de agenda van elke bijeenkomst.",
        seats=3,
        closes=-45,
        closed=-44,
    ),
    ChoiceStory(
        -3,
        "koen",
        "poll",
        "Hoe laat beginnen we voortaan?",
        ("Om half vier", "Om vier uur", "Na het eten, om zeven uur"),
        {"koen": (0,), "lies": (1,), "esra": (0,), "samir": (0,), "fatima": (1,)},
        closes=6,
        page="communities:show_charter",
    ),
)
