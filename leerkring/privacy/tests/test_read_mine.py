import datetime as dt

from leerkring.choices.models import Choice
from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.methods.models import OwnMethod
from leerkring.notices.actions import tell
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


def test_words_that_are_kept_in_a_list_or_a_plan_can_be_read(plg: Community, anna: Person, bo: Person) -> None:
    Choice.objects.create(community=plg, author=anna, question="Which?", options=["Reading", "Talking"])
    plan = {"id": "my-method", "name": {"en": "Our own way"}, "steps": [{"kind": "cards", "name": {"en": "Write"}}]}
    OwnMethod.objects.create(community=plg, author=anna, plan=plan)
    tell(people=[anna], sentence="%(name)s shared a reflection.", values={"name": bo.name}, address="/")

    text = As(anna).get(ADDRESS).content.decode()
    for words in ("Reading", "Talking", "Our own way", "Write"):
        assert f">{words}</" in text
    assert "my-method" not in text
    assert "%(name)s" not in text


def test_it_counts_what_has_no_words(plg: Community, anna: Person) -> None:
    assert "1 line, with no words of yours" in As(anna).get(ADDRESS).content.decode()


def test_who_is_not_signed_in_signs_in_first(db: None) -> None:
    assert As().get(ADDRESS)["Location"].startswith("/sign-in/")
