from leerkring.conftest import As
from leerkring.cycles.actions.information import gather
from leerkring.cycles.models import Cycle, Source, SourceKind
from leerkring.people.models import Person


def test_it_works(anna: Person, cycle: Cycle) -> None:
    source = gather(
        author=anna, cycle=cycle, kind=SourceKind.NOTE, title="Talks", origin="12 parents", text="Ask <b>us</b>"
    )
    page = As(anna).get(f"/sources/{source.pk}/").content.decode()

    assert "Talks" in page
    assert "12 parents" in page
    assert "Ask &lt;b&gt;us&lt;/b&gt;" in page


def test_a_table_is_shown_as_a_table(anna: Person, cycle: Cycle) -> None:
    text = "Month;Parents\nMay;<i>18</i>"
    source = gather(author=anna, cycle=cycle, kind=SourceKind.TABLE, title="Counted", origin="Us", text=text)
    page = As(anna).get(f"/sources/{source.pk}/").content.decode()

    assert '<th scope="col">Month</th>' in page
    assert "&lt;i&gt;18&lt;/i&gt;" in page


def test_a_file_can_be_kept(fenna: Person, a_file: Source) -> None:
    page = As(fenna).get(f"/sources/{a_file.pk}/").content.decode()

    assert f"/sources/{a_file.pk}/file/" in page
    assert "talks.html" in page
    assert "/remove/" not in page


def test_for_others_it_does_not_exist(erik: Person, dirk: Person, leo: Person, a_file: Source) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(f"/sources/{a_file.pk}/").status_code == 404
