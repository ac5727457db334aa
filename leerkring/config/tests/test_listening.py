"""How much of a question is there, before anybody reads it."""

import pytest

from leerkring.config.listening import SMALL, Said, how_much

HEAD = b"POST /plg/ HTTP/1.1\r\nHost: localhost\r\n"


@pytest.mark.parametrize(
    ("said", "much"),
    [
        (b"", Said.PART),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n", Said.PART),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", Said.ALL),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET /", Said.ALL),
        (HEAD + b"Content-Length: 4\r\n\r\nabc", Said.PART),
        (HEAD + b"content-length:4\r\n\r\nabcd", Said.ALL),
        (HEAD + b"Content-Length: 4\r\nContent-Length: 9\r\n\r\nabcd", Said.PART),
        (HEAD + b"Content-Length: %d\r\n\r\n" % (SMALL * 2), Said.BEGINNING),
        (HEAD + b"X: y\r\nTransfer-Encoding: chunked\r\n\r\n", Said.BEGINNING),
        (HEAD + b"Expect: 100-continue\r\nContent-Length: 9\r\n\r\n", Said.BEGINNING),
        (b"GET / HTTP/1.1\r\nX: " + b"a" * SMALL, Said.TOO_MUCH),
    ],
)
def test_how_much_is_there(said: bytes, much: Said) -> None:
    assert how_much(said) == much
