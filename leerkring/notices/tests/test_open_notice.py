import uuid

from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.notices.tests.conftest import tell
from leerkring.people.models import Person


def test_it_leads_there_and_is_seen(rik: Person) -> None:
    notice, other = tell(rik), tell(rik)
    response = As(rik).send(f"/notices/{notice.pk}/open/")

    assert response["Location"] == "/account/"
    notice.refresh_from_db()
    other.refresh_from_db()
    assert notice.read_at is not None
    assert other.read_at is None


def test_opening_it_again_keeps_the_first_moment(rik: Person) -> None:
    notice = tell(rik)
    browser = As(rik)
    browser.send(f"/notices/{notice.pk}/open/")
    first = Notice.objects.get().read_at
    browser.send(f"/notices/{notice.pk}/open/")

    assert Notice.objects.get().read_at == first


def test_asking_for_the_page_does_nothing(rik: Person) -> None:
    notice = tell(rik)

    assert As(rik).get(f"/notices/{notice.pk}/open/").status_code == 405
    assert Notice.objects.get().read_at is None


def test_for_somebody_else_it_does_not_exist(rik: Person, truus: Person) -> None:
    notice = tell(rik)

    assert As(truus).send(f"/notices/{notice.pk}/open/").status_code == 404
    assert As(truus).send(f"/notices/{uuid.uuid4()}/open/").status_code == 404
    assert Notice.objects.get().read_at is None
