import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from leerkring.meetings import rules
from leerkring.meetings.rules import Event, Filling, Fit, NoSuchTime

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def day(number: int) -> dt.datetime:
    return dt.datetime(2026, 1, number, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("members", "last", "turns", "chairs"),
    [
        ("abc", {}, 1, "a"),
        ("abc", {}, 5, "abcab"),
        ("abc", {"a": 2}, 1, "b"),
        ("abc", {"a": 2, "b": 4}, 4, "cabc"),
        ("abc", {"a": 4, "b": 3, "c": 2}, 4, "cbac"),
        ("abc", {"a": 4, "b": 4, "c": 4}, 2, "ab"),
        ("bc", {"a": 1, "b": 2}, 3, "cbc"),
        ("a", {"a": 3}, 3, "aaa"),
    ],
)
def test_who_chairs(members: str, last: dict[str, int], turns: int, chairs: str) -> None:
    moments = [day(10 + turn) for turn in range(turns)]
    assert rules.chairs_in_turn(members, {who: day(n) for who, n in last.items()}, moments) == list(chairs)


def test_without_members_nobody_chairs() -> None:
    assert rules.chairs_in_turn("", {"a": day(1)}, [day(2), day(3)]) == [None, None]


def test_a_turn_that_is_planned_later_counts() -> None:
    assert rules.chairs_in_turn("ab", {"a": day(20), "b": day(5)}, [day(8), day(9)]) == ["b", "b"]


@given(st.integers(1, 9), st.integers(1, 60))
def test_in_a_long_series_turns_differ_by_one_at_most(members: int, times: int) -> None:
    start = day(1)
    turns = rules.chairs_in_turn(range(members), {}, [start + dt.timedelta(weeks=n) for n in range(times)])
    counts = [turns.count(member) for member in range(members)]
    assert max(counts) - min(counts) <= 1


def test_a_series_stays_at_the_same_time_on_the_wall() -> None:
    moments = rules.series(dt.date(2026, 3, 17), dt.time(15, 30), AMSTERDAM, weeks=1, times=3)

    assert [moment.isoformat() for moment in moments] == [
        "2026-03-17T14:30:00+00:00",
        "2026-03-24T14:30:00+00:00",
        "2026-03-31T13:30:00+00:00",
    ]
    assert {moment.astimezone(AMSTERDAM).time() for moment in moments} == {dt.time(15, 30)}


def test_back_to_winter_time() -> None:
    moments = rules.series(dt.date(2026, 10, 20), dt.time(15, 30), AMSTERDAM, weeks=1, times=2)
    assert [moment.hour for moment in moments] == [13, 14]


def test_a_time_that_the_clock_skips_is_refused_with_its_day() -> None:
    with pytest.raises(NoSuchTime) as refused:
        rules.series(dt.date(2026, 3, 22), dt.time(2, 30), AMSTERDAM, weeks=1, times=2)
    assert refused.value.day == dt.date(2026, 3, 29)


@pytest.mark.parametrize("clock", [dt.time(1, 59), dt.time(3, 0)])
def test_just_beside_the_skipped_hour_is_fine(clock: dt.time) -> None:
    moment = rules.moment_of(dt.date(2026, 3, 29), clock, AMSTERDAM)
    assert moment.astimezone(AMSTERDAM).time() == clock


def test_of_a_time_that_comes_twice_it_is_the_first() -> None:
    assert rules.moment_of(dt.date(2026, 10, 25), dt.time(2, 30), AMSTERDAM).hour == 0


@pytest.mark.parametrize(
    ("last", "weeks", "today", "expected"),
    [
        ((2026, 3, 3), 2, (2026, 3, 4), (2026, 3, 17)),
        ((2026, 3, 3), 2, (2026, 3, 17), (2026, 3, 17)),
        ((2026, 3, 3), 2, (2026, 3, 18), (2026, 3, 31)),
        ((2026, 3, 3), 1, (2026, 2, 1), (2026, 3, 10)),
        ((2026, 3, 3), 0, (2026, 3, 3), (2026, 3, 10)),
        ((2024, 3, 5), 4, (2026, 3, 10), (2026, 3, 31)),
    ],
)
def test_the_next_day_of_the_rhythm(
    last: tuple[int, int, int], weeks: int, today: tuple[int, int, int], expected: tuple[int, int, int]
) -> None:
    assert rules.next_day(dt.date(*last), weeks, dt.date(*today)) == dt.date(*expected)


@pytest.mark.parametrize(
    ("planned", "used", "fit", "difference"),
    [
        (90, 0, Fit.EMPTY, 90),
        (90, 80, Fit.LEFT, 10),
        (90, 90, Fit.EXACT, 0),
        (90, 91, Fit.OVER, 1),
        (90, 130, Fit.OVER, 40),
    ],
)
def test_how_an_agenda_fits(planned: int, used: int, fit: Fit, difference: int) -> None:
    filling = Filling(planned, used)
    assert (filling.fit, filling.difference) == (fit, difference)


def test_when_each_activity_begins() -> None:
    begins = rules.beginnings(day(1), [10, 25, 5])
    assert [moment.strftime("%H:%M") for moment in begins] == ["12:00", "12:10", "12:35"]
    assert rules.beginnings(day(1), []) == []


@pytest.mark.parametrize(
    ("what", "by", "order"),
    [("a", 1, "bac"), ("b", 1, "acb"), ("c", 1, "abc"), ("a", -1, "abc"), ("b", -1, "bac"), ("c", -1, "acb")],
)
def test_moving(what: str, by: int, order: str) -> None:
    assert rules.moved("abc", what, by=by) == list(order)


def event(**fields: object) -> Event:
    standard = {
        "uid": "1@leerkring",
        "sequence": 3,
        "changed_at": day(1),
        "begins_at": dt.datetime(2026, 7, 1, 13, 30, tzinfo=dt.UTC),
        "ends_at": dt.datetime(2026, 7, 1, 15, 0, tzinfo=dt.UTC),
        "title": "Parents",
        "place": "Room 3",
        "address": "https://leerkring.example/meetings/1/",
        "is_cancelled": False,
    }
    return Event(**standard | fields)  # type: ignore[arg-type]


def test_an_event_says_what_a_calendar_needs() -> None:
    text = rules.calendar_text("Leerkring", [event()]).decode()

    (component,) = Calendar.from_ical(text).walk("VEVENT")
    assert component["uid"] == "1@leerkring"
    assert component["sequence"] == 3
    assert component.decoded("dtstart").astimezone(AMSTERDAM).strftime("%d-%m %H:%M") == "01-07 15:30"
    assert component.decoded("dtend").astimezone(AMSTERDAM).strftime("%H:%M") == "17:00"
    assert (component["summary"], component["location"], component["status"]) == ("Parents", "Room 3", "CONFIRMED")
    assert component["url"] == "https://leerkring.example/meetings/1/"
    assert "\r\n" in text
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_a_cancelled_one_says_so() -> None:
    assert b"\r\nSTATUS:CANCELLED\r\n" in rules.calendar_text("Leerkring", [event(is_cancelled=True)])


def test_without_a_place_there_is_no_location() -> None:
    assert b"LOCATION" not in rules.calendar_text("Leerkring", [event(place="")])


BREAKS = ["\r\n", "\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029", "\\n", "\x00"]


@pytest.mark.parametrize("line_break", BREAKS)
@pytest.mark.parametrize("field", ["title", "place"])
def test_what_is_typed_never_becomes_a_line_of_its_own(field: str, line_break: str) -> None:
    typed = f"Tea{line_break}ATTACH:https://evil.example{line_break}END:VEVENT{line_break}BEGIN:VALARM"
    text = rules.calendar_text(f"Ours{line_break}X-EVIL:1", [event(**{field: typed})]).decode()

    unfolded = text.replace("\r\n ", "")
    names = {line.partition(":")[0].partition(";")[0] for line in unfolded.splitlines()}
    assert names.isdisjoint({"ATTACH", "X-EVIL", "VALARM"})
    assert unfolded.count("END:VEVENT\r\n") == 1
    calendar = Calendar.from_ical(text)
    (component,) = calendar.walk("VEVENT")
    assert component["url"] == "https://leerkring.example/meetings/1/"
    assert "attach" not in component


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_comes_back_as_one_line(title: str, place: str) -> None:
    text = rules.calendar_text("Leerkring", [event(title=title, place=place)])
    (component,) = Calendar.from_ical(text).walk("VEVENT")
    assert str(component["summary"]) == rules.one_line(title)
    assert str(component.get("location", "")) == rules.one_line(place)


def test_commas_semicolons_and_backslashes_stay_what_they_are() -> None:
    text = rules.calendar_text("Leerkring", [event(title="Tea, cake; and \\ more")])
    assert b"SUMMARY:Tea\\, cake\\; and \\\\ more" in text
