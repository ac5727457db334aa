from leerkring.conftest import As
from leerkring.drafts.models import Draft, DraftVersion
from leerkring.people.models import Person


def address(draft: Draft) -> str:
    return f"/drafts/{draft.pk}/write/"


def test_it_works(draft: Draft, anna: Person, bo: Person) -> None:
    assert As(anna).send(address(draft), text="Here we dare to fail", number=0).status_code == 302
    assert b"Here we dare to fail" in As(bo).get(address(draft)).content
    As(bo).send(address(draft), text="We dare to fail", number=1)
    assert [(one.number, one.author) for one in DraftVersion.objects.order_by("number")] == [(1, anna), (2, bo)]


def test_the_same_text_is_no_new_version(written: Draft, bo: Person) -> None:
    As(bo).send(address(written), text="Here we dare to fail", number=1)
    assert DraftVersion.objects.count() == 1


def test_who_was_overtaken_sees_both(written: Draft, bo: Person) -> None:
    response = As(bo).send(address(written), text="Text of Bo", number=0)
    assert response.status_code == 409
    assert b"Text of Bo" in response.content
    assert b"Here we dare to fail" in response.content


def test_it_asks_again(draft: Draft, anna: Person) -> None:
    assert As(anna).send(address(draft), text=" ", number=0).status_code == 422
    assert As(anna).send(address(draft), text="x" * 4001, number=0).status_code == 422


def test_not_while_the_group_decides(proposed: Draft, bo: Person) -> None:
    response = As(bo).send(address(proposed), text="Text of Bo", number=1)
    assert response.status_code == 422
    assert b"Text of Bo" in response.content


def test_a_facilitator_cannot(draft: Draft, fenna: Person, hanna: Person) -> None:
    for guide in (fenna, hanna):
        assert As(guide).send(address(draft), text="x", number=0).status_code == 403


def test_for_others_it_does_not_exist(draft: Draft, erik: Person, leo: Person) -> None:
    for person in (erik, leo):
        assert As(person).get(address(draft)).status_code == 404
