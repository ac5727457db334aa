"""A method: what a group does together in ordered steps, in the words that the format, the form and the room share."""

from dataclasses import dataclass
from enum import StrEnum

from leerkring.methods.rules.words import NO_WORDS, Words


class Kind(StrEnum):
    """What kind of step it is: what phone and board show, and what people can do."""

    ROUND = "round"
    TIMER = "timer"
    CARDS = "cards"
    BUILD = "build"
    GROUP = "group"
    DOTS = "dots"
    RATING = "rating"
    STATEMENTS = "statements"
    PERSPECTIVES = "perspectives"
    RANKING = "ranking"
    CHOICE = "choice"
    POLL = "poll"
    PICTURE = "picture"
    CASE = "case"
    READING = "reading"
    PAIRS = "pairs"
    CONSENT = "consent"
    ACTIONS = "actions"
    OPEN_ACTIONS = "open_actions"
    MEASUREMENT = "measurement"
    REFLECTION = "reflection"
    CHECK_IN = "check_in"
    CHECK_OUT = "check_out"
    PAUSE = "pause"


class Speaks(StrEnum):
    """Who speaks; all others are silent. The owner is who brought the case."""

    NOBODY = "nobody"
    TURN = "turn"
    OWNER = "owner"
    OTHERS = "others"
    PAIRS = "pairs"
    ALL = "all"


class Reveal(StrEnum):
    """When others see what somebody wrote."""

    TOGETHER = "together"
    AT_ONCE = "at_once"
    NEVER = "never"


class Yield(StrEnum):
    """What a step leaves behind."""

    NOTHING = "nothing"
    QUESTION = "question"
    INSIGHT = "insight"
    ADVICE = "advice"
    DECISION = "decision"
    ACTION = "action"
    MEASUREMENT = "measurement"
    EVIDENCE = "evidence"
    WORKING_AGREEMENT = "working_agreement"


@dataclass(frozen=True)
class StepPlan:
    """One step. `each` 0 is as many as you like, `size` 0 is without small groups, `source` counts steps from 1."""

    kind: Kind
    name: Words
    question: Words = NO_WORDS
    minutes: int = 5
    speaks: Speaks = Speaks.NOBODY
    write: Words = NO_WORDS
    alone_first: bool = False
    reveal: Reveal = Reveal.TOGETHER
    each: int = 0
    names: bool = False
    size: int = 0
    source: int | None = None
    options: tuple[Words, ...] = ()
    yields: Yield = Yield.NOTHING
    meeting: int = 1


@dataclass(frozen=True)
class Group:
    """How many people it suits."""

    least: int
    most: int


@dataclass(frozen=True)
class Minutes:
    """How long it takes, all meetings together."""

    least: int
    usual: int
    most: int


@dataclass(frozen=True)
class Source:
    """Where it comes from, and under which licence when a text of others was used."""

    text: Words
    licence: str = ""


@dataclass(frozen=True)
class Method:
    """A way of working together. `cycle_steps` are steps of the cycle, 1 to 6; none means any."""

    id: str
    name: Words
    purpose: Words
    when: Words
    when_not: Words
    group: Group
    minutes: Minutes
    preparation: Words
    source: Source
    cycle_steps: tuple[int, ...]
    trusted: bool
    meetings: int
    steps: tuple[StepPlan, ...]
