"""Asking as somebody, in a browser of our own: answers with what broke behind them, everything undone after."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from checks.bad_input.ladder import Value
from checks.bad_input.reading import Page
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person

FORM = "application/x-www-form-urlencoded"
Filled = Mapping[str, Sequence[Value]]
asked = {"requests": 0}


@dataclass
class Reply:
    """What came back, and the exception that was behind it."""

    status: int
    leads_to: str
    body: bytes
    is_page: bool
    broke: str

    @property
    def is_taken(self) -> bool:
        """It led on, and not by way of a door back to here."""
        return self.status == 302 and "next=" not in self.leads_to

    @cached_property
    def page(self) -> Page:
        return Page(self.body.decode("utf-8", "replace") if self.is_page else "")

    @cached_property
    def main(self) -> Page:
        """Its main part, which is most of what there is to judge and reads quicker."""
        start, end = self.body.find(b"<main"), self.body.rfind(b"</main>")
        return Page(self.body[start:end].decode("utf-8", "replace")) if 0 <= start < end else self.page


class Visitor:
    """Somebody with a browser; nobody who is signed in when there is no person."""

    def __init__(self, person: Person | None) -> None:
        self.name = person.sign_in_name if person else "nobody"
        self.client = Client(raise_request_exception=False, headers={"accept-language": "nl"})
        if person is not None:
            self.client.force_login(person)

    @contextmanager
    def undone(self) -> Iterator[set[str]]:
        """Whatever happens in here has not happened afterwards, unless a reason to keep it is added to the set."""
        cookies, kept_for = deepcopy(self.client.cookies), set[str]()
        with transaction.atomic():
            yield kept_for
            transaction.set_rollback(not kept_for)
        if not kept_for:
            self.client.cookies = cookies

    def get(self, address: str) -> Reply:
        return self._reply(self.client.get(address))

    def send(self, address: str, filled: Filled, files: Sequence[SimpleUploadedFile] = ()) -> Reply:
        """Send a form; the key is fresh when `filled` has none of its own."""
        whole = {"key": [new_key()], **filled}
        if files:
            parts: dict[str, Any] = {name: list(values) for name, values in whole.items()} | {"file": list(files)}
            return self.send_raw(address, encode_multipart(BOUNDARY, parts), MULTIPART_CONTENT)
        pairs = [(name, value) for name, values in whole.items() for value in values]
        return self.send_raw(address, urlencode(pairs).encode(), FORM)

    def send_raw(self, address: str, body: bytes, kind: str = FORM) -> Reply:
        return self._reply(self.client.generic("POST", address, body, kind))

    def _reply(self, response: Any) -> Reply:
        asked["requests"] += 1
        is_page = response.get("Content-Type", "").startswith("text/html")
        body = b"".join(response.streaming_content) if response.streaming else response.content
        error = getattr(response, "exc_info", None)
        broke = ""
        if error:
            place = traceback.extract_tb(error[2])[-1]
            broke = f"{error[0].__name__}: {str(error[1])[:160]} ({place.filename}:{place.lineno})"
        return Reply(response.status_code, response.get("Location", ""), body, is_page, broke)
