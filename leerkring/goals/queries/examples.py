"""Ready indicators in the reader's language."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from leerkring.goals.rules.examples import EXAMPLES, Example


@dataclass(frozen=True, slots=True)
class ReadyIndicator:
    """An example with its words."""

    key: str
    name: str
    unit: str
    how: str
    example: Example

    @property
    def filled(self) -> dict[str, object]:
        """Its form, filled in."""
        one = self.example
        return {
            "name": self.name,
            "unit": self.unit,
            "how": self.how,
            "level": one.level,
            "about": one.about,
            "counted": one.counted.value,
            "every": one.every,
            "direction": one.direction.value,
            "per": one.per,
        }


def examples() -> list[ReadyIndicator]:
    """What other groups measure."""
    words = _words()
    return [ReadyIndicator(one.key, *words[one.key], one) for one in EXAMPLES]


def _words() -> dict[str, tuple[str, str, str]]:
    return {
        "parents_evening": (
            _("Families that came to the parents' evening"),
            "%",
            _("Count the families on the evening itself; out of all that were invited."),
        ),
        "parents_reached": (
            _("Parents we spoke with this month"),
            "%",
            _("A talk at school, at home or by phone; a message does not count."),
        ),
        "reading_time": (
            _("Minutes of reading for pleasure, each day"),
            _("minutes"),
            _("The mean of the five days of one week, over all classes."),
        ),
        "wellbeing": (
            _("How was it at school this week? (1 to 5)"),
            _("points"),
            _("The mean of what pupils circle on Friday, without names."),
        ),
        "placed_in_work": (
            _("Pupils who found work or a next course"),
            "%",
            _("Half a year after they left; out of all who left."),
        ),
        "hours_met": (_("Hours that we met"), _("hours"), _("Add up the meetings of the month; no preparation.")),
        "lessons_visited": (
            _("Lessons in which we visited each other"),
            _("lessons"),
            _("How many in the month, all of us together; never who."),
        ),
    }
