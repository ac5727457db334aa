import io
from typing import Any

import pytest
from django.test import RequestFactory

from leerkring.config.wsgi import application

BODY = b'--x\r\nContent-Disposition: form-data; name="login"\r\n\r\nanna\r\n--x--\r\n'


def answer(method: str, content_type: str) -> int:
    environ = RequestFactory().generic(method, "/sign-in/?next=/%C3%A9", BODY).environ
    said: list[Any] = []

    def begin(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
        said.append(status)

    asked = {"CONTENT_TYPE": content_type, "wsgi.input": io.BytesIO(BODY), "HTTP_HOST": "localhost"}
    b"".join(application(environ | asked, begin))
    return int(said[0].split()[0])


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    "content_type",
    [
        *(f"text/plain; charset={name}" for name in ("zlib", "idna", "punycode", "undefined", "'zlib'", "utf-8x")),
        "application/x-www-form-urlencoded; charset=rot13",
        "multipart/form-data; boundary=x; charset=zlib",
        "multipart/form-data; boundary=x; charset=utf-8; charset=zlib",
        "multipart/form-data; boundary*=zlib''x",
        "a; b*=nonsense'x'y",
    ],
)
def test_nobody_chooses_how_we_read(db: None, method: str, content_type: str) -> None:
    assert answer(method, content_type) in {200, 400, 403}


@pytest.mark.parametrize("charset", ["UTF-8", '"utf-8"', "utf8"])
def test_what_browsers_send_comes_through(db: None, charset: str) -> None:
    assert answer("GET", f"application/x-www-form-urlencoded; charset={charset}") == 200
    assert answer("POST", f"multipart/form-data; boundary=x; charset={charset}") == 403
