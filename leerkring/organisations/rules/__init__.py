"""What is allowed, and what a list of new people must look like: arithmetic without Django."""

from leerkring.organisations.rules.rights import FACILITATORS, MAY, Part, Right, may

__all__ = ["FACILITATORS", "MAY", "Part", "Right", "may"]
