"""The words of a reading: what is seen, change or noise, against the norm, what cannot be said, one open question.

The one place where they stand. A `Voice` says them in a language: on a page it is Django's, in the program the same
catalogue read by Python itself. Nothing here gives advice, and nothing compares people, groups or schools.
"""

from collections.abc import Iterator
from typing import Protocol

from leerkring.goals.rules.control import FEWEST_USEFUL
from leerkring.goals.rules.norms import Standing
from leerkring.goals.rules.reading.finding import Assurance, Finding, Reading, Seen, Way


class Voice(Protocol):
    """Says things in one language, about one line."""

    @property
    def norm(self) -> str:
        """The norm as it reads; nothing when there is none."""

    def gettext(self, message: str) -> str:
        """A sentence in that language."""

    def ngettext(self, one: str, many: str, number: int) -> str:
        """The same, for one or for many."""

    def value(self, value: float) -> str:
        """A value with its unit."""

    def at(self, place: int) -> str:
        """The day of the point at a place."""


def tell(reading: Reading | None, voice: Voice) -> str:
    """The whole reading, without its question."""
    if reading is None:
        return voice.gettext("Nothing measured yet.")
    return " ".join(_sentences(reading, voice))


def _sentences(reading: Reading, voice: Voice) -> Iterator[str]:
    yield from _counted(reading, voice)
    yield from _found(reading, voice)
    if reading.is_wanted is not None:
        if reading.is_wanted:
            yield voice.gettext("That is the way you want to go.")
        else:
            yield voice.gettext("That is not the way you want to go.")
    yield tell_now(reading, voice)
    yield from _assured(reading, voice)
    yield from _unsaid(reading, voice)


def _counted(reading: Reading, voice: Voice) -> Iterator[str]:
    if reading.number == 1:
        yield voice.gettext("One measurement, on %(day)s.") % {"day": voice.at(0)}
        return
    said = {"number": reading.number, "first": voice.at(0), "last": voice.at(reading.number - 1)}
    yield voice.gettext("%(number)s measurements, from %(first)s to %(last)s.") % said
    if reading.phase:
        yield voice.gettext("This is about the part since %(day)s.") % {"day": voice.at(reading.phase)}
        if reading.finding != Finding.FEW and reading.earlier is not None:
            said_of_middle = {"before": voice.value(reading.earlier), "after": voice.value(reading.middle)}
            yield voice.gettext("Before, the middle was %(before)s; now it is %(after)s.") % said_of_middle


def _found(reading: Reading, voice: Voice) -> Iterator[str]:
    match reading.finding:
        case Finding.FEW:
            yield _few(reading, voice)
        case Finding.STILL:
            yield voice.gettext("Every value is %(value)s: the line stands still. There is no signal.") % {
                "value": voice.value(reading.last)
            }
        case Finding.NOISE:
            yield voice.gettext("The values go up and down around %(middle)s, as they do by chance.") % {
                "middle": voice.value(reading.middle)
            }
            yield voice.gettext("There is no signal: this is probably noise.")
        case _ if reading.seen:
            yield _signal(reading.finding, reading.seen, voice)
            if reading.finding == Finding.SHIFT:
                yield _middles(reading.seen, voice)
            if reading.finding == Finding.WAVES:
                yield voice.gettext("It goes up and down in long waves.")
            if reading.finding in (Finding.OUTSIDE, Finding.NEAR):
                yield voice.gettext("Something was probably different then: noise seldom does this.")
            else:
                yield voice.gettext("That is probably a real change, and not noise.")


def _few(reading: Reading, voice: Voice) -> str:
    if reading.number - reading.phase < FEWEST_USEFUL:
        words = voice.gettext(
            "That is too few to say whether something changes. From %(needed)s measurements on, the line can tell."
        )
        return words % {"needed": FEWEST_USEFUL}
    return voice.gettext(
        "Too few to say whether something changes: most values lie exactly on the middle, %(middle)s."
    ) % {"middle": voice.value(reading.middle)}


def _signal(finding: Finding, seen: Seen, voice: Voice) -> str:
    """One sentence with where it is seen and which way; a signal without a way is said so."""
    said = {"day": voice.at(seen.start), "last": voice.at(seen.stop)}
    up, down, neither = {
        Finding.SHIFT: (
            voice.gettext("There is a signal: since %(day)s the line is higher than before."),
            voice.gettext("There is a signal: since %(day)s the line is lower than before."),
            "",
        ),
        Finding.RUN: (
            voice.gettext("There is a signal: from %(day)s to %(last)s the line stayed higher than its middle."),
            voice.gettext("There is a signal: from %(day)s to %(last)s the line stayed lower than its middle."),
            voice.gettext("There is a signal: the line stays long on one side of its middle, then on the other."),
        ),
        Finding.TREND: (
            voice.gettext(
                "There is a signal: up to %(last)s each value was higher than the one before, at least seven in a row."
            ),
            voice.gettext(
                "There is a signal: up to %(last)s each value was lower than the one before, at least seven in a row."
            ),
            voice.gettext("There is a signal: the line goes up for long, and down for long."),
        ),
        Finding.NEAR: (
            voice.gettext("There is a signal: around %(day)s several values are much higher than usual."),
            voice.gettext("There is a signal: around %(day)s several values are much lower than usual."),
            voice.gettext("There is a signal: several values in a row lie far from the middle."),
        ),
        Finding.OUTSIDE: (
            voice.gettext("There is a signal: the value on %(day)s is higher than chance explains."),
            voice.gettext("There is a signal: the value on %(day)s is lower than chance explains."),
            voice.gettext("There is a signal: some values are too high and some too low for chance."),
        ),
        Finding.WAVES: ("", "", voice.gettext("There is a signal: the line seldom crosses its middle.")),
    }[finding]
    return (up if seen.way == Way.UP else down if seen.way == Way.DOWN else neither) % said


def _middles(seen: Seen, voice: Voice) -> str:
    said = {"before": voice.value(seen.before or 0), "after": voice.value(seen.after or 0)}
    return voice.gettext("Its middle went from %(before)s to %(after)s.") % said


def tell_now(reading: Reading | None, voice: Voice) -> str:
    """One sentence for a list: where it is now, and where that stands to the norm."""
    if reading is None:
        return voice.gettext("Nothing measured yet.")
    said = {"value": voice.value(reading.last), "norm": voice.norm}
    if reading.standing == Standing.MEETS:
        return voice.gettext("Now %(value)s. That meets the norm: %(norm)s.") % said
    if reading.standing == Standing.NOT_YET:
        return voice.gettext("Now %(value)s. That does not yet meet the norm: %(norm)s.") % said
    if voice.norm:
        return voice.gettext("Now %(value)s. The norm is %(norm)s.") % said
    return voice.gettext("Now %(value)s. There is no norm yet.") % said


def _assured(reading: Reading, voice: Voice) -> Iterator[str]:
    match reading.assurance:
        case Assurance.ALWAYS:
            yield voice.gettext("While nothing changes, the line goes on meeting the norm.")
        case Assurance.NEVER:
            yield voice.gettext("While nothing changes, the line will not meet the norm.")
        case Assurance.BY_CHANCE:
            yield voice.gettext("While nothing changes, chance decides whether a value meets the norm.")


def _unsaid(reading: Reading, voice: Voice) -> Iterator[str]:
    if reading.is_of_few:
        yield voice.gettext("Each value is about a small number, so it jumps by itself.")
    if reading.is_signal:
        yield voice.gettext("The line does not say why.")
    elif reading.finding == Finding.FEW:
        yield voice.gettext("That one value is higher or lower than another says nothing yet.")
    else:
        yield voice.gettext("A small change may be there that the line does not show.")


def question(reading: Reading | None, voice: Voice) -> str:
    """One open question to the group."""
    if reading is None:
        return voice.gettext("What do we want to know first?")
    seen = reading.seen
    if seen is None:
        if reading.finding == Finding.FEW:
            return voice.gettext("What do we expect to see next time, and why?")
        return voice.gettext("What do we see around us that this line does not show?")
    said = {"day": voice.at(seen.start), "last": voice.at(seen.stop)}
    match reading.finding:
        case Finding.SHIFT:
            return voice.gettext("What did we do differently since %(day)s?") % said
        case Finding.WAVES:
            return voice.gettext("What comes and goes in our year?")
        case Finding.OUTSIDE | Finding.NEAR:
            return voice.gettext("What was different around %(day)s?") % said
        case _:
            return voice.gettext("What was different from %(day)s to %(last)s?") % said
