"""Which posts there are where, and the words by which a pasted list calls them."""

_ALWAYS = ("office", "administrator", "other")
# By kind of organisation, in the order in which a form offers them.
POSTS_OF: dict[str, tuple[str, ...]] = {
    "school": ("teacher", "assistant", "care_coordinator", "caretaker", "leader", *_ALWAYS),
    "board": ("board_member", *_ALWAYS),
    "service": ("adviser", *_ALWAYS),
}

_WORDS = {
    "teacher": "leraar leerkracht docent juf meester teacher",
    "assistant": "onderwijsassistent assistent klasassistent leraarondersteuner kinderverzorger assistant",
    "care_coordinator": "zorgcoördinator zorgcoordinator ib'er ib intern_begeleider kwaliteitscoördinator "
    "kwaliteitscoordinator zorgleerkracht leerondersteuner care_coordinator",
    "caretaker": "conciërge concierge conciërges huismeester klusjesman caretaker",
    "office": "administratie secretariaat administratief_medewerker office",
    "leader": "schoolleider directeur directie directrice teamleider rector school_leader leader principal",
    "board_member": "bestuurder bestuurslid bestuur board_member board",
    "adviser": "adviseur begeleider pedagogisch_begeleider adviser",
    "administrator": "beheerder ict'er ict administrator",
    "other": "overig anders ander andere overige_medewerker other other_staff",
}
_KIND_OF = {word.replace("_", " "): kind for kind, words in _WORDS.items() for word in words.split()}


def post_called(words: str) -> str | None:
    """The kind of post that somebody calls this; None when nobody does."""
    return _KIND_OF.get(" ".join(words.casefold().split()))
