"""What is announced: that the meeting went on, never to what."""

from leerkring.meetings.models import Meeting


def topic_of(meeting: Meeting) -> str:
    """Heard by everybody in its room: it began, went on to something else, or ended."""
    return f"room:{meeting.pk}"
