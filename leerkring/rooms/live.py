"""What is announced: that the room went on, or that more was written; never what."""

from leerkring.kit.live import announce
from leerkring.meetings.live import topic_of
from leerkring.meetings.models import Meeting

__all__ = ["cards_of", "counted", "counts_of", "topic_of", "went_on", "written"]


def counts_of(meeting: Meeting) -> str:
    """Heard by the board and the chair: somebody came, wrote or is ready."""
    return f"room:{meeting.pk}:counts"


def cards_of(meeting: Meeting) -> str:
    """Heard by everybody while a step shows what is written as it is written."""
    return f"room:{meeting.pk}:cards"


def went_on(meeting: Meeting) -> None:
    """The room is somewhere else now."""
    announce(topic_of(meeting))


def counted(meeting: Meeting) -> None:
    """There is something more to count."""
    announce(counts_of(meeting))


def written(meeting: Meeting) -> None:
    """Something that everybody sees was written."""
    announce(cards_of(meeting))
    announce(counts_of(meeting))
