from pathlib import Path

from django.http import FileResponse

from leerkring.conftest import As
from leerkring.cycles.actions.information import gather
from leerkring.cycles.models import Cycle, Source, SourceKind
from leerkring.people.models import Person


def address(source: Source) -> str:
    return f"/sources/{source.pk}/file/"


def test_it_works(anna: Person, a_file: Source) -> None:
    response = As(anna).get(address(a_file))

    assert isinstance(response, FileResponse)
    assert response.getvalue() == b"<script>alert(1)</script>"
    assert response["Content-Disposition"] == 'attachment; filename="talks.html"'


def test_it_never_opens_inside_our_pages(anna: Person, a_file: Source) -> None:
    response = As(anna).get(address(a_file))

    assert response["Content-Type"] == "application/octet-stream"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].endswith("; sandbox")
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "private" in response["Cache-Control"]
    response.close()


def test_the_facilitator_may_read_it(fenna: Person, a_file: Source) -> None:
    response = As(fenna).get(address(a_file))

    assert response.status_code == 200
    response.close()


def test_a_note_has_no_file(anna: Person, cycle: Cycle) -> None:
    note = gather(author=anna, cycle=cycle, kind=SourceKind.NOTE, title="T", origin="O", text="…")

    assert As(anna).get(address(note)).status_code == 404


def test_a_file_that_was_lost_is_not_there(anna: Person, a_file: Source, files: Path) -> None:
    Path(a_file.file.path).unlink()

    assert As(anna).get(address(a_file)).status_code == 404


def test_for_others_it_does_not_exist(erik: Person, dirk: Person, leo: Person, cas: Person, a_file: Source) -> None:
    for person in (erik, dirk, leo, cas):
        assert As(person).get(address(a_file)).status_code == 404
    assert As().get(address(a_file)).status_code == 302
