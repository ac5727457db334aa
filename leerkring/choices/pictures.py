"""The drawing of an outcome, with its words."""

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from leerkring.choices.models import Choice, Kind
from leerkring.choices.queries import Line, lines_of
from leerkring.choices.rules.picture import Block, draw_bars, draw_blocks


@dataclass(frozen=True)
class Picture:
    """A drawing, how to read it, and the same in a table."""

    drawing: SafeString
    title: str
    reading: str
    columns: list[object]
    rows: list[list[object]]


def picture_of(choice: Choice) -> Picture | None:
    """The drawing, where enough people voted for one."""
    told, lines = choice.told, lines_of(choice)
    if choice.is_poll and told.get("counts"):
        return _bars(choice, lines, told["voters"])
    if choice.kind == Kind.THEMES and told.get("half"):
        return _blocks(choice, [line for line in lines if line.is_chosen], told["voters"])
    return None


def _bars(choice: Choice, lines: list[Line], voters: int) -> Picture:
    in_list = sorted(lines, key=lambda line: line.place)
    bars = [Block(line.words, (line.support or 0) / voters, str(line.support)) for line in in_list]
    title = _("How the answers fell")
    return Picture(
        mark_safe(draw_bars(bars, f"picture-{choice.pk}", title)),
        title,
        _("The longer the bar, the more people gave this answer."),
        [_("Answer"), (_("People"), "number")],
        [[line.words, line.support] for line in in_list],
    )


def _blocks(choice: Choice, lines: list[Line], voters: int) -> Picture:
    title = _("What carries each theme")
    return Picture(
        mark_safe(
            draw_blocks([Block(line.words, _part(line, voters)) for line in lines], f"picture-{choice.pk}", title)
        ),
        title,
        _(
            "Every theme costs the same, so all blocks are equally large. A wide, flat block: many of you carry it, "
            "and it cost each only a little. A narrow, high one: fewer of you carry it, and gave more of their share."
        ),
        [_("Theme"), _("Supported by")],
        [[line.words, support_in_words(line)] for line in lines],
    )


def _part(line: Line, voters: int) -> float:
    """Only as precise as what may be told."""
    if line.support is not None:
        return line.support / voters
    if line.word:
        return {"few": 4 / voters, "nearly_all": 1.0}.get(line.word, 0.5)
    return 0.75 if line.half else 0.35


def support_in_words(line: Line) -> str:
    """How many support it, as far as it may be told."""
    if line.support is not None:
        return str(line.support)
    if line.word == "nearly_all":
        return _("nearly everybody")
    if line.word == "few":
        return _("fewer than 5 people")
    return _("half of you or more") if line.half else _("fewer than half of you")
