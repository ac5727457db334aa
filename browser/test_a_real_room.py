"""One board, one chair, eight phones and two guests go through a whole meeting of five kinds of step.

It ends with a decision, three actions and minutes that nobody wrote.
"""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from browser.conftest import PHONE
from browser.rooms import CHAIR, PHONES, prepare_meeting
from browser.somebody import Somebody
from tooling.server import Serving

OpenFor = Callable[..., Somebody]
GUESTS = ("Fatma", "Oleh")
ACTIONS = ("Ik vraag het morgen", "Wij proberen het samen", "Ik maak een kaart")
PROPOSAL = "Elk gesprek begint met de vraag: wat wil jij ons vertellen?"


def test_a_whole_meeting(somebody: OpenFor, server: Serving, axe: Callable[[Page], list[str]]) -> None:
    meeting = f"/meetings/{prepare_meeting(server.data)}"
    chair = somebody(CHAIR, PHONE)
    board = somebody(CHAIR, 1920)
    chair.goes_to(f"{meeting}/lead/")
    looks_back(chair)
    goes_on(chair, "Aankomen")
    board.goes_to(f"{meeting}/board/")
    anouk, *others = (somebody(name, PHONE) for name in PHONES)
    phones = [comes_in_from_home(anouk, meeting), *(comes_in(one, meeting) for one in others)]
    mine = comes_in(somebody(CHAIR, PHONE), meeting)
    guests = [comes_as_guest(somebody(None, PHONE), code_on(chair), name) for name in GUESTS]
    everybody = [mine, *phones, *guests]

    everybody_speaks(board, everybody)
    goes_on(chair, "Eerst alleen")
    writes_alone(board, everybody, axe)
    chair_turns_over(chair, everybody)
    assert axe(board.page) == axe(phones[0].page) == []
    goes_on(chair, "Wat weegt zwaar?")
    gives_dots(board, chair, everybody)
    goes_on(chair, "Besluiten")
    decides([mine, *phones])
    goes_on(chair, "Wie doet wat?")
    for phone, what in zip(
        phones, ("Ik vraag het morgen", "Wij proberen het samen", "Ik maak een kaart"), strict=False
    ):
        agrees(phone, what)
    ends(chair)
    reads_the_minutes(phones[3], meeting)
    for guest in guests:
        expect(guest.page.locator("main")).not_to_contain_text("Wie doet wat?")


def looks_back(chair: Somebody) -> None:
    """A meeting of a group that agreed something before begins with that."""
    goes_on(chair, chair.words("What is still open?"))


def comes_in(phone: Somebody, meeting: str) -> Somebody:
    phone.goes_to(f"{meeting}/room/")
    phone.clicks("Come in")
    expect(phone.page.locator("#step-name")).to_be_visible()
    return phone


def comes_in_from_home(phone: Somebody, meeting: str) -> Somebody:
    """The button on the card of the meeting leads to the room, as the card itself leads to the meeting."""
    phone.goes_to("/")
    phone.clicks("Come in")
    assert phone.page.url.endswith(f"{meeting}/room/")
    return comes_in(phone, meeting)


def code_on(chair: Somebody) -> str:
    """The chair lets guests in, and reads the short code."""
    if not chair.page.locator(".guest-code").count():
        chair.thing("Let guests in").click()
    return str(chair.page.locator(".guest-code").inner_text()).strip()


def comes_as_guest(guest: Somebody, code: str, name: str) -> Somebody:
    guest.goes_to("/join/")
    guest.page.locator("main input[type=text]").first.fill(code.lower())
    guest.sends()
    guest.page.locator("main input[name=name]").fill(name)
    guest.sends()
    expect(guest.page.locator("#step-name")).to_be_visible()
    return guest


def goes_on(chair: Somebody, name: str) -> None:
    """The one filled button; the page of the chair shows the next step without being opened again."""
    onward(chair)
    expect(chair.page.locator("#now-name")).to_have_text(name)


def onward(chair: Somebody) -> None:
    """One click of the chair, until her own page says that the meeting went on."""
    page = chair.page
    stood_at = page.locator("form[action$='/lead/go/'] input[name=number]").first.input_value()
    went_on = page.locator(f"form[action$='/lead/go/'] input[name=number]:not([value='{stood_at}'])").first
    sure = page.locator(".room-sure[open]")
    presses_onward(chair)
    expect(went_on.or_(sure).first).to_be_attached()
    if sure.count():
        sure.get_by_role("button").click()
    expect(went_on).to_be_attached()


def presses_onward(chair: Somebody) -> None:
    """The button onward; it asks first when somebody is still busy."""
    on = chair.page.locator("form[action$='/lead/go/']:has(input[name=way][value=on]) button")
    on.or_(chair.page.locator(".room-sure summary")).first.click()


def everybody_speaks(board: Somebody, everybody: list[Somebody]) -> None:
    """Whose turn it is says so herself; the board shows it to all."""
    for _turn in everybody:
        now = board.page.locator(".turn--next")
        expect(now).to_have_count(1)
        name = now.locator(".person > span:last-child").inner_text()
        one = next(one for one in everybody if name in one.page.locator(".room-bar").inner_text())
        one.page.locator(".room-step button.button--main").click()
        expect(board.page.locator(".turn--done", has_text=name)).to_be_visible()


def writes_alone(board: Somebody, everybody: list[Somebody], axe: Callable[[Page], list[str]]) -> None:
    """Everybody writes; the board counts, and no other screen holds a word of it."""
    for number, one in enumerate(everybody):
        field = one.page.locator(".room-step textarea").first
        field.fill(f"Kaartje {number} over thuis")
        one.page.locator(".room-step form.room-form button.button--main").first.click()
        expect(one.page.locator(".paper-card--own")).to_contain_text(f"Kaartje {number} over thuis")
    expect(board.page.locator(".board-count strong")).to_have_text(str(len(everybody)))
    assert axe(board.page) == []
    for number, one in enumerate(everybody):
        assert f"Kaartje {(number + 1) % len(everybody)} over thuis" not in one.made_of()
    assert "over thuis" not in board.made_of()


def chair_turns_over(chair: Somebody, everybody: list[Somebody]) -> None:
    onward(chair)
    for one in everybody:
        expect(one.page.locator(".paper-card", has_text="over thuis")).to_have_count(len(everybody))


def gives_dots(board: Somebody, chair: Somebody, everybody: list[Somebody]) -> None:
    for one in everybody:
        one.page.locator(".dot-choice", has_text="Kaartje 1 over thuis").locator("input").fill("2")
        one.page.locator(".dot-choice", has_text="Kaartje 4 over thuis").locator("input").fill("1")
        one.page.locator(".room-step form.room-form button.button--main").click()
        expect(one.page.locator(".dot-choice", has_text="Kaartje 1 over thuis").locator("input")).to_have_value("2")
    all_ready = chair.words("%(ready)s of %(here)s ready", ready=len(everybody), here=len(everybody))
    expect(chair.page.locator(".room-step")).to_contain_text(all_ready)
    onward(chair)
    expect(board.page.locator(".dotted li").first).to_contain_text("Kaartje 1 over thuis")
    expect(board.page.locator(".dotted li").first).to_contain_text(str(2 * len(everybody)))


def decides(members: list[Somebody]) -> None:
    """A proposal in one's own words, everybody's voice, one improvement, and everybody again."""
    first = members[0]
    first.writes("What do you propose?", PROPOSAL)
    first.page.locator(".room-step form.room-form button.button--main").first.click()
    for one in members:
        expect(one.page.locator(".question")).to_contain_text(PROPOSAL)
    for one in members:
        one.ticks("I consent")
        one.page.locator("form[id^=voice-] button.button--main").click()
        expect(one.page.locator("form[id^=voice-]")).to_have_count(0)
    decide = first.page.locator("form[id^=adopt-]")
    expect(decide).to_be_visible()
    first.writes("Why do you decide this?", "Zo zien we ouders die we nu niet zien.")
    decide.locator("button.button--main").click()
    for one in members[1:]:
        expect(one.page.locator("form[id^=adopt-]")).to_have_count(0)


def agrees(phone: Somebody, what: str) -> None:
    phone.writes("What will happen?", what)
    phone.page.locator("form[id^=agree-] button.button--main").click()
    expect(phone.page.locator(".list__title", has_text=what)).to_be_visible()


def ends(chair: Somebody) -> None:
    onward(chair)
    chair.clicks("Close the meeting")


def reads_the_minutes(member: Somebody, meeting: str) -> None:
    member.goes_to(f"{meeting}/minutes/")
    member.reads(*ACTIONS, "De gesprekken van dit jaar")
    member.reads("Kaartje 1 over thuis")
