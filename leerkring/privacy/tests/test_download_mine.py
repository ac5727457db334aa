import json
from typing import Any

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person

ADDRESS = "/account/mine/download/"


def tables(person: Person) -> dict[str, Any]:
    mine = json.loads(As(person).get(ADDRESS).content)
    return {table["table"]: table for table in mine["tables"]}


def test_it_is_a_file_with_every_row(plg: Community, anna: Person) -> None:
    Action.objects.create(community=plg, what="Call the parents", who=anna, author=anna)

    answer = As(anna).get(ADDRESS)
    assert answer["Content-Disposition"] == 'attachment; filename="leerkring-all-about-me.json"'
    (action,) = tables(anna)["commitments.Action"]["rows"]
    assert (action["what"], action["who"], action["community"]) == ("Call the parents", "you", "Ouders erbij")


def test_of_what_another_wrote_it_holds_the_facts_and_not_the_words(plg: Community, anna: Person, bo: Person) -> None:
    Action.objects.create(community=plg, what="Bo asks this of Anna", who=anna, author=bo)

    (action,) = tables(anna)["commitments.Action"]["rows"]
    assert "what" not in action
    assert "author" not in action
    assert action["state"] == "open"


def test_it_holds_no_secret(anna: Person) -> None:
    anna.set_password("a long enough password")
    anna.save()
    (account,) = tables(anna)["people.Person"]["rows"]
    assert account["given_name"] == "Anna"
    assert "password" not in account


def test_who_is_not_signed_in_signs_in_first(db: None) -> None:
    assert As().get(ADDRESS)["Location"].startswith("/sign-in/")
