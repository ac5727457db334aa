"""What a line says, first in numbers (`finding`), then in plain words (`telling`)."""

from leerkring.goals.rules.reading.finding import Assurance, Finding, Point, Reading, Seen, Way, read
from leerkring.goals.rules.reading.telling import Voice, question, tell, tell_now

__all__ = [
    "Assurance",
    "Finding",
    "Point",
    "Reading",
    "Seen",
    "Voice",
    "Way",
    "question",
    "read",
    "tell",
    "tell_now",
]
