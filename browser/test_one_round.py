"""A new circle goes once round the cycle, and what it made on the way stays.

Theo leads De Stap and founds it; Mo, Sanne and Gert do the rest, on their phones.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from browser.conftest import PHONE
from browser.somebody import Somebody, today

NAME, AMBITION = "Lezen op de werkplek", "Voor de meivakantie leest elke leerling zelf een werkinstructie."
WROTE = {
    "Mo Bakkali": "Ze lezen de plaatjes en slaan de tekst over, ook de jongens die goed lezen.",
    "Sanne Kuiper": "In de keuken gaat het wel, want daar moet het meteen goed zijn.",
    "Gert Dijkstra": "Wij lezen het zelf voor. Dat zouden we eens niet moeten doen.",
}

OpenFor = Callable[..., Somebody]


def test_a_new_circle_goes_once_round(somebody: OpenFor, tmp_path: Path) -> None:
    theo = somebody("Theo Bos")
    mo, sanne, gert = (somebody(name, PHONE) for name in WROTE)

    founds(theo)
    circle = theo.page.url.partition("people/")[0]
    for one in (mo, sanne, gert):
        one.goes_to(circle)
    writes_the_charter(mo)
    starts_the_first_round(mo, circle)
    gathers(sanne, tmp_path)
    for one in (mo, sanne, gert):
        one.goes_to(mo.page.url)
    write_alone_and_reveal(mo, sanne, gert)
    agrees_on_actions(gert)
    tells_what_came_of_it(gert)
    evaluates_and_closes(sanne)
    starts_the_next(mo)
    reads_the_whole_story(sanne, circle)
    sees_the_frame_and_none_of_it(theo, circle)


def founds(theo: Somebody) -> None:
    theo.goes_to("/plg/")
    theo.clicks("Begin one at %(name)s", name="Praktijkschool De Stap")
    theo.writes("What is it called?", NAME)
    theo.writes("What is it about?", "Werkinstructies die je zelf leest")
    theo.writes("Which part of teaching does it serve?", "Lezen in de praktijkvakken")
    theo.writes("What may the group decide itself?", "Hoe zij leerlingen leert lezen op de werkplek.")
    theo.writes("How many hours do you promise each member in a school year?", 30)
    theo.writes("How many meetings do you promise in a school year?", 8)
    theo.sends()
    theo.is_at("Who takes part?")
    theo.ticks(*WROTE)
    theo.sends()
    theo.reads(*WROTE)


def writes_the_charter(mo: Somebody) -> None:
    mo.turns_to("Charter")
    mo.reads("Hoe zij leerlingen leert lezen op de werkplek.")
    mo.clicks("Write this together")
    mo.writes("Your text", "Lezen leer je op de plek waar je het nodig hebt.")
    mo.sends()
    mo.reads("Lezen leer je op de plek waar je het nodig hebt.")


def starts_the_first_round(mo: Somebody, circle: str) -> None:
    mo.goes_to(circle)
    mo.clicks("Start the first round")
    mo.clicks("Write the ambition")
    mo.writes("What do you want to reach together?", AMBITION)
    mo.writes("By when?", today(90))
    mo.writes("How will you know that it worked?", "We kijken een week lang mee en helpen niet.")
    mo.sends()
    mo.clicks("New goal")
    mo.ticks("pupils")
    mo.writes("What do you want to reach?", "Leerlingen lezen een instructie zelf")
    mo.writes("How will you see it?", "Instructies die een leerling zelf las, in een week")
    mo.unfolds("When are you satisfied?")
    mo.writes("At least", 20)
    mo.sends()
    mo.reads("Leerlingen lezen een instructie zelf")
    mo.clicks("Go on to step %(number)s", number=2)
    mo.sends()


def gathers(sanne: Somebody, folder: Path) -> None:
    sanne.page.reload()
    sanne.clicks("Information")
    sanne.clicks("Add a question")
    sanne.writes("What do you want to know?", "Wanneer lezen ze wel?")
    sanne.sends()
    for kind, fill in {"A note": note, "A table": table, "A file": file, "A link": link}.items():
        sanne.clicks("Add what you gathered")
        sanne.clicks(kind)
        fill(sanne, folder)
        sanne.writes("Where does it come from?", "Stage, oktober")
        sanne.sends()
    sanne.reads("Wat de kok zei", "Gelezen per vak", "Foto van de kaart", "Lezen met je handen")
    sanne.clicks("Gelezen per vak")
    sanne.reads("Keuken", "14")


def note(sanne: Somebody, folder: Path) -> None:
    sanne.writes("What is it?", "Wat de kok zei")
    sanne.writes("What did you see, hear or read?", "‘Ze vragen het liever aan mij dan aan het papier.’")


def table(sanne: Somebody, folder: Path) -> None:
    sanne.writes("What is it?", "Gelezen per vak")
    sanne.writes("Paste the table here", "Vak\tZelf gelezen\nKeuken\t14\nGroen\t3")


def file(sanne: Somebody, folder: Path) -> None:
    (folder / "kaart.txt").write_text("1 Was je handen. 2 Lees de kaart.")
    sanne.field("Choose a file").set_input_files(folder / "kaart.txt")
    sanne.writes("What is it?", "Foto van de kaart")


def link(sanne: Somebody, folder: Path) -> None:
    sanne.writes("What is it?", "Lezen met je handen")
    sanne.writes("The address of the page", "https://voorbeeld.example/lezen")


def write_alone_and_reveal(mo: Somebody, sanne: Somebody, gert: Somebody) -> None:
    mo.page.reload()
    mo.clicks("Interpretation")
    mo.clicks("Choose the question")
    mo.writes("Which question does everyone answer?", "Wat valt je op?")
    mo.sends()
    round_page = mo.page.url
    for one, (name, text) in zip((mo, sanne, gert), WROTE.items(), strict=True):
        one.goes_to(round_page)
        others = [words for other, words in WROTE.items() if other != name]
        one.does_not_read(*others)
        one.clicks("Write what strikes you")
        one.does_not_read(*others)
        one.writes("What strikes you?", text)
        one.sends()
        one.reads(text, "Only you can read this until the reveal")
        one.does_not_read(*others)
    gert.clicks("Reveal together")
    gert.clicks("Yes, reveal it now")
    for one in (mo, sanne, gert):
        one.goes_to(round_page)
        one.reads(*WROTE, *WROTE.values())


def agrees_on_actions(gert: Somebody) -> None:
    gert.clicks("Note what needs attention")
    gert.writes("In one sentence", "Niet meer voorlezen")
    gert.sends()
    gert.clicks("Consequences")
    for what, who in {"Een week niets voorlezen": "Gert Dijkstra", "Kaarten met minder plaatjes": "Mo Bakkali"}.items():
        gert.clicks("Agree on an action")
        gert.writes("What will happen?", what)
        gert.picks("Who takes care of it?", who)
        gert.writes("When is it done?", today(14))
        gert.sends()
    gert.reads("Een week niets voorlezen", "Kaarten met minder plaatjes")


def tells_what_came_of_it(gert: Somebody) -> None:
    gert.clicks("Action and results")
    gert.clicks("Tell what came of it", near="Een week niets voorlezen")
    gert.writes("What came of it?", "Dinsdag was een puinhoop. Vrijdag las Dylan het voor aan een ander.")
    gert.sends()
    gert.clicks("Done, or stop")
    gert.ticks("We stop with it")
    gert.writes("What did you learn from it?", "In de groenploeg is het te gevaarlijk zonder uitleg.")
    gert.sends()
    gert.reads("In de groenploeg is het te gevaarlijk zonder uitleg.")


def evaluates_and_closes(sanne: Somebody) -> None:
    sanne.clicks("Evaluation")
    assert not sanne.may("Close this round")
    for part, text in {
        "What we reached": "Van 17 naar 26 instructies in een week, in de keuken vooral.",
        "How we worked": "Eerst schrijven hielp: Gert zei iets wat we anders niet hadden gehoord.",
    }.items():
        sanne.clicks("Write it down", near=part)
        sanne.writes("Your evaluation", text)
        sanne.sends()
    sanne.clicks("Close this round")
    sanne.reads("Kaarten met minder plaatjes")
    sanne.clicks("Yes, close this round")
    sanne.reads("You evaluated what you reached and how you worked.")


def starts_the_next(mo: Somebody) -> None:
    mo.page.reload()
    mo.clicks("To the round of now")
    mo.clicks("Start the next round")
    mo.ticks("Leerlingen lezen een instructie zelf", "Kaarten met minder plaatjes")
    mo.sends()
    mo.reads("Round %(number)s", number=2)


def reads_the_whole_story(sanne: Somebody, circle: str) -> None:
    sanne.goes_to(circle)
    sanne.clicks("Our story")
    sanne.unfolds("Read round %(number)s", number=1)
    sanne.reads(AMBITION, "Wanneer lezen ze wel?", "Niet meer voorlezen", "Een week niets voorlezen", *WROTE.values())
    sanne.reads("Van 17 naar 26 instructies", "Eerst schrijven hielp", "Dinsdag was een puinhoop")


def sees_the_frame_and_none_of_it(theo: Somebody, circle: str) -> None:
    theo.goes_to(circle)
    theo.does_not_read(AMBITION, *WROTE.values())
    theo.goes_to(f"{circle}rhythm/")
    theo.reads("Hoe zij leerlingen leert lezen op de werkplek.")
    theo.does_not_read(AMBITION, "Niet meer voorlezen", *WROTE.values())
