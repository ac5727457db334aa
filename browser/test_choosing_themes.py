"""Eight phones choose a theme, and it is a tie: the rule stood there before, the outcome says that it was needed."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from browser.conftest import PHONE
from browser.somebody import Somebody

QUESTION = "Waar begint onze studiedag mee?"
READING, PARENTS, PLAY, LATE = "Samen lezen thuis", "Het ouderpanel", "Het plein na schooltijd", "De ouderavond zelf"
# Reading and the panel have four supporters each; reading stands higher in the list.
VOTES = {
    "Nadia Tahiri": (READING,),
    "Koen de Graaf": (READING,),
    "Samir El Amrani": (READING, PLAY),
    "Esra Yildiz": (READING,),
    "Fatima Haddou": (PARENTS,),
    "Daan Wouters": (PARENTS,),
    "Ruben Schouten": (PARENTS, LATE),
    "Anouk Bergsma": (PARENTS,),
}

OpenFor = Callable[..., Somebody]
Axe = Callable[[Page], list[str]]


def test_a_theme_is_chosen_and_it_is_a_tie(somebody: OpenFor, axe: Axe) -> None:
    phones = {name: somebody(name, PHONE) for name in VOTES}
    nadia, koen, samir, fatima = (phones[name] for name in [*list(VOTES)[:3], "Fatima Haddou"])
    choice = writes_the_list(nadia)
    adds_to_it(koen, choice)
    reads_the_rule_and_begins(nadia, choice, axe)
    for name, themes in VOTES.items():
        votes(phones[name], choice, themes)
    assert axe(samir.page) == []
    fatima.does_not_read("The outcome", "Not chosen this time")
    changes_her_mind(fatima, choice)
    koen.goes_to(choice)
    koen.clicks("Stop voting")
    koen.clicks("Stop, and show the outcome")
    everybody_reads_the_outcome(phones, choice)
    assert axe(samir.page) == []
    samir.reads("Your own vote", "Your share helped to buy:")
    fatima.goes_to(choice)
    fatima.reads("Your share bought nothing this time: what you support was not chosen, or others paid for it.")
    marieke = somebody("Marieke Hofstra", PHONE)
    marieke.goes_to(choice)
    marieke.does_not_read("Your own vote")
    goes_on_as_a_proposal(nadia, choice)


def writes_the_list(nadia: Somebody) -> str:
    nadia.goes_to("/plg/")
    nadia.clicks("Ouders erbij")
    nadia.turns_to("Decisions")
    nadia.clicks("Choices and quick questions")
    nadia.clicks("Choose something together")
    nadia.writes("What do you choose?", QUESTION)
    nadia.writes("Between what?", "\n".join((READING, PARENTS, PLAY)))
    nadia.writes("How many do you choose?", 1)
    nadia.sends()
    nadia.reads(READING, PARENTS, PLAY)
    return str(nadia.page.url)


def adds_to_it(koen: Somebody, choice: str) -> None:
    koen.goes_to(choice)
    koen.clicks("Add to the list")
    koen.writes("Between what?", "\n".join((READING, PARENTS, PLAY, LATE)))
    koen.sends()
    koen.reads(LATE)


def reads_the_rule_and_begins(nadia: Somebody, choice: str, axe: Axe) -> None:
    nadia.goes_to(choice)
    nadia.reads("If it is a tie:", "what more people support goes before, and then what stands higher in the list.")
    assert axe(nadia.page) == []
    nadia.clicks("The list is complete: begin the vote")


def votes(one: Somebody, choice: str, themes: tuple[str, ...]) -> None:
    one.goes_to(choice)
    one.ticks(*themes)
    one.clicks("This is my vote")
    one.reads("Your vote is in. Until it closes you can vote differently.")


def changes_her_mind(fatima: Somebody, choice: str) -> None:
    """And back again: it stays one vote."""
    for theme, other in ((PLAY, PARENTS), (PARENTS, PLAY)):
        fatima.goes_to(choice)
        fatima.page.get_by_role("checkbox", name=other).uncheck()
        fatima.ticks(theme)
        fatima.clicks("Vote differently")


def everybody_reads_the_outcome(phones: dict[str, Somebody], choice: str) -> None:
    for one in phones.values():
        one.goes_to(choice)
        one.reads("The rule for ties was needed", "Not chosen this time")
        chosen = one.page.locator("ul.choice-list").first
        assert READING in chosen.inner_text()
        assert PARENTS not in chosen.inner_text()
        assert one.page.locator("svg.picture").count() == 1


def goes_on_as_a_proposal(nadia: Somebody, choice: str) -> None:
    nadia.goes_to(choice)
    nadia.clicks("Make it a proposal")
    assert nadia.field("What is it about?").input_value() == QUESTION
    assert READING in nadia.field("What do you propose?").input_value()


def test_a_quick_question_is_answered_on_the_page_of_the_circle(somebody: OpenFor, axe: Axe) -> None:
    marieke = somebody("Marieke Hofstra", PHONE)
    marieke.goes_to("/plg/")
    marieke.clicks("Ouders erbij")
    marieke.reads("Hoe laat beginnen we voortaan?")
    marieke.ticks("Om vier uur")
    assert axe(marieke.page) == []
    marieke.clicks("Answer", near="Hoe laat beginnen we voortaan?")
    marieke.reads("Your vote is in. Until it closes you can vote differently.")
    marieke.does_not_read("More than half say: %(answer)s", answer="Om vier uur")
