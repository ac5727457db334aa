"""A text in the two languages of the product."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A text in Dutch and English; a group that writes its own fills in one, and the other falls back to it."""

    nl: str = ""
    en: str = ""

    def said_in(self, language: str) -> str:
        """The text for a reader of this language ("nl", "nl-be", "en", ...)."""
        return (self.nl or self.en) if language.startswith("nl") else (self.en or self.nl)

    def put(self, text: str, language: str) -> "Words":
        """The text after somebody changed it in one language: what the other one said is not true any more."""
        if text == self.said_in(language):
            return self
        return Words(nl=text) if language.startswith("nl") else Words(en=text)

    def __bool__(self) -> bool:
        return bool(self.nl or self.en)


def same(text: str) -> Words:
    """A text that is the same in both languages."""
    return Words(text, text)


NO_WORDS = Words()
