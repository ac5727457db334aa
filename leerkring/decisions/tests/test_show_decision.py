import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.decisions import actions
from leerkring.decisions.models import Decision, Stand
from leerkring.people.models import Person


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/"


def page_of(person: Person, decision: Decision) -> str:
    return As(person).get(address(decision)).content.decode()


def test_who_has_not_spoken_is_asked_and_reads_nobody(decision: Decision, anna: Person, bo: Person) -> None:
    actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.OBJECTION, text="The hours")
    page = page_of(anna, decision)

    assert "We visit every family" in page
    assert "Think for yourself first" in page
    assert "1 of 2 has not spoken yet: Anna Aerts." in page
    assert "The hours" not in page
    assert "Somebody objects" not in page


def test_who_has_spoken_reads_the_others(decision: Decision, anna: Person, bo: Person) -> None:
    actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.OBJECTION, text="The hours")
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONSENT)
    page = page_of(anna, decision)

    assert "The hours" in page
    assert "Somebody objects." in page
    assert "/adopt/" not in page


def test_when_nothing_stands_in_the_way_it_can_be_decided(decision: Decision, anna: Person, bo: Person) -> None:
    for person in (anna, bo):
        actions.give_voice(author=person, decision=decision, number=1, stand=Stand.CONSENT)
    page = page_of(anna, decision)

    assert "Everybody has spoken." in page
    assert "/adopt/" in page


def test_after_the_last_day_it_says_that_too_few_spoke(plg: Community, decision: Decision, anna: Person) -> None:
    make_member(plg, "Zus Zwart")
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONSENT)
    Decision.objects.update(respond_by=dt.date(2020, 1, 1))

    assert "You agreed: at least half of you." in page_of(anna, decision)


def test_a_facilitator_hears_how_many_and_not_who_or_what(
    decision: Decision, anna: Person, bo: Person, fenna: Person
) -> None:
    actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.OBJECTION, text="The hours")
    page = page_of(fenna, decision)
    assert "1 of 2 has not spoken yet." in page
    assert not any(word in page for word in ("The hours", "objects", "Bo Bakker", "/voice/", "/amend/", "/withdraw/"))

    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONSENT)
    page = page_of(fenna, decision)
    assert "Everybody has spoken." in page
    assert not any(word in page for word in ("The hours", "objects", "You can decide"))


def test_earlier_versions_stay_with_what_was_said(decision: Decision, anna: Person, bo: Person) -> None:
    actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.OBJECTION, text="The hours")
    actions.amend(author=bo, decision=decision, number=1, text="We visit new families")
    page = page_of(anna, decision)

    assert page.index("We visit new families") < page.index("We visit every family") < page.rindex("The hours")
    assert "objection of Bo Bakker, taken up in version 2" in page


def test_reviews_are_told(adopted: Decision, anna: Person) -> None:
    actions.review(author=anna, decision=adopted, text="It works", next_review_on=dt.date(2099, 3, 1))
    page = page_of(anna, adopted)

    assert "It works" in page
    assert "You look again on 1 March 2099." in page


def test_what_people_type_is_text_and_never_markup(decision: Decision, anna: Person) -> None:
    actions.amend(author=anna, decision=decision, number=1, text="<script>a</script>")
    actions.give_voice(author=anna, decision=decision, number=2, stand=Stand.CONCERN, text="<b>b</b>")
    page = page_of(anna, decision)
    assert not any(mark in page for mark in ("<script>a", "<b>b"))


def test_many_voices_and_versions_cost_no_more_questions(plg: Community, decision: Decision, anna: Person) -> None:
    people = [make_member(plg, f"Person {n}") for n in range(12)]
    for number in range(1, 5):
        for person in people:
            actions.give_voice(author=person, decision=decision, number=number, stand=Stand.CONCERN, text="x")
        actions.amend(author=people[0], decision=decision, number=number, text=f"Text {number}")
    browser = As(people[0])
    with CaptureQueriesContext(connection) as asked:
        page = browser.get(address(decision))

    assert page.status_code == 200
    assert len(asked) <= 10


def test_for_others_it_does_not_exist(decision: Decision, erik: Person, dirk: Person, leo: Person) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(decision)).status_code == 404


def test_the_question_is_read_once_and_heard_with_its_choices(decision: Decision, anna: Person) -> None:
    for page in (page_of(anna, decision), As(anna).get(f"{address(decision)}voice/").content.decode()):
        seen = page.replace('<legend class="only-heard">What do you think of it?</legend>', "")
        assert seen != page
        assert seen[seen.index("<main") :].count("What do you think of it?") == 1
