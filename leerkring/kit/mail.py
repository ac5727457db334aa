"""Mail that no request waits for."""

import logging
from smtplib import SMTPException
from threading import Thread

from django.core.mail import EmailMultiAlternatives
from django.db import transaction

log = logging.getLogger("leerkring.mail")


def send_soon(*, to: str, subject: str, text: str) -> None:
    """Send one mail after the transaction, beside the request: how long it takes tells nobody anything."""
    message = EmailMultiAlternatives(subject, text, to=[to], headers={"Auto-Submitted": "auto-generated"})
    transaction.on_commit(lambda: Thread(target=_send, args=[message]).start())


def _send(message: EmailMultiAlternatives) -> None:
    try:
        message.send()
    except (SMTPException, OSError) as error:
        # Never to whom or about what: only that the mail server did not take it.
        log.error("A mail was not sent: %s", type(error).__name__)
