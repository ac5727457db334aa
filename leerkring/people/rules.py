"""What a sign-in name looks like, how long a link lives, and which passwords anybody would guess."""

import datetime as dt
import re
import unicodedata
from collections.abc import Container

# Only these characters: no two names that look alike, and every phone can type them.
SIGN_IN_NAME = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,58}[a-z0-9])")
INVITATION_LIFE = dt.timedelta(days=14)
# A link that somebody asked for herself arrives by mail and is used at once.
RESET_LIFE = dt.timedelta(hours=2)
# So often somebody gets a link that confirms her address.
CONFIRMATIONS_AN_HOUR = 3
RESETS_AT_ONCE = 3
RESET_WINDOW = dt.timedelta(minutes=15)

SHORTEST_PASSWORD = 10
# What a Dutch-speaking school would try first; digits and signs around it do not make it better.
_WORDS = """
welkom wachtwoord geheim password qwerty azerty letmein school basisschool leerkring leraar juf meester directeur
klas groep vakantie zomer herfst winter lente voorjaar najaar januari februari maart april mei juni juli augustus
september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag voetbal nederland
vlaanderen belgie amsterdam rotterdam utrecht antwerpen gent brussel ajax feyenoord bloemen zonnetje sinterklaas
hallo ikhouvanjou liefje schatje beheerder admin computer laptop internet gebruiker onderwijs
"""
GUESSABLE = frozenset(_WORDS.split())
_LOOKS_LIKE = str.maketrans("0134578@$!", "oieastbasi")


def is_sign_in_name(name: str) -> bool:
    """Two to sixty of a-z, 0-9, dot and dash; a letter or digit at both ends."""
    return SIGN_IN_NAME.fullmatch(name) is not None


def suggest_sign_in_name(given: str, family: str, taken: Container[str]) -> str:
    """A name made of somebody's own name that nobody has yet: anna.aerts, then anna.aerts2."""
    base = ".".join(word for word in (_plain(given), _plain(family)) if word)[:50].strip(".-") or "collega"
    base = base if len(base) > 1 else f"{base}.collega"
    numbered = (base if number == 1 else f"{base}{number}" for number in range(1, 1_000_000))
    return next(name for name in numbered if name not in taken)


def _plain(words: str) -> str:
    letters = unicodedata.normalize("NFKD", words.lower().replace("ß", "ss").replace("ø", "o").replace("ł", "l"))
    return re.sub(r"[^a-z0-9]+", "", letters)


def is_guessable(password: str) -> bool:
    """True for a well-known word with digits and signs around it or instead of letters, and for one sign repeated."""
    plain = password.lower()
    cores = {re.sub(r"[^a-z]+", "", plain), re.sub(r"[^a-z]+", "", _trimmed(plain).translate(_LOOKS_LIKE))}
    return len(set(plain)) < 4 or any(_is_made_of(core) for core in cores)


def _trimmed(password: str) -> str:
    return re.sub(r"^[\W\d_]+|[\W\d_]+$", "", password)


def _is_made_of(core: str) -> bool:
    """One of the guessable words, once or repeated."""
    return any(core and core.replace(word, "") == "" for word in GUESSABLE)
