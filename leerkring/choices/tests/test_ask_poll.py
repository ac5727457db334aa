from leerkring.choices.models import Choice, Kind
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.people.models import Person

FIELDS = {"question": "Which day suits you?", "options": "Tuesday\nThursday", "audience": "group"}


def address(community: Community) -> str:
    return f"/plg/{community.pk}/choices/ask/"


def test_it_is_asked_at_once(plg: Community, anna: Person, bo: Person) -> None:
    assert As(anna).send(address(plg), **FIELDS).status_code == 302

    choice = Choice.objects.get()
    assert (choice.kind, choice.is_open) == (Kind.POLL, True)
    assert [notice.person for notice in Notice.objects.all()] == [bo]


def test_it_asks_again(plg: Community, anna: Person) -> None:
    assert As(anna).send(address(plg), **(FIELDS | {"options": "Tuesday"})).status_code == 422
    assert As(anna).send(address(plg), **(FIELDS | {"options": "\n".join("abcdefghi")})).status_code == 422


def test_a_facilitator_cannot(plg: Community, fenna: Person) -> None:
    assert As(fenna).send(address(plg), **FIELDS).status_code == 403
