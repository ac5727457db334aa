"""The Jinja2 environment of all our pages."""

import datetime as dt
import secrets
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils import formats, timezone, translation
from django.utils.html import linebreaks, urlize
from django.utils.safestring import mark_safe


def environment(**options: Any) -> jinja2.Environment:
    """Autoescaped, undefined names are errors, words through gettext."""
    options |= {"undefined": jinja2.StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    # Compiled once for all processes and all starts; a template that was edited is another one.
    compiled = Path(settings.STATIC_ROOT).with_name("templates")
    compiled.mkdir(parents=True, exist_ok=True, mode=0o700)
    options["bytecode_cache"] = jinja2.FileSystemBytecodeCache(str(compiled))
    env = jinja2.Environment(**options | {"autoescape": True}, extensions=["jinja2.ext.i18n"])  # noqa: S701 (it is on)
    env.policies["ext.i18n.trimmed"] = True
    env.install_gettext_callables(  # type: ignore[attr-defined]
        gettext=translation.gettext,
        ngettext=translation.ngettext,
        pgettext=translation.pgettext,
        npgettext=translation.npgettext,
        newstyle=True,
    )
    env.globals.update(
        # The names of files stay what they are as long as the server runs, and a page asks for some twenty.
        static=cache(static),
        url=_url,
        new_key=new_key,
        language=translation.get_language,
        is_right_to_left=translation.get_language_bidi,
        is_demo=lambda: settings.DEMO,
    )
    env.filters.update(date=_date, day=_day, moment=_moment, clock=_clock, number=_number, paragraphs=_paragraphs)
    return env


def new_key() -> str:
    """The key of one form on one page: sent twice, it has one effect."""
    return secrets.token_urlsafe(18)


def _url(name: str, *args: object, **kwargs: object) -> str:
    return reverse(name, args=args, kwargs=kwargs)


def _local(value: dt.date | dt.datetime) -> dt.date | dt.datetime:
    return timezone.localtime(value) if isinstance(value, dt.datetime) and timezone.is_aware(value) else value


def _date(value: dt.date | dt.datetime) -> str:
    return formats.date_format(_local(value), "j F Y")


def _day(value: dt.date | dt.datetime) -> str:
    return formats.date_format(_local(value), "l j F")


def _moment(value: dt.datetime) -> str:
    return formats.date_format(_local(value), "l j F, H:i")


def _clock(value: dt.datetime) -> str:
    return formats.date_format(_local(value), "H:i")


def _number(value: float | Decimal | None) -> str:
    """At most two decimals, and none that say nothing: 15, 2,5 and 0,33."""
    if value is None:
        return ""
    return formats.number_format(Decimal(f"{round(float(value), 2) + 0:.2f}".rstrip("0").rstrip(".")), use_l10n=True)


def _paragraphs(text: str) -> str:
    """Plain text as paragraphs with its links made clickable; everything in it is escaped."""
    return mark_safe(linebreaks(urlize(text, nofollow=True, autoescape=True)))  # urlize has escaped all of it
