"""The invented people of the demo, in the order of the page: whom one can be, and what she may do."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class CastMember:
    """Somebody one can be with one click. `may` says per language what she may do; `group` is the heading above her."""

    sign_in_name: str
    may: Mapping[str, str]
    group: str

    def may_in(self, language: str) -> str:
        """What she may do, in this language or the nearest there is: nl-be falls back on nl."""
        return self.may.get(language) or self.may.get(language.partition("-")[0]) or self.may.get("en", "")


WATERKANT = "De Waterkant: zes basisscholen, één kring over ouders"
LEIEBOORD = "Scholengroep Leieboord: twee kringen in Vlaanderen"
STAP = "Praktijkschool De Stap"

MEMBER = {
    "nl": "Lid: schrijft, besluit, doet en meet mee",
    "en": "Member: writes, decides, acts and measures with the group",
}
CHAIR = {
    "nl": "Lid, en gespreksleider van de volgende bijeenkomst: opent en sluit die",
    "en": "Member, and chair of the next meeting: opens and closes it",
}
STEERING = {
    "nl": "Schoolleider en stuurgroep: geeft kaders, uren en middelen; ziet het ritme, niet de inhoud",
    "en": "School leader and steering group: gives frame, hours and means; sees the rhythm, not the content",
}
LEADER = {
    "nl": "Schoolleider: geeft kaders, uren en middelen; ziet het ritme, niet de inhoud",
    "en": "School leader: gives frame, hours and means; sees the rhythm, not the content",
}
BOARD = {
    "nl": "Bestuur: ziet kaders en ritme van alle kringen op de eigen scholen, niet de inhoud",
    "en": "Board: sees frame and rhythm of all circles in its schools, not the content",
}
ADMINISTRATOR = {
    "nl": "Beheerder: nodigt mensen uit en beheert hun inlog; ziet geen inhoud",
    "en": "Administrator: invites people and looks after signing in; sees no content",
}
ADVISER = {
    "nl": "Begeleidingsdienst: ziet dat er kringen zijn waar begeleiders van de dienst komen, geen inhoud",
    "en": "Guidance service: sees that there are circles its facilitators go to, no content",
}
FACILITATOR = {
    "nl": "Procesbegeleider: leest mee, stelt vragen en ontwerpt werkvormen; schrijft geen doelen of besluiten",
    "en": "Process facilitator: reads along, asks questions and designs activities; writes no goals or decisions",
}
GUARDIAN = {
    "nl": "Procesbewaker: leest mee en vraagt naar tijd en afspraken; schrijft geen doelen of besluiten",
    "en": "Process guardian: reads along and asks about time and agreements; writes no goals or decisions",
}
FRIEND = {
    "nl": "Kritische vriend: leest mee en stelt de vraag die de groep zichzelf niet stelt",
    "en": "Critical friend: reads along and asks the question the group does not ask itself",
}
EXPERT = {
    "nl": "Extern expert: leest mee, vraagt, en brengt kennis als de groep daarom vraagt",
    "en": "External expert: reads along, asks, and brings knowledge when the group asked for it",
}

_COMPANY: tuple[tuple[str, tuple[tuple[Mapping[str, str], str], ...]], ...] = (
    (
        WATERKANT,
        (
            (MEMBER, "marieke samir jolanda daan esra peter fatima koen lies ruben nadia"),
            (CHAIR, "anouk"),
            (FACILITATOR, "tineke"),
            (STEERING, "wim carla"),
            (LEADER, "henk ineke"),
            (BOARD, "yvonne"),
            (ADMINISTRATOR, "bas"),
        ),
    ),
    (
        LEIEBOORD,
        (
            (CHAIR, "lotte nele"),
            (MEMBER, "pieterjan griet stijn hilde"),
            (FRIEND, "bram"),
            (EXPERT, "ilse"),
            (STEERING, "dirk"),
            (BOARD, "katrien"),
            (ADVISER, "an"),
            (ADMINISTRATOR, "joris"),
        ),
    ),
    (
        STAP,
        (
            (CHAIR, "sanne"),
            (MEMBER, "mo gert wendy"),
            (GUARDIAN, "jurgen"),
            (LEADER, "theo"),
            (ADMINISTRATOR, "rosa"),
        ),
    ),
)

CAST: list[CastMember] = [
    CastMember(f"demo.{key}", may, group) for group, parts in _COMPANY for may, keys in parts for key in keys.split()
]
