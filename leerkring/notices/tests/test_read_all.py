from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.notices.tests.conftest import tell
from leerkring.people.models import Person

ADDRESS = "/notices/all-read/"


def test_it_works(rik: Person) -> None:
    tell(rik)
    tell(rik)
    response = As(rik).send(ADDRESS)

    assert response["Location"] == "/notices/"
    assert not Notice.objects.filter(read_at=None).exists()


def test_it_leaves_the_news_of_others_alone(rik: Person, truus: Person) -> None:
    tell(truus)
    As(rik).send(ADDRESS)

    assert Notice.objects.get().read_at is None


def test_asking_for_the_page_does_nothing(rik: Person) -> None:
    tell(rik)

    assert As(rik).get(ADDRESS).status_code == 405
    assert Notice.objects.get().read_at is None
