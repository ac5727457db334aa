"""Mail with what is new: one for each reader, at most one a day, never the same news twice."""

import datetime as dt
import logging
from collections.abc import Iterator
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from leerkring.notices import actions, queries
from leerkring.notices.models import Notice
from leerkring.notices.rules import MOST_IN_A_MAIL
from leerkring.people.models import Digest, Person

log = logging.getLogger("leerkring.mail")


def send_digests(now: dt.datetime) -> int:
    """Mail everybody whose mail is due; returns how many left. Safe to run often, twice at once, or after a crash."""
    connection = get_connection()
    # Before anything is claimed: a mail server that is away costs nobody her news.
    connection.open()
    try:
        return sum(_send(reader, news, connection) for reader, news in _claimed(now))
    finally:
        connection.close()


def _claimed(now: dt.datetime) -> Iterator[tuple[Person, list[Notice]]]:
    for reader in queries.readers_with_news(now):
        if news := actions.claim_news(reader=reader, now=now):
            yield reader, news


def _send(reader: Person, news: list[Notice], connection: BaseEmailBackend) -> bool:
    try:
        _written(reader, news, connection).send()
    except (SMTPException, OSError) as error:
        # Not to whom: only that it happened.
        log.error("A mail with news was not sent: %s", type(error).__name__)
        return False
    return True


def _written(reader: Person, news: list[Notice], connection: BaseEmailBackend) -> EmailMultiAlternatives:
    """The mail, in the language of its reader: sentences and where they lead, and nothing else."""
    account = settings.BASE_ADDRESS + reverse("people:change_account")
    with translation.override(reader.language):
        context = {
            "reader": reader,
            "news": [(notice.words, settings.BASE_ADDRESS + notice.address) for notice in news[:MOST_IN_A_MAIL]],
            "more": max(0, len(news) - MOST_IN_A_MAIL),
            "all": settings.BASE_ADDRESS + reverse("notices:list_notices"),
            "account": account,
            "weekly": reader.digest == Digest.WEEKLY,
        }
        text = render_to_string("notices/digest.txt", context)
        message = EmailMultiAlternatives(
            _("What is new in your circle"), text, to=[reader.email], connection=connection
        )
        message.attach_alternative(render_to_string("notices/digest.html", context), "text/html")
    message.extra_headers = {"Auto-Submitted": "auto-generated", "List-Unsubscribe": f"<{account}>"}
    return message
