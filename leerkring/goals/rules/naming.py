"""Does a text look as if it names a pupil? It is asked before something is kept for years, and only ever warns."""

import re
from pathlib import Path

# First names that are often given in the Netherlands and Flanders, as one reads them on class lists.
_NAMES = frozenset((Path(__file__).parent / "first_names.txt").read_text(encoding="utf-8").split())
# Names that are words too: only in a place where a name stands.
_WORDS_TOO = {
    *("mark", "roos", "storm", "lente", "bloem", "vos", "bo", "bob", "sky", "hope", "faith", "will", "bill"),
    *("can", "nine", "max", "rim", "page", "art", "nova", "wolf", "sunny", "ros", "zilver", "ward", "indy", "jazz"),
    *("june", "may", "april", "mei", "pip", "teddy", "roman", "morgan", "maan"),
}
_DONE_BY = (
    r"heeft|had|is|was|kan|kon|wil|wilde|las|leest|komt|kwam|krijgt|kreeg|gaat|ging|zegt|zei|vindt|vond|haalt|haalde|scoort|scoorde|"
    r"maakt|maakte|doet|deed|blijft|bleef|werkt|werkte|schrijft|schreef|loopt|zit|zat|durft|mist|huilt|praat|has|had|can|could|"
    r"wants|reads|came|comes|gets|got|goes|went|says|said|scores|scored|does|did|stays|works|writes|struggles"
)
_OF = r"(?i:van|met|voor|door|aan|bij|over|en|vaak|alleen|behalve|dat|als|omdat|toen|with|for|by|about|only|except)"
_KIND = (
    r"(?:leerling|kind|jongen|meisje|zoon|dochter|broer|zus|zusje|broertje|kleuter|"
    r"pupil|student|child|boy|girl|son|daughter)"
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŞİÖÜÇ][\w’'-]+"
_INITIAL = r"(?:(?:van|de|der|den|el|al|van\s+de[rn]?)\s+)?[A-Z]\."

_PLAIN = re.compile(
    r"\b(?:groep|klas|kleutergroep)\s*[1-8](?:\s*[/-]\s*[1-8]|[a-f])?\b(?!\s+(?:keer|maal|van\s+de\s+\d))|"
    rf"\bgroup\s*[1-8][a-f]?\b|\byear\s*[1-9]\s*pupil\b|"
    rf"\b(?:mijn|onze|m'n|ons)\s+(?:eigen\s+|oude\s+)?{_KIND}(?:en|s|eren)?\b|"
    rf"\b(?:my|our)\s+{_KIND}s?\b|\b(?:een|one|a)\s+{_KIND}\s+(?:van\s+mij|uit\s+mijn|of\s+mine|from\s+my|in\s+mijn|in\s+my)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(
    rf"\b(?i:{_KIND})\s+{_CAPITAL}|\b{_CAPITAL}\s+{_INITIAL}|"
    rf"\b(?i:moeder|vader|ouders?|mama|papa|oma|opa|verzorgers?|mother|father|parents?)\s+(?i:van|of)\s+{_CAPITAL}|"
    rf"\b{_CAPITAL}(?:'s|’s)\s+(?i:moeder|vader|ouders|mother|father|parents|score|toets|rapport|test)"
)
# A school or a thing that is called after somebody: De Linde, Stichting Lucas, het Nova College.
_CALLED = re.compile(r"\b(?:de|het|'t|stichting|sint)\s+$", re.IGNORECASE)
_CALLED_AFTER = re.compile(r"\s+(?:[A-Z][\w-]+)?(?i:onderwijs|college|lyceum|school|academie)\b")
_WORD = re.compile(rf"\b{_CAPITAL}")


def names_a_pupil(text: str) -> bool:
    """Whether somebody should look at it once more: a first name, "groep 5", "mijn leerling"."""
    if _PLAIN.search(text) or any(_is_placed(found[0]) for found in _PLACED.finditer(text)):
        return True
    return any(_is_name(text, found) for found in _WORD.finditer(text))


def _is_placed(found: str) -> bool:
    """A capital in such a place is a name, unless it is one of a thing that every school has."""
    return not re.search(r"\b(?:De|Het|Cito|IEP|PLG|Nederlands|Engels|Frans|Duits|School|Teams|Leerkring)\b", found)


def _is_name(text: str, found: re.Match[str]) -> bool:
    word = re.sub(r"['’]?s$|[’'-].*$", "", found[0]).lower()
    if found[0].isupper() and len(found[0]) > 1:
        return False
    if _CALLED.search(text[: found.start()]) or _CALLED_AFTER.match(text[found.end() :]):
        return False
    if word in _WORDS_TOO:
        return bool(_stands_as_name(text, found))
    return word in _NAMES or found[0].lower() in _NAMES


def _stands_as_name(text: str, found: re.Match[str]) -> bool:
    """It does something, or something is done with it, and no sentence begins there."""
    before, after = text[: found.start()], text[found.end() :]
    if re.match(rf"\s+(?:{_DONE_BY})\b", after):
        return True
    return bool(re.search(rf"\b{_OF}\s+$", before))
