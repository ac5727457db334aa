from django.test import Client

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.people.models import Person


def test_a_form_without_its_seal_has_no_effect(plg: Community, anna: Person) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(anna)
    response = browser.post(f"/plg/{plg.pk}/actions/add/", {"key": "k" * 20, "what": "Call", "who": anna.pk})

    assert response.status_code == 403
    assert b"open for a long time" in response.content
    assert b">Call</textarea>" not in response.content
    assert not Action.objects.exists()
