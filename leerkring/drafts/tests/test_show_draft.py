from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.decisions import actions as decisions
from leerkring.decisions.models import Stand
from leerkring.drafts import actions
from leerkring.drafts.models import Draft, Target
from leerkring.drafts.tests.conftest import adopt
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration


def page_of(person: Person, draft: Draft) -> str:
    return As(person).get(f"/drafts/{draft.pk}/").content.decode()


def test_while_everybody_thinks(plg: Community, anna: Person) -> None:
    draft = actions.begin(author=anna, community=plg, target=Target.COMMUNITY, question="What is a PLG to you?")
    page = page_of(anna, draft)
    assert "Step 1 of 4" in page
    assert f"/explorations/{draft.exploration_id}/" in page
    assert "/propose/" not in page


def test_common_ground_becomes_a_choice(plg: Community, explored: Exploration, anna: Person, fenna: Person) -> None:
    draft = actions.begin(author=anna, community=plg, target=Target.COMMUNITY, exploration=explored)
    page = page_of(anna, draft)
    assert "Here I dare to fail" in page
    assert "Here we hurry" not in page
    assert "Make a first text of these" in page
    seen = page_of(fenna, draft)
    assert "Here I dare to fail" in seen
    assert "<form" not in seen[seen.index("<main") : seen.index("</main>")]


def test_the_four_steps(proposed: Draft, anna: Person) -> None:
    page = page_of(anna, proposed)
    assert "Step 3 of 4" in page
    assert f"/decisions/{proposed.decision_id}/" in page
    assert "/write/" not in page


def test_earlier_words_stay(written: Draft, anna: Person, bo: Person) -> None:
    actions.write(author=bo, draft=written, number=1, text="We dare to fail together")
    page = page_of(anna, written)
    assert (
        page.index("We dare to fail together") < page.index("How it read before") < page.index("Here we dare to fail")
    )


def test_the_text_that_was_decided_is_seen_before_it_is_placed_and_after(
    proposed: Draft, anna: Person, bo: Person
) -> None:
    assert proposed.decision
    decision = f"/decisions/{proposed.decision_id}/"
    better = "Here we dare to fail, and tell each other"
    for person in (anna, bo):
        decisions.give_voice(author=person, decision=proposed.decision, number=1, stand=Stand.CONSENT)
    decisions.amend(author=bo, decision=proposed.decision, number=1, text=better)
    assert better in page_of(anna, proposed)
    adopt(proposed, anna, bo)
    page = page_of(anna, proposed)
    assert page.index(better) < page.index("How it read before") < page.index("<p>Here we dare to fail</p>")
    assert "Put it in its place" in As(anna).get(decision).content.decode()
    actions.place(author=anna, draft=proposed)
    assert better in page_of(bo, proposed)
    seen = As(anna).get(decision).content.decode()
    assert f"/drafts/{proposed.pk}/" in seen
    assert "Put it in its place" not in seen


def test_what_people_type_is_text_and_never_markup(draft: Draft, anna: Person) -> None:
    actions.write(author=anna, draft=draft, number=0, text="<script>a</script>")
    assert "<script>a" not in page_of(anna, draft)


def test_many_versions_cost_no_more_questions(proposed: Draft, explored: Exploration, anna: Person) -> None:
    for number in range(2, 12):
        proposed.versions.create(number=number, text=f"Text {number}", author=anna)
    browser = As(anna)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(f"/drafts/{proposed.pk}/").status_code == 200
    assert len(asked) <= 10


def test_for_others_it_does_not_exist(draft: Draft, erik: Person, dirk: Person, leo: Person) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(f"/drafts/{draft.pk}/").status_code == 404
