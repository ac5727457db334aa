"""What makes sense for each kind of step: the one table that the room, the form and the check of a file share."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from leerkring.methods.rules.plans import Kind, Reveal, Speaks, StepPlan, Yield
from leerkring.methods.rules.words import NO_WORDS


class Use(StrEnum):
    """Whether a setting is used by a kind of step."""

    NO = "no"
    MAY = "may"
    MUST = "must"


_ANYBODY = (Speaks.NOBODY, Speaks.ALL, Speaks.TURN, Speaks.OWNER, Speaks.OTHERS)
_KEPT = (
    Yield.NOTHING,
    Yield.QUESTION,
    Yield.INSIGHT,
    Yield.ADVICE,
    Yield.EVIDENCE,
    Yield.WORKING_AGREEMENT,
)


@dataclass(frozen=True)
class Traits:
    """Which settings a kind of step uses. The first of `speaks` and `yields` is what it does unless told otherwise.

    `reveals`: people give something of their own, so alone first, reveal, how many each and names mean something.
    `votes`: it works on the options or on the cards of an earlier step, and needs one of the two.
    `leaves_cards`: a later step can work on what is written here.
    """

    write: Use = Use.NO
    source: Use = Use.NO
    options: Use = Use.NO
    size: Use = Use.NO
    reveals: bool = False
    votes: bool = False
    leaves_cards: bool = False
    speaks: tuple[Speaks, ...] = _ANYBODY
    yields: tuple[Yield, ...] = _KEPT


_VOTE = Traits(source=Use.MAY, options=Use.MAY, reveals=True, votes=True)
_WRITING = Traits(write=Use.MUST, source=Use.MAY, reveals=True, leaves_cards=True)
_OPENING = Traits(
    write=Use.MAY,
    options=Use.MAY,
    reveals=True,
    leaves_cards=True,
    speaks=(Speaks.TURN, Speaks.NOBODY, Speaks.ALL),
    yields=(Yield.NOTHING, Yield.INSIGHT),
)

TRAITS: Mapping[Kind, Traits] = {
    Kind.ROUND: Traits(
        write=Use.MAY, source=Use.MAY, reveals=True, leaves_cards=True, speaks=(Speaks.TURN, Speaks.OTHERS)
    ),
    Kind.TIMER: Traits(source=Use.MAY, speaks=(*_ANYBODY, Speaks.PAIRS), yields=(Yield.NOTHING,)),
    Kind.CARDS: _WRITING,
    Kind.BUILD: replace(_WRITING, source=Use.MUST),
    Kind.GROUP: Traits(source=Use.MUST, leaves_cards=True, speaks=(Speaks.ALL, *_ANYBODY)),
    Kind.DOTS: _VOTE,
    Kind.RATING: replace(_VOTE, votes=False),
    Kind.STATEMENTS: _VOTE,
    Kind.RANKING: _VOTE,
    Kind.PERSPECTIVES: Traits(reveals=True, yields=(Yield.INSIGHT, Yield.NOTHING)),
    Kind.CHOICE: _VOTE,
    Kind.POLL: _VOTE,
    Kind.PICTURE: Traits(write=Use.MAY, reveals=True, leaves_cards=True),
    Kind.CASE: Traits(
        write=Use.MUST,
        source=Use.MAY,
        reveals=True,
        leaves_cards=True,
        speaks=(Speaks.TURN, *_ANYBODY),
        yields=(Yield.NOTHING, Yield.QUESTION),
    ),
    Kind.READING: Traits(source=Use.MAY, speaks=(Speaks.NOBODY,), yields=(Yield.NOTHING,)),
    Kind.PAIRS: Traits(
        write=Use.MAY, source=Use.MAY, size=Use.MUST, reveals=True, leaves_cards=True, speaks=(Speaks.PAIRS,)
    ),
    Kind.CONSENT: Traits(
        write=Use.MAY,
        source=Use.MAY,
        speaks=(Speaks.TURN, Speaks.ALL),
        yields=(Yield.DECISION, Yield.WORKING_AGREEMENT),
    ),
    Kind.ACTIONS: Traits(write=Use.MAY, source=Use.MAY, speaks=(Speaks.ALL, *_ANYBODY), yields=(Yield.ACTION,)),
    Kind.OPEN_ACTIONS: Traits(speaks=(Speaks.ALL, *_ANYBODY), yields=(Yield.NOTHING,)),
    Kind.MEASUREMENT: Traits(speaks=(Speaks.ALL, *_ANYBODY), yields=(Yield.MEASUREMENT,)),
    Kind.REFLECTION: Traits(write=Use.MUST, speaks=(Speaks.NOBODY,), yields=(Yield.NOTHING,)),
    Kind.CHECK_IN: _OPENING,
    Kind.CHECK_OUT: _OPENING,
    Kind.PAUSE: Traits(speaks=(Speaks.ALL, Speaks.NOBODY), yields=(Yield.NOTHING,)),
}


def settled(step: StepPlan) -> StepPlan:
    """The step without the settings that its kind does not use, and with its own way where one is needed."""
    traits = TRAITS[step.kind]
    if not traits.reveals:
        step = replace(step, alone_first=False, reveal=hidden(step.kind), each=0, names=False)
    return replace(
        step,
        write=NO_WORDS if traits.write == Use.NO else step.write,
        source=None if traits.source == Use.NO else step.source,
        options=() if traits.options == Use.NO else step.options,
        size=_size(traits, step.size),
        speaks=step.speaks if step.speaks in traits.speaks else traits.speaks[0],
        yields=step.yields if step.yields in traits.yields else traits.yields[0],
    )


def hidden(kind: Kind) -> Reveal:
    """When others see it, for a kind where nobody can choose: a reflection is nobody else's."""
    return Reveal.NEVER if kind == Kind.REFLECTION else Reveal.TOGETHER


def _size(traits: Traits, size: int) -> int:
    if traits.size == Use.NO:
        return 0
    return size or (2 if traits.size == Use.MUST else 0)
