"""How an action says no. One middleware turns these into a page; views have no `try`."""

from django.core.exceptions import PermissionDenied


class Refused(Exception):
    """What was asked cannot be done now, with a sentence a teacher understands."""

    status = 422

    def __init__(self, sentence: str, *, typed: str = "") -> None:
        super().__init__(sentence)
        self.sentence = str(sentence)
        self.typed = typed


class Overtaken(Refused):
    """Somebody else changed the same text meanwhile; both texts are shown and nothing is lost."""

    status = 409

    def __init__(self, sentence: str, *, typed: str, theirs: str) -> None:
        super().__init__(sentence, typed=typed)
        self.theirs = theirs


class NotAllowed(PermissionDenied):
    """This person sees the thing, and may not do this with it."""
