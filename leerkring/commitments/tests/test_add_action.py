import datetime as dt

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/actions/add/"


def test_it_works(plg: Community, anna: Person, bo: Person) -> None:
    response = As(anna).send(address(plg), what="Call the parents", who=bo.pk, due_on="2026-12-01")

    assert response.status_code == 302
    action = Action.objects.get()
    assert (action.what, action.who, action.due_on) == ("Call the parents", bo, dt.date(2026, 12, 1))
    assert action.author == anna


def test_it_begins_with_the_words_it_comes_with(plg: Community, anna: Person) -> None:
    page = As(anna).get(f"{address(plg)}?what=Call+the+parents").content.decode()

    assert 'value="Call the parents"' in page


def test_it_is_noted_and_announced(plg: Community, anna: Person) -> None:
    As(anna).send(address(plg), what="Call the parents", who=anna.pk)

    entry = Entry.objects.get()
    assert (entry.did, entry.person, entry.place_id) == ("agreed", anna, plg.pk)
    before = plg.version
    plg.refresh_from_db()
    assert plg.version == before + 1


def test_sending_it_ten_times_has_one_effect(plg: Community, anna: Person) -> None:
    browser, key = As(anna), new_key()
    answers = {browser.send(address(plg), key=key, what="Call", who=anna.pk)["Location"] for _ in range(10)}

    assert Action.objects.count() == 1
    assert answers == {f"/plg/{plg.pk}/actions/"}


def test_the_same_key_with_another_text_is_refused(plg: Community, anna: Person) -> None:
    browser, key = As(anna), new_key()
    browser.send(address(plg), key=key, what="Call", who=anna.pk)
    response = browser.send(address(plg), key=key, what="Write", who=anna.pk)

    assert response.status_code == 422
    assert Action.objects.get().what == "Call"


def test_it_asks_again_and_keeps_what_was_typed(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), what="Call the parents", who="")

    assert response.status_code == 422
    assert b"Call the parents" in response.content
    assert not Action.objects.exists()


def test_nobody_from_outside_the_group_can_be_chosen(plg: Community, anna: Person, erik: Person) -> None:
    assert As(anna).send(address(plg), what="Call", who=erik.pk).status_code == 422
    assert not Action.objects.exists()


def test_a_facilitator_cannot(plg: Community, fenna: Person, anna: Person) -> None:
    assert As(fenna).send(address(plg), what="Call", who=anna.pk).status_code == 403
    assert not Action.objects.exists()


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
    assert As(dirk).get(address(plg)).status_code == 404
