from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person


def test_it_says_so_kindly(plg: Community, fenna: Person) -> None:
    response = As(fenna).get(f"/plg/{plg.pk}/actions/add/")

    assert response.status_code == 403
    assert b"This is for others in the group to do" in response.content
