import datetime as dt
import re
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from leerkring.conftest import make_person
from leerkring.notices import actions
from leerkring.notices.models import Notice
from leerkring.notices.tasks import send_digests
from leerkring.notices.tests.conftest import tell
from leerkring.people.models import Person

ZONE = dt.timezone(dt.timedelta(hours=1))
# A Monday.
START = dt.datetime(2026, 3, 2, 8, 0, tzinfo=ZONE)


def later(**time: int) -> dt.datetime:
    return START + dt.timedelta(**time)


@pytest.fixture(autouse=True)
def accounts_of_long_ago(rik: Person) -> None:
    Person.objects.update(created_at=later(days=-400))


def html_of(message: Any) -> str:
    return str(message.alternatives[0].content)


def told(person: Person, at: dt.datetime, sentence: str = "%(name)s asks you something.") -> None:
    with time_machine.travel(at, tick=False):
        tell(person, sentence)


def test_it_works(rik: Person) -> None:
    told(rik, later(hours=-3))
    told(rik, later(hours=-2), "Second thing.")

    assert send_digests(START) == 1
    (message,) = mail.outbox
    assert message.to == ["rik@school.example"]
    assert message.subject == "What is new in your circle"
    body = str(message.body)
    assert body.index("Hello Rik,") < body.index("* Bo asks you something.") < body.index("* Second thing.")
    assert body.count("http://localhost:8000/account/\n") == 2
    assert "at most once a day" in body
    assert "\n\n\n" not in body
    html = html_of(message)
    assert '<a href="http://localhost:8000/account/">Bo asks you something.</a>' in html


def test_it_says_how_to_get_less(rik: Person) -> None:
    told(rik, later(hours=-1))
    send_digests(START)

    message = mail.outbox[0]
    assert "http://localhost:8000/account/change/" in message.body
    assert message.extra_headers["List-Unsubscribe"] == "<http://localhost:8000/account/change/>"
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"


def test_there_is_nothing_in_it_but_sentences_and_where_they_lead(rik: Person) -> None:
    told(rik, later(hours=-1))
    send_digests(START)

    text = str(mail.outbox[0].body) + html_of(mail.outbox[0])
    addresses = set(re.findall(r"https?://[^\s<\"]+", text))
    assert addresses == {"http://localhost:8000/account/", "http://localhost:8000/account/change/"}
    assert rik.sign_in_name not in text
    assert str(rik.pk) not in text


def test_names_in_it_are_plain_text(rik: Person) -> None:
    with time_machine.travel(later(hours=-1), tick=False):
        tell(rik, name="<b>Bo</b> & co")
    send_digests(START)

    assert "* <b>Bo</b> & co asks" in mail.outbox[0].body
    assert "&lt;b&gt;Bo&lt;/b&gt; &amp; co asks" in html_of(mail.outbox[0])


def test_asking_twice_sends_once(rik: Person) -> None:
    told(rik, later(hours=-1))

    assert [send_digests(START), send_digests(START), send_digests(later(hours=5))] == [1, 0, 0]
    assert len(mail.outbox) == 1


def test_at_most_one_mail_a_day_and_no_news_twice(rik: Person) -> None:
    told(rik, later(hours=-1), "First.")
    send_digests(START)
    told(rik, later(hours=1), "Second.")

    assert send_digests(later(hours=2)) == 0
    assert send_digests(later(days=1)) == 1
    assert "First." not in mail.outbox[1].body
    assert "Second." in mail.outbox[1].body


def test_weekly_means_monday(rik: Person) -> None:
    Person.objects.update(digest="weekly", digest_sent_at=START)
    told(rik, later(hours=1))

    assert [send_digests(later(days=number)) for number in range(1, 7)] == [0] * 6
    assert send_digests(later(days=7)) == 1
    assert "at most once a week" in mail.outbox[0].body


def test_a_monday_on_which_the_machine_was_off_is_made_up_for_once(rik: Person) -> None:
    Person.objects.update(digest="weekly", digest_sent_at=later(days=-7))
    told(rik, later(hours=1))

    assert [send_digests(later(days=2)), send_digests(later(days=3)), send_digests(later(days=7))] == [1, 0, 0]


def test_somebody_new_waits_for_monday_too(db: None) -> None:
    person = make_person("New One", email="new@school.example")
    Person.objects.filter(pk=person.pk).update(created_at=later(days=1))
    told(person, later(days=1))

    assert send_digests(later(days=2)) == 0
    assert send_digests(later(days=7)) == 1


def test_what_was_seen_on_the_page_is_not_mailed(rik: Person) -> None:
    told(rik, later(hours=-1))
    actions.read_all(reader=rik)

    assert send_digests(START) == 0


def test_after_a_long_silence_only_what_is_news_is_sent(rik: Person) -> None:
    told(rik, later(days=-40), "Old.")
    told(rik, later(days=-2), "Fresh.")

    assert send_digests(START) == 1
    assert "Old." not in mail.outbox[0].body
    assert send_digests(later(days=1)) == 0


def test_a_long_list_is_cut_short(rik: Person) -> None:
    for number in range(25):
        told(rik, later(hours=-1), f"News {number}.")
    send_digests(START)

    assert str(mail.outbox[0].body).count("* News") == 20
    assert "And 5 more: http://localhost:8000/notices/" in mail.outbox[0].body
    assert send_digests(later(days=1)) == 0


@pytest.mark.parametrize("change", [{"email": ""}, {"digest": "never"}, {"is_active": False}, {"erased_at": START}])
def test_who_gets_none(rik: Person, change: dict[str, Any]) -> None:
    Person.objects.filter(pk=rik.pk).update(**change)
    told(rik, later(hours=-1))

    assert send_digests(START) == 0


def test_two_at_once_share_the_work(rik: Person) -> None:
    told(rik, later(hours=-1))

    assert len(actions.claim_news(reader=rik, now=START)) == 1
    assert actions.claim_news(reader=rik, now=START) == []


def test_one_that_was_killed_after_claiming_is_not_made_up_for(rik: Person) -> None:
    told(rik, later(hours=-1))
    actions.claim_news(reader=rik, now=START)

    assert send_digests(later(minutes=5)) == 0
    assert send_digests(later(days=1)) == 0
    assert Notice.objects.filter(read_at=None).count() == 1


def test_a_mail_server_that_is_away_costs_nobody_her_news(rik: Person, settings: Any) -> None:
    told(rik, later(hours=-1))
    kept = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with pytest.raises(OSError, match="refused"):
        send_digests(START)
    settings.EMAIL_BACKEND = kept

    assert send_digests(START) == 1


def test_each_reader_asks_the_database_the_same(rik: Person, django_assert_max_num_queries: Any) -> None:
    readers = [make_person(f"Reader{number} R", email="r@school.example", digest="daily") for number in range(5)]
    Person.objects.update(created_at=later(days=-400))
    for reader in readers:
        for _ in range(8):
            told(reader, later(hours=-1))
    with django_assert_max_num_queries(1 + 6 * len(readers)):
        assert send_digests(START) == 5


def test_the_command_says_how_many(rik: Person) -> None:
    tell(rik)
    said = StringIO()
    call_command("send_digests", stdout=said)
    assert said.getvalue() == "1 sent\n"
    assert timezone.localdate(Person.objects.get(pk=rik.pk).digest_sent_at) == timezone.localdate()
