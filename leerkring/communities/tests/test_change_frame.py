from leerkring.communities.models import Community, Frame
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/charter/frame/"


def test_it_works(plg: Community, frame: Frame, leo: Person, bea: Person) -> None:
    response = As(bea).send(address(plg), mandate="Choose everything", limits="", hours="", meetings="8", number="1")

    assert response["Location"] == f"/plg/{plg.pk}/charter/"
    newest = plg.frames.get(number=2)
    assert (newest.mandate, newest.limits, newest.hours, newest.meetings) == ("Choose everything", "", None, 8)
    assert newest.author == bea
    assert plg.frames.get(number=1).mandate == "Choose the method"
    assert Entry.objects.get().did == "wrote"


def test_the_first_one(plg: Community, cas: Person) -> None:
    As(cas).send(address(plg), mandate="Choose everything", number="0")

    assert plg.frames.get().number == 1


def test_it_starts_from_the_newest(plg: Community, frame: Frame, leo: Person) -> None:
    page = As(leo).get(address(plg)).content.decode()

    assert "Choose the method" in page
    assert 'name="number" value="1"' in page


def test_the_same_words_are_no_new_version(plg: Community, frame: Frame, leo: Person) -> None:
    As(leo).send(
        address(plg), mandate="Choose the method", limits="No new hours", hours="40", meetings="10", number="1"
    )

    assert plg.frames.count() == 1


def test_who_was_overtaken_sees_both_texts(plg: Community, frame: Frame, leo: Person, bea: Person) -> None:
    As(bea).send(address(plg), mandate="From the board", number="1")

    response = As(leo).send(address(plg), mandate="From the school", number="1")
    assert response.status_code == 409
    assert b"From the board" in response.content
    assert b"From the school" in response.content
    assert plg.frames.count() == 2


def test_it_asks_again_and_keeps_what_was_typed(plg: Community, frame: Frame, leo: Person) -> None:
    response = As(leo).send(address(plg), mandate="", means="A room", hours="much", number="1")

    assert response.status_code == 422
    assert b"A room" in response.content
    assert As(leo).send(address(plg), mandate="Words").status_code == 422


def test_the_group_cannot(plg: Community, frame: Frame, anna: Person, fenna: Person) -> None:
    for person in (anna, fenna):
        assert As(person).get(address(plg)).status_code == 403
        assert As(person).send(address(plg), mandate="Ours", number="1").status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person, truus: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, truus)} == {404}


def test_the_members_hear_of_it_and_not_the_author(plg: Community, frame: Frame, anna: Person, bo: Person) -> None:
    plg.memberships.create(person=frame.author)
    As(frame.author).send(address(plg), mandate="Choose everything", number="1")

    assert set(Notice.objects.values_list("person", flat=True)) == {anna.pk, bo.pk}
