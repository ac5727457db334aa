"""Does a text name a pupil? Measured on texts made from first names in situations, and on harmless ones."""

import itertools
import random

import pytest

from leerkring.goals.rules.naming import names_a_pupil

NAMES = (
    *("Emma", "Julia", "Mila", "Tess", "Sophie", "Zoë", "Sara", "Nora", "Yara", "Eva", "Liv", "Noah", "Liam", "Luca"),
    *("Lucas", "Mees", "Finn", "Milan", "Levi", "Sem", "Daan", "Thijs", "Mohammed", "Youssef", "Fatima"),
    *("Aisha", "Yusuf", "Emir", "Jayden", "Lotte", "Fleur", "Isa", "Noor", "Sven", "Jesse", "Bram", "Tim", "Ruben"),
    *("Thomas", "Stijn", "Lars", "Amira", "Ilias", "Ayoub", "Hamza", "Elif", "Zeynep", "Jasmijn", "Kaoutar"),
    *("Djenna", "Sjors", "Fenne", "Wout", "Arthur", "Matteo", "Louise", "Marie", "Jules", "Nona", "Chaimae", "Kyano"),
    *(
        "Noud",
        "Fedde",
        "Benthe",
        "Tessa",
        "Chayenne",
        "Zayn",
        "Ferre",
        "Emiel",
        "Priya",
        "Wiktoria",
        "Kateryna",
        "Ecrin",
    ),
)
ABOUT_SOMEBODY = (
    "{name} leest nu elke dag",
    "Hoe vaak {name} te laat komt",
    "vooral door {name}",
    "gesprek met de moeder van {name}",
    "{name} was ziek",
    "alleen {name} niet",
    "Toets van {name} en de rest",
    "{name} B. haalt AVI M4",
    "de ouders van {name} kwamen niet",
    "leerling {name} begeleid",
)
PLAIN = (
    "groep 5 telt niet mee",
    "alleen groep 7/8",
    "Groep 3a deed niet mee",
    "mijn leerling met dyslexie",
    "onze leerlingen uit de kring",
    "een leerling van mij haakte af",
    "mijn kleuters",
    "my pupil was away",
    "only group 6 this time",
)
HARMLESS = (
    "Ouders die op de ouderavond waren",
    "Gezinnen die een uitnodiging kregen",
    "Percentage leerlingen dat elke dag leest",
    "Minuten vrij lezen per dag",
    "Uren dat we bij elkaar kwamen",
    "Lessen waarin we bij elkaar keken",
    "drie waren ziek",
    "avond viel samen met het Suikerfeest",
    "eerste keer op zaterdagochtend",
    "nulmeting, alle zes scholen",
    "De Boei en Het Anker doen nu ook mee",
    "Cito begrijpend lezen, midden schooljaar",
    "Score op de vraag: voel je je veilig?",
    "Leerlingen met werk of een vervolgopleiding",
    "Belletjes met goed nieuws in een maand",
    "Nederlands en rekenen samen",
    "op de eerste dag na de Kerstvakantie",
    "Gemiddelde van de IEP-toets",
    "In Rotterdam begon het een week later",
    "volgens de lijst van Smartschool",
    "Hoeveel leerlingen een vraag durven stellen",
    "Roos in het raam: actie voor ouders",
    "Hoop, dromen en zorgen van ouders",
    "De storm hield veel ouders thuis",
    "Lente: meer buiten leren",
    "De Linde deed niet mee",
    "Stichting Lucas telde anders",
    "Op de Jan Ligthartschool begon het later",
    "In het Engels en Frans gelezen",
    "Frans en Duits tellen niet mee",
    "De groep 5 keer bij elkaar",
    "Gemeten in groep 2 van de 4",
    "Nova College deed ook mee",
    "Families that came to the parents' evening",
    "Minutes of reading for pleasure",
    "We will ask again in June",
    "May and June are busy",
    "Hours that we met as a group",
    "Kinderen die zich gezien voelen",
    "Vragen die leerlingen zelf stelden",
    "Oudergesprekken met een tolk",
    "Aantal bezoeken aan de bibliotheek",
    "Tweede meting, na de studiedag",
    "alleen de onderbouw",
    "Team Zon gaf het anders vorm",
    "Huiswerk op tijd af",
    "Opkomst bij het ouderpanel",
    "weinig reacties door de griep",
)


def somebody() -> list[str]:
    texts = [text.format(name=name) for name, text in itertools.product(NAMES, ABOUT_SOMEBODY)]
    return random.Random(7).sample(texts, 400) + list(PLAIN) * 5  # noqa: S311


def test_of_texts_about_a_pupil_nearly_all_are_seen() -> None:
    texts = somebody()
    missed = [text for text in texts if not names_a_pupil(text)]
    assert len(missed) <= 0.05 * len(texts), missed


def test_of_harmless_texts_nearly_none_is_asked_about() -> None:
    asked = [text for text in HARMLESS if names_a_pupil(text)]
    assert len(asked) <= 0.05 * len(HARMLESS), asked


@pytest.mark.parametrize("text", ["", " ", "12", "\u202e", "é" * 300])
def test_any_text_has_an_answer(text: str) -> None:
    assert names_a_pupil(text) is False
