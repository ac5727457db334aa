from leerkring.commitments.models import Action, Result
from leerkring.conftest import As
from leerkring.people.models import Person


def address(action: Action) -> str:
    return f"/actions/{action.pk}/"


def test_it_works(action: Action, anna: Person, bo: Person) -> None:
    Result.objects.create(action=action, text="Eleven parents came.", author=bo)

    page = As(anna).get(address(action)).content.decode()
    assert "Call the parents" in page
    assert "Eleven parents came." in page


def test_what_was_typed_is_shown_and_never_run(action: Action, anna: Person) -> None:
    Result.objects.create(action=action, text="<script>alert(1)</script>", author=anna)

    page = As(anna).get(address(action)).content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_a_facilitator_has_no_buttons(action: Action, fenna: Person) -> None:
    assert "Tell what came of it" not in As(fenna).get(address(action)).content.decode()


def test_for_others_it_does_not_exist(action: Action, erik: Person, leo: Person) -> None:
    assert {As(person).get(address(action)).status_code for person in (erik, leo)} == {404}
