import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.kit.jinja import new_key
from leerkring.kit.models import Sent
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def add(plg: Community) -> str:
    return f"/plg/{plg.pk}/actions/add/"


def test_a_form_without_a_key_has_no_effect(plg: Community, anna: Person) -> None:
    for key in ("", "short", "x" * 65, "\x00" * 20, "é" * 20):
        response = As(anna).post(add(plg), {"key": key, "what": "Call", "who": anna.pk})
        assert response.status_code == 422
    assert not Action.objects.exists()


def test_a_form_that_is_refused_as_a_whole_gives_the_texts_back(plg: Community, anna: Person) -> None:
    chosen = {"who": str(anna.pk), "due_on": "2026-10-01", "state": "done", "password": "a word of mine"}
    answer = As(anna).send(add(plg), key="short", what="Phone <five> parents", **chosen)
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert ">Phone &lt;five&gt; parents</textarea>" in shown
    assert not any(value in shown for value in ("2026-10-01", "a word of mine"))


def test_what_was_not_accepted_can_be_mended_under_the_same_key(plg: Community, anna: Person) -> None:
    key = new_key()
    assert As(anna).send(add(plg), key=key, what="", who=anna.pk).status_code == 422
    assert As(anna).send(add(plg), key=key, what="Call", who=anna.pk).status_code == 302
    assert Action.objects.count() == 1


def test_an_accepted_form_is_told_to_the_browser_that_keeps_what_was_typed(plg: Community, anna: Person) -> None:
    key = new_key()
    assert "sent" not in As(anna).send(add(plg), key=key, what="", who=anna.pk).cookies
    for _time in range(2):
        assert As(anna).send(add(plg), key=key, what="Call", who=anna.pk).cookies["sent"].value == key


def test_who_was_signed_out_meanwhile_comes_back_to_the_page_she_was_on(plg: Community) -> None:
    page = f"/plg/{plg.pk}/actions/?show=open"
    elsewhere = As(HTTP_REFERER="https://elsewhere.example/plg/").send(add(plg), what="Call")
    assert elsewhere["Location"] == f"/sign-in/?next={add(plg)}"
    here = As(HTTP_REFERER=f"http://testserver{page}").send(add(plg), what="Call")
    assert here["Location"] == f"/sign-in/?next=/plg/{plg.pk}/actions/%3Fshow%3Dopen"


def test_a_key_belongs_to_whoever_sent_it(plg: Community, anna: Person, bo: Person) -> None:
    key = new_key()
    for person in (anna, bo):
        As(person).send(add(plg), key=key, what="Call", who=anna.pk)
    assert Action.objects.count() == 2


def test_taking_something_away_twice_gives_the_first_answer(plg: Community, anna: Person) -> None:
    reflection = Reflection.objects.create(community=plg, author=anna, text="Only mine")
    address, key, browser = f"/reflections/{reflection.pk}/delete/", new_key(), As(anna)
    first, again = (browser.send(address, key=key) for _ in range(2))

    assert not Reflection.objects.exists()
    assert (first.status_code, first["Location"]) == (again.status_code, again["Location"])


def test_nothing_is_remembered_of_a_form_that_was_refused(plg: Community, fenna: Person, anna: Person) -> None:
    assert As(fenna).send(add(plg), what="Call", who=anna.pk).status_code == 403
    assert not Sent.objects.exists()


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_methods_are_not_known(plg: Community, anna: Person, method: str) -> None:
    with CaptureQueriesContext(connection):
        assert getattr(As(anna), method)(add(plg)).status_code == 405


def test_a_button_opened_as_a_page_is_refused_kindly(plg: Community, anna: Person) -> None:
    reflection = Reflection.objects.create(community=plg, author=anna, text="Only mine")
    response = As(anna).get(f"/reflections/{reflection.pk}/take-back/")
    page = response.content.decode()

    assert (response.status_code, response.headers["Allow"]) == (405, "POST")
    assert "This address cannot be opened as a page." in page
    assert 'href="/"' in page
    assert "To your first page" in page


def test_a_library_s_page_refuses_kindly_too(db: None) -> None:
    response = As().post("/sign-in/closed/")

    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")
    assert "Deze pagina kun je zo niet openen" in response.content.decode()
