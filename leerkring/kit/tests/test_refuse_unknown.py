import uuid

from django.test import Client

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.kit.jinja import new_key
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


def test_her_own_words_come_back_whether_it_exists_or_not(foreign: Community, anna: Person) -> None:
    typed = {"key": new_key(), "what": "Call the parents of group four", "who": str(anna.pk)}
    pages = [As(anna).post(f"/plg/{one}/actions/add/", typed).content for one in (foreign.pk, uuid.uuid4())]

    assert all(b">Call the parents of group four</textarea>" in page for page in pages)
    assert str(anna.pk).encode() not in pages[0]
    assert without_keys(pages[0]) == without_keys(pages[1])


def test_nobody_else_puts_words_on_it(anna: Person) -> None:
    words = {"key": new_key(), "what": "Call this number"}
    assert b"Call this number" not in As(anna).post("/nowhere/at/all/", words).content
    assert b"Call this number" not in Client().post(f"/plg/{uuid.uuid4()}/actions/add/", words, follow=True).content


def without_keys(page: bytes) -> list[bytes]:
    return [line for line in page.splitlines() if b'name="key"' not in line]


def test_its_title_is_its_heading(anna: Person) -> None:
    page = As(anna).get(f"/actions/{uuid.uuid4()}/").content

    assert b"<title>We cannot find this" in page
    assert b"<h1>We cannot find this</h1>" in page
