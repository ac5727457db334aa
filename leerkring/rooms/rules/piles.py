"""A suggested grouping of cards: those that share a word that means something, and which word that is.

Pure counting, the same every time: words without the small ones, brought back to a stem in Dutch and English together
(a card may be in either), and the stem that most cards share first.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)

MOST_PILES = 12
# A word of fewer letters says too little, and a stem of so many may be the beginning of a longer word.
_SHORTEST, _BEGINNING = 4, 5
# In a larger heap a word on more than half of the cards is its subject, and parts nothing from nothing.
_LARGE = 6
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDINGS = (
    ("heden", "heid"), ("tjes", ""), ("pjes", "p"), ("jes", ""), ("tje", ""), ("pje", "p"), ("je", ""),
    ("ingen", ""), ("ings", ""), ("eren", ""), ("ies", "y"), ("ing", ""), ("'s", ""), ("’s", ""), ("en", ""),
    ("es", ""), ("ed", ""), ("s", ""), ("e", ""),
)  # fmt: skip
_SMALL = frozenset(
    """
    aan alle alleen alles als altijd ander andere anders beetje ben bent beter bij bijvoorbeeld binnen daar
    daarom dan dat de deze dit doen doet door dus een eens eerst eigenlijk elk elkaar elke en er ergens erg even
    gaan gaat geen geven geeft goed graag had hadden haar hebben hebt heeft heel hele hem hen het hier hij hoe
    hun iedere iedereen iemand iets ik in is ja je jij jou jouw jullie kan kom komen komt krijgen krijgt kun
    kunnen kunt laat laten maak maakt maar maken me mee meer meest meeste men met mij mijn minder misschien moet
    moeten mogen naar niemand niet niets nog nooit nou nu of om omdat onder ons onze ook op over per samen soms
    steeds te tegen ten ter terug thuis tijdens toch toe toen tot tussen uit vaak vaker van vanuit veel verder
    vind voor vooral waar waarom wanneer want was wat we weer weet weinig wel welke werd weten wie wij wil
    willen worden wordt ze zeer zelf zich zien ziet zij zijn zo zoals zonder zou zouden zullen about after again
    all also always and another any are because been before being better between both but can could did does
    doing done each else even ever every everybody everyone first for from get gets give gives going good had
    has have her here hers him his how into its just know less let like little made make makes many maybe more
    most much must need never nobody not nothing now off often one only other others our ours out over own
    really same see she should some somebody someone something sometimes still such than that the their them
    then there these they thing things this those through together too under until upon use very want wants was
    well were what when where which while who whom whose why will with within without would yes yet you your
    yours
    """.split()  # noqa: SIM905  (words read better than a hundred quotes)
)


@dataclass(frozen=True)
class Suggested(Generic[Key]):
    """Cards that share a word, and the word as it stands on most of them."""

    word: str
    keys: tuple[Key, ...]


def suggested_piles(cards: Sequence[tuple[Key, str]]) -> list[Suggested[Key]]:
    """Piles of two cards or more, each card on one of them at most; the largest first, and then by the alphabet."""
    words = {key: _words_by_stem(text) for key, text in cards}
    order = [key for key, _text in cards]
    sharing = _sharing(words)
    limit = len(order) // 2 if len(order) >= _LARGE else len(order)
    left, found = set(order), list[Suggested[Key]]()
    candidates = {stem: keys for stem, keys in sharing.items() if 2 <= len(keys) <= limit}
    while candidates and len(found) < MOST_PILES:
        stem = min(candidates, key=lambda one: (-len(candidates[one] & left), one))
        together = candidates.pop(stem) & left
        if len(together) < 2:
            break
        found.append(Suggested(_spoken(stem, words, together), tuple(key for key in order if key in together)))
        left -= together
    return found


def stem_of(word: str) -> str:
    """What words of one family have in common: without its ending, and each double letter as one."""
    stem = word.lower()
    for ending, instead in _ENDINGS:
        least = 4 if ending == "s" else 3
        if stem.endswith(ending) and len(stem) - len(ending) + len(instead) >= least:
            stem = stem.removesuffix(ending) + instead
            break
    stem = re.sub(r"(.)\1", r"\1", stem)
    return stem[:-1] + {"z": "s", "v": "f"}.get(stem[-1], stem[-1])


def _words_by_stem(text: str) -> dict[str, str]:
    """The words of a text that mean something, by their stems."""
    words = (word.lower() for word in _WORD.findall(text))
    return {stem_of(word): word for word in words if len(word) >= _SHORTEST and word not in _SMALL}


def _sharing(words: dict[Key, dict[str, str]]) -> dict[str, set[Key]]:
    """Who shares each stem, also as the beginning of a longer word: parents, and an evening for parents."""
    exact: dict[str, set[Key]] = {}
    for key, stems in words.items():
        for stem in stems:
            exact.setdefault(stem, set()).add(key)
    sharing = {stem: set(keys) for stem, keys in exact.items()}
    for stem, keys in exact.items():
        for start in _beginnings(stem):
            if start in exact:
                sharing[start] |= keys
    return sharing


def _beginnings(stem: str) -> Iterable[str]:
    return (stem[:length] for length in range(_BEGINNING, len(stem)))


def _spoken(stem: str, words: dict[Key, dict[str, str]], keys: Iterable[Key]) -> str:
    """The form of the word that stands on most of these cards."""
    forms = Counter(words[key][stem] for key in keys if stem in words[key])
    forms = forms or Counter(stems[stem] for stems in words.values() if stem in stems)
    return min(forms, key=lambda word: (-forms[word], len(word), word))
