from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.cycles.models import Cycle
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/effects/add/"


def test_it_leads_to_the_round_of_now_with_the_words(plg: Community, cycle: Cycle, anna: Person) -> None:
    browser = As(anna)
    response = browser.get(f"{address(plg)}?text=Ring+everybody%00&level=teacher&other=x")
    assert response["Location"] == f"/cycles/{cycle.pk}/effects/add/?level=teacher&text=Ring+everybody"
    page = browser.get(response["Location"]).content.decode()
    assert "Ring everybody</textarea>" in page


def test_without_an_open_round_it_leads_to_the_cycle(plg: Community, closed: Cycle, anna: Person) -> None:
    assert As(anna).get(address(plg))["Location"] == f"/plg/{plg.pk}/cycle/"


def test_the_wrong_person(plg: Community, cycle: Cycle, fenna: Person, leo: Person, erik: Person) -> None:
    assert [As(person).get(address(plg)).status_code for person in (fenna, leo, erik)] == [403, 403, 404]
