import datetime as dt

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection

ADDRESS = "/account/mine/read/"


def test_it_shows_every_word_of_mine(plg: Community, anna: Person) -> None:
    Reflection.objects.create(community=plg, author=anna, text="What I think")
    Action.objects.create(community=plg, what="Call the parents", who=anna, author=anna)

    text = As(anna).get(ADDRESS).content.decode()
    assert "What I think" in text
    assert "Call the parents" in text


def test_it_shows_no_word_and_no_name_of_others(plg: Community, anna: Person, bo: Person) -> None:
    Reflection.objects.create(community=plg, author=bo, text="What Bo thinks", shared_at=dt.datetime.now(dt.UTC))
    Action.objects.create(community=plg, what="Bo asks this of Anna", who=anna, author=bo)

    text = As(anna).get(ADDRESS).content.decode()
    assert "What Bo thinks" not in text
    assert "Bo asks" not in text
    assert "Bakker" not in text


def test_it_counts_what_has_no_words(plg: Community, anna: Person) -> None:
    assert "1 line, with no words of yours" in As(anna).get(ADDRESS).content.decode()


def test_who_is_not_signed_in_signs_in_first(db: None) -> None:
    assert As().get(ADDRESS)["Location"].startswith("/sign-in/")
