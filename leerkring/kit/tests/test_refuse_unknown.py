import uuid

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person


def test_what_does_not_exist_is_not_found(anna: Person) -> None:
    response = As(anna).get(f"/actions/{uuid.uuid4()}/")

    assert response.status_code == 404
    assert b"We cannot find this" in response.content


def test_what_is_not_yours_looks_the_same(foreign: Community, anna: Person) -> None:
    browser = As(anna)
    foreign_page = browser.get(f"/plg/{foreign.pk}/actions/").content
    unknown_page = browser.get(f"/plg/{uuid.uuid4()}/actions/").content

    assert foreign.name.encode() not in foreign_page
    assert without_keys(foreign_page) == without_keys(unknown_page)


def without_keys(page: bytes) -> list[bytes]:
    return [line for line in page.splitlines() if b'name="key"' not in line]


def test_its_title_is_its_heading(anna: Person) -> None:
    page = As(anna).get(f"/actions/{uuid.uuid4()}/").content

    assert b"<title>We cannot find this" in page
    assert b"<h1>We cannot find this</h1>" in page
