"""What is allowed, which posts there are, and how a list of new people is read: arithmetic without Django."""

from leerkring.organisations.rules.posts import POSTS_OF
from leerkring.organisations.rules.rights import FACILITATORS, FRAMERS, MAY, Part, Right, may

__all__ = ["FACILITATORS", "FRAMERS", "MAY", "POSTS_OF", "Part", "Right", "may"]
