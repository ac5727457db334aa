from leerkring.communities.models import Community, Frame
from leerkring.conftest import As
from leerkring.people.models import Person


def address(frame: Frame) -> str:
    return f"/frames/{frame.pk}/put-back/"


def test_an_older_one_becomes_the_newest(plg: Community, frame: Frame, leo: Person, bea: Person) -> None:
    Frame.objects.create(community=plg, number=2, mandate="Choose everything", author=leo)
    response = As(bea).send(address(frame))

    assert response["Location"] == f"/plg/{plg.pk}/charter/"
    newest = plg.frames.get(number=3)
    assert newest.words == frame.words
    assert newest.author == bea
    assert plg.frames.count() == 3


def test_putting_back_the_newest_changes_nothing(plg: Community, frame: Frame, leo: Person) -> None:
    As(leo).send(address(frame))

    assert plg.frames.count() == 1


def test_the_group_cannot(frame: Frame, anna: Person) -> None:
    assert As(anna).send(address(frame)).status_code == 403


def test_for_others_it_does_not_exist(frame: Frame, erik: Person) -> None:
    assert As(erik).send(address(frame)).status_code == 404
