from django.utils import timezone

from leerkring.conftest import As
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.people.models import Person


def test_it_works(own: OwnMethod, shared: SharedMethod, fenna: Person) -> None:
    OwnMethod.objects.update(withdrawn_at=timezone.now())
    assert "Put it back" in As(fenna).get(f"/methods/{own.pk}/").content.decode()
    As(fenna).send(f"/methods/{own.pk}/restore/")

    own.refresh_from_db()
    assert own.withdrawn_at is None
    assert own.shared == shared


def test_for_others_it_does_not_exist(own: OwnMethod, erik: Person) -> None:
    assert As(erik).send(f"/methods/{own.pk}/restore/").status_code == 404
