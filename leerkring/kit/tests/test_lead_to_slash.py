import uuid

import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person


def test_an_address_without_its_last_slash_leads_to_the_one_with_it(plg: Community, anna: Person) -> None:
    response = As(anna).get(f"/plg/{plg.pk}/goals?page=2", follow=True)

    assert response.redirect_chain == [(f"/plg/{plg.pk}/goals/?page=2", 301)]
    assert response.status_code == 200
    assert As(anna).head(f"/plg/{plg.pk}/goals").status_code == 301


def test_it_says_nothing_about_what_exists(foreign: Community, anna: Person) -> None:
    for somebody in (anna, None):
        for community_id in (foreign.pk, uuid.uuid4()):
            response = As(somebody).get(f"/plg/{community_id}/goals")
            assert (response.status_code, response.content) == (301, b"")
            assert response.headers["Location"] == f"/plg/{community_id}/goals/"


@pytest.mark.parametrize("address", ["/nowhere", "/plg/not-an-id", "//elsewhere.example/sign-in", "/healthz2"])
def test_what_has_no_address_with_a_slash_is_not_found(anna: Person, address: str) -> None:
    response = As(anna).get("/" + address.lstrip("/"), PATH_INFO=address)

    assert response.status_code == 404


def test_an_address_that_ends_without_one_stays(db: None) -> None:
    assert As().get("/healthz").status_code == 200


def test_a_form_is_not_sent_on(plg: Community, anna: Person) -> None:
    assert As(anna).send(f"/plg/{plg.pk}/actions/add", what="Read").status_code == 404
