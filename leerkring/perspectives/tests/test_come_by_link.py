from django.test import Client

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.perspectives.actions import asking
from leerkring.perspectives.models import Exploration, Sheet, Statement


def asked(plg: Community, anna: Person) -> Exploration:
    return asking.put(author=anna, community=plg, question="What helps at home?", audience="guests")


def link(exploration: Exploration) -> str:
    return f"/explore/{exploration.guests_token}/"


def test_a_guest_writes_and_answers_in_her_language(plg: Community, anna: Person) -> None:
    exploration = asked(plg, anna)
    guest = Client(headers={"Accept-Language": "tr-TR,tr;q=0.9"})
    page = guest.get(link(exploration), follow=True)
    assert b'lang="tr"' in page.content
    assert b"What helps at home?" in page.content
    assert guest.post(f"/explorations/{exploration.pk}/write/", {"text": "Reading aloud"}).status_code == 302
    asking.begin_answering(author=anna, exploration=exploration)
    other = Client()
    other.get(link(exploration))
    statement = Statement.objects.get()
    other.post(f"/explorations/{exploration.pk}/answer/", {"answers": f"{statement.pk}:-1"})
    assert sorted(sheet.answers[str(statement.pk)] for sheet in Sheet.objects.all()) == [-1, 1]


def test_coming_again_she_is_the_same(plg: Community, anna: Person) -> None:
    exploration, guest = asked(plg, anna), Client()
    for language in ("en", "nl"):
        guest.get(f"{link(exploration)}?in={language}")
        guest.post(f"/explorations/{exploration.pk}/write/", {"text": f"In {language}"})
    assert Sheet.objects.count() == 1


def test_a_guest_sees_nothing_else(plg: Community, anna: Person) -> None:
    exploration, guest = asked(plg, anna), Client()
    page = guest.get(link(exploration), follow=True).content.decode()
    for place in (f"/plg/{plg.pk}/", "/notices/", f"/explorations/{exploration.pk}/close/"):
        assert place not in page
    assert guest.get(f"/plg/{plg.pk}/explorations/").status_code == 302
    assert guest.post(f"/explorations/{exploration.pk}/close/", {"key": "k" * 20}).status_code == 302
    exploration.refresh_from_db()
    assert not exploration.is_closed


def test_what_is_refused_leads_back_to_the_question_and_to_no_room(plg: Community, anna: Person) -> None:
    exploration, guest = asked(plg, anna), Client()
    guest.get(f"{link(exploration)}?in=fr")
    page = guest.post(f"/explorations/{exploration.pk}/answer/", {"answers": "7:1"})
    assert page.status_code == 422
    assert f'href="/explorations/{exploration.pk}/"' in page.content.decode()
    assert "Retour à la question" in page.content.decode()
    assert b"/join/" not in page.content


def test_a_member_who_opens_the_link_is_a_member(plg: Community, anna: Person) -> None:
    exploration = asked(plg, anna)
    assert b"Close the question" in As(anna).get(link(exploration), follow=True).content


def test_a_link_that_nobody_gave_leads_nowhere(exploration: Exploration, plg: Community, anna: Person) -> None:
    other = asked(plg, anna)
    unknown = Client().get("/explore/nobody-ever-got-this/", headers={"Accept-Language": "tr"})
    assert unknown.status_code == 404
    assert b'lang="tr"' in unknown.content
    assert b"/join/" not in unknown.content
    guest = Client()
    guest.get(link(other))
    assert guest.get(f"/explorations/{exploration.pk}/").status_code == 302
