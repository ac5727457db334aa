"""What simulated participants say in the meeting of `./dev demo-meeting`."""

TITLE = "Proefbijeenkomst: een volle ruimte"
METHODS = ("check-in", "one-two-four-all", "consent-round", "check-out")
GUESTS = ("Fatma", "Oleh")
READS = """Elk startgesprek begint met één vraag: wat wil jij ons vertellen?

We schrijven op wat ouders zeggen, in hun eigen woorden. In de herfst leggen we dat naast elkaar.

Wie\tWat\tTot wanneer
Iedere groep\tde vraag stellen in elk startgesprek\therfst
Twee van ons\tnaast elkaar leggen wat ouders zeggen\tde bijeenkomst erna"""
WORDS = ("nieuwsgierig", "moe, maar er zin in", "benieuwd naar de anderen", "vol van de dag", "rustig", "scherp")
CARDS = (
    "Ouders komen wel, als we ze zelf bellen",
    "Tien minuten aan de deur zegt meer dan een avond",
    "Laat de leerling zelf vertellen wat hij leert",
    "Vraag ouders wat zij thuis zien",
    "Minder brieven, meer gesprekken",
    "Een startgesprek in de tweede week",
    "Ik weet niet goed wat ik moet zeggen als het spannend wordt",
    "Een tolk helpt, maar een neef als tolk niet",
    "Kijk eerst samen naar werk van het kind",
    "We vragen weinig naar wat goed gaat",
    "Vaders bereiken we bijna niet",
    "De koffie buiten werkt beter dan de zaal",
    "Na het gesprek hoort niemand er nog iets over",
    "Ouders willen weten hoe ze thuis kunnen helpen",
    "Plan gesprekken ook eens vroeg in de ochtend",
    "Een kaartje naar huis als iets gelukt is",
    "We praten over ouders, te weinig met hen",
    "Wie nooit komt, heeft vaak de meeste vragen",
)
