import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.methods.models import OwnMethod
from leerkring.methods.rules import write_method
from leerkring.methods.tests.plans import ALONE_AND_TOGETHER
from leerkring.people.models import Person

TEXT = write_method(ALONE_AND_TOGETHER)


def address(community: Community) -> str:
    return f"/plg/{community.pk}/methods/import/"


def test_it_is_shown_before_it_is_kept(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), text=TEXT)

    assert response.status_code == 200
    page = response.content.decode()
    assert "Not kept yet" in page
    assert "Together 14 minutes" in page
    assert not OwnMethod.objects.exists()


def test_it_works(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), text=TEXT, sure="on")

    own = OwnMethod.objects.get()
    assert response["Location"] == f"/methods/{own.pk}/"
    assert own.method == ALONE_AND_TOGETHER


def test_from_a_file(plg: Community, anna: Person) -> None:
    file = SimpleUploadedFile("method.toml", TEXT.encode())
    assert "Alone and together" in As(anna).send(address(plg), file=file).content.decode()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (TEXT.replace('kind = "dots"', 'kind = "votes"'), "Step 3, kind: We do not know “votes”"),
        (TEXT.replace("usual = 14", "usual = 15"), "minutes.usual: This says 15, but the steps take 14 minutes"),
        (TEXT.replace("source = 2", "source = 3"), "Step 3, source: This points to step 3"),
        ("name = ", "Line 1: This is not written as TOML"),
        ("", "Choose a file or paste a text"),
        ("a" * 100_001, "100"),
        ("x = 1\n\x00", "TOML"),
    ],
)
def test_it_says_what_is_wrong_and_where(plg: Community, anna: Person, text: str, sentence: str) -> None:
    response = As(anna).send(address(plg), text=text, sure="on")

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not OwnMethod.objects.exists()


def test_it_gives_back_what_was_pasted(plg: Community, anna: Person) -> None:
    assert "Find me again" in As(anna).send(address(plg), text="# Find me again").content.decode()


def test_many_faults_are_cut_short(plg: Community, anna: Person) -> None:
    page = As(anna).send(address(plg), text="format = 1\n" + "".join(f"k{n} = 1\n" for n in range(99))).content.decode()
    assert "… and 30 more." in page


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x01" * 9, b"\x89PNG\r\n", TEXT.encode("utf-16")])
def test_what_is_no_text_is_refused(plg: Community, anna: Person, content: bytes) -> None:
    response = As(anna).send(address(plg), file=SimpleUploadedFile("method.toml", content))
    assert response.status_code == 422


def test_a_file_that_is_too_large_is_refused(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), file=SimpleUploadedFile("method.toml", b"a" * 500_000))
    assert response.status_code == 422
    assert "at most 100 KB" in response.content.decode()


def test_for_others_it_does_not_exist(plg: Community, erik: Person, leo: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
    assert As(leo).get(address(plg)).status_code == 403
