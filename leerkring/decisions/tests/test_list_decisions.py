import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.decisions import actions
from leerkring.decisions.models import Decision, Stand
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/decisions/"


def test_what_is_open_says_how_many_have_to_speak(plg: Community, decision: Decision, anna: Person, bo: Person) -> None:
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONSENT)

    assert "1 of 2 has not spoken yet" in As(anna).get(address(plg)).content.decode()
    assert "your turn" not in As(anna).get(address(plg)).content.decode()
    assert "your turn" in As(bo).get(address(plg)).content.decode()


def test_each_stands_where_it_belongs(plg: Community, adopted: Decision, anna: Person, bo: Person) -> None:
    past = actions.propose(author=anna, community=plg, title="Reports", text="Without marks")
    actions.withdraw(author=anna, decision=past, because="Later")
    page = As(anna).get(address(plg)).content.decode()
    assert (
        page.index("What holds") < page.index("Home visits") < page.index("Withdrawn or ended") < page.index("Reports")
    )

    Decision.objects.filter(pk=adopted.pk).update(review_on=dt.date(2020, 1, 1))
    page = As(anna).get(address(plg)).content.decode()
    assert page.index("Time to look again") < page.index("Home visits")
    assert "What holds" not in page


def test_without_decisions_it_asks_a_question(plg: Community, anna: Person, fenna: Person) -> None:
    assert b"What would you like to agree on together?" in As(anna).get(address(plg)).content
    assert b"/decisions/propose/" not in As(fenna).get(address(plg)).content


def test_many_decisions_cost_no_more_questions(plg: Community, anna: Person, bo: Person) -> None:
    for n in range(12):
        one = actions.propose(author=anna, community=plg, title=f"Matter {n}", text="x")
        actions.give_voice(author=anna, decision=one, number=1, stand=Stand.CONSENT)
        if n % 3 == 0:
            actions.give_voice(author=bo, decision=one, number=1, stand=Stand.CONSENT)
            actions.adopt(author=anna, decision=one, number=1, review_on=dt.date(2099, 1, 1), because="It helps")
    browser = As(anna)
    with CaptureQueriesContext(connection) as asked:
        page = browser.get(address(plg))

    assert page.content.count(b"Matter ") == 12
    assert len(asked) <= 10


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person, leo: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
    assert As(dirk).get(address(plg)).status_code == 404
    assert As(leo).get(address(plg)).status_code == 403
