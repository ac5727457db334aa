from leerkring.choices import actions
from leerkring.choices.models import Choice, Kind, Paper
from leerkring.choices.tests.conftest import Make
from leerkring.conftest import As
from leerkring.people.models import Person


def link(choice: Choice) -> str:
    choice.refresh_from_db()
    return f"/choose/{choice.guests_token}/"


def test_a_guest_comes_in_by_the_link_and_votes_once(make_choice: Make) -> None:
    choice = make_choice(audience="guests")
    guest, other = As(), As()
    for browser in (guest, other):
        assert browser.get(link(choice)).status_code == 200
        assert browser.send(link(choice), language="en")["Location"] == f"/choices/{choice.pk}/"
    for ballot in ("0", "1"):
        assert guest.post(f"/choices/{choice.pk}/vote/", {"ballot": [ballot]}).status_code == 302
    assert [paper.ballot for paper in Paper.objects.all()] == [[1]]
    page = guest.get(f"/choices/{choice.pk}/").content.decode()
    assert "Your vote is in." in page
    assert "/plg/" not in page
    assert "This is my vote" in other.get(f"/choices/{choice.pk}/").content.decode()


def test_coming_in_twice_stays_one_guest(make_choice: Make) -> None:
    choice = make_choice(audience="guests")
    guest = As()
    for ballot in ("0", "1"):
        guest.send(link(choice), language="nl")
        guest.post(f"/choices/{choice.pk}/vote/", {"ballot": [ballot]})
    assert Paper.objects.count() == 1
    # This client sends every cookie everywhere; a browser looks at where it may go.
    assert guest.cookies[f"voter-{choice.pk.hex[:16]}"]["path"] == "/"


def test_her_language_is_that_of_her_phone(make_choice: Make) -> None:
    choice = make_choice(audience="guests")
    page = As().get(link(choice), headers={"Accept-Language": "xx, tr-TR;q=0.9"}).content.decode()
    assert '<option value="tr" lang="tr" selected>' in page


def test_a_link_opens_its_own_choice_only(group: list[Person], make_choice: Make) -> None:
    choice, ours = make_choice(audience="guests"), make_choice()
    guest = As()
    guest.send(link(choice), language="nl")
    assert guest.get(f"/choices/{ours.pk}/").status_code == 302
    assert As().get(f"/choices/{choice.pk}/").status_code == 302


def test_a_link_that_was_never_given(db: None) -> None:
    assert As().get("/choose/nobody-was-ever-given-this/").status_code == 404


def test_what_is_refused_is_said_in_her_language(anna: Person, group: list[Person], make_choice: Make) -> None:
    choice = make_choice(Kind.RANKING, audience="guests")
    guest = As()
    guest.send(link(choice), language="fr")
    address = f"/choices/{choice.pk}/vote/"
    assert "Donnez à chacune le sien" in guest.post(address, {"place_0": "1", "place_1": "1"}).content.decode()
    actions.close(author=anna, choice=choice)
    assert "Ce vote est clos" in guest.post(address, {"place_0": "1"}).content.decode()
