from urllib.parse import quote

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.utils import timezone

from leerkring.commitments.models import Action
from leerkring.communities.models import Community, Membership
from leerkring.conftest import As, make_post
from leerkring.kit.models import Sent
from leerkring.notices.actions import tell
from leerkring.notices.models import Notice
from leerkring.organisations.models import Organisation, PostKind
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection

ADDRESS = "/account/mine/forget-me/"


@pytest.fixture(autouse=True)
def _fresh_counters(db: None) -> None:
    cache.clear()


def test_it_says_what_will_happen(anna: Person) -> None:
    text = As(anna).get(ADDRESS).content.decode()
    assert "cannot be undone" in text
    assert "a former colleague" in text


def test_it_forgets(plg: Community, anna: Person) -> None:
    response = As(anna).send(ADDRESS, sign_in_name=anna.sign_in_name)

    assert response["Location"] == "/sign-in/"
    anna.refresh_from_db()
    assert (anna.name, anna.email, anna.is_active) == ("a former colleague", "", False)
    assert anna.erased_at is not None
    assert Membership.objects.get(person=anna).ended_at is not None


def test_what_is_hers_alone_goes_and_what_she_shared_stays(plg: Community, anna: Person) -> None:
    Reflection.objects.create(community=plg, author=anna, text="Only mine")
    Reflection.objects.create(community=plg, author=anna, text="Ours", shared_at=timezone.now())
    Action.objects.create(community=plg, what="Call", who=anna, author=anna)
    As(anna).send(ADDRESS, sign_in_name=anna.sign_in_name)

    assert [reflection.text for reflection in Reflection.objects.all()] == ["Ours"]
    assert Action.objects.get().who.name == "a former colleague"


def test_no_browser_of_others_keeps_her_name(plg: Community, anna: Person, bo: Person) -> None:
    Action.objects.create(community=plg, what="Call", who=anna, author=anna)
    browser = As(bo)
    tag = browser.get(f"/plg/{plg.pk}/")["ETag"]
    As(anna).send(ADDRESS, sign_in_name=anna.sign_in_name)

    page = browser.get(f"/plg/{plg.pk}/", headers={"If-None-Match": tag})
    assert page.status_code == 200
    assert b"Anna Aerts" not in page.content


def test_every_browser_of_hers_is_signed_out_and_no_other(anna: Person, bo: Person) -> None:
    here, there, others = As(anna), As(anna), As(bo)
    others.get("/account/mine/")
    here.send(ADDRESS, sign_in_name=anna.sign_in_name)

    assert there.get("/account/mine/")["Location"].startswith("/sign-in/")
    assert others.get("/account/mine/").status_code == 200
    assert not any(session.get_decoded().get("_auth_user_id") == str(anna.pk) for session in Session.objects.all())
    assert not Sent.objects.filter(key__startswith=str(anna.pk)[:12]).exists()


def test_her_name_goes_from_the_news_of_others(plg: Community, anna: Person, bo: Person) -> None:
    tell(people=[bo], sentence="%(name)s shared a reflection.", values={"name": anna.name}, address="/")
    As(anna).send(ADDRESS, sign_in_name=anna.sign_in_name)
    assert Notice.objects.get().words == "a former colleague shared a reflection."


def test_who_has_a_password_gives_it_again_first(anna: Person) -> None:
    anna.set_password("a long enough password")
    anna.save()
    browser = As(anna)
    answers = [browser.get(ADDRESS), browser.send(ADDRESS, sign_in_name=anna.sign_in_name)]

    assert [answer["Location"] for answer in answers] == [f"/account/confirm/?next={quote(ADDRESS, safe='')}"] * 2
    anna.refresh_from_db()
    assert anna.is_active


def test_with_the_password_given_it_goes_on(anna: Person) -> None:
    anna.set_password("a long enough password")
    anna.save()
    browser = As(anna)
    browser.send("/account/confirm/", password="a long enough password", next=ADDRESS)
    assert browser.send(ADDRESS, sign_in_name=anna.sign_in_name)["Location"] == "/sign-in/"


def test_another_name_is_not_accepted(anna: Person) -> None:
    response = As(anna).send(ADDRESS, sign_in_name="somebody")
    assert response.status_code == 422
    assert "That is not your sign-in name" in response.content.decode()
    anna.refresh_from_db()
    assert anna.is_active


def test_it_asks_again_when_nothing_is_typed(anna: Person) -> None:
    assert As(anna).send(ADDRESS, sign_in_name="").status_code == 422


def test_the_last_administrator_cannot_go(linde: Organisation, adi: Person) -> None:
    browser = As(adi)
    assert "only administrator of De Linde" in browser.get(ADDRESS).content.decode()

    response = browser.send(ADDRESS, sign_in_name=adi.sign_in_name)
    assert response.status_code == 422
    adi.refresh_from_db()
    assert adi.is_active


def test_with_another_administrator_she_can(linde: Organisation, adi: Person) -> None:
    make_post(linde, "Ada Ames", PostKind.ADMINISTRATOR)
    assert As(adi).send(ADDRESS, sign_in_name=adi.sign_in_name).status_code == 302


def test_the_administrator_of_a_school_can_when_its_board_has_one(beuk: Organisation, adi: Person) -> None:
    own = make_post(beuk, "Ada Ames", PostKind.ADMINISTRATOR)
    assert As(own).send(ADDRESS, sign_in_name=own.sign_in_name).status_code == 302


def test_who_is_not_signed_in_signs_in_first(db: None) -> None:
    assert As().get(ADDRESS)["Location"].startswith("/sign-in/")
