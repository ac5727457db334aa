"""What somebody typed, given back when it could not be kept."""

import re

from django.http import QueryDict

# Fields that are never shown again, and values that somebody chose or a page filled in: numbers, days, names of things.
_NOT_SHOWN = re.compile(r"^key$|^csrf|password|credential")
_CHOSEN = re.compile(r"[0-9:.,+-]*|[a-z_]{1,20}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def typed_in(form: QueryDict, known: str = "") -> str:
    """The texts of a form that was refused as a whole; what was only chosen is as quickly chosen again.

    What is `known` to be typed by whoever refused is among them, also when it looks like something chosen.
    """
    sent = [(name, value.strip().replace("\r\n", "\n")) for name, values in form.lists() for value in values]
    texts = [value for name, value in sent if not _NOT_SHOWN.search(name) and not _CHOSEN.fullmatch(value)]
    return "\n\n".join(texts if any(known.strip() in text for text in texts) else [*texts, known]).strip()
