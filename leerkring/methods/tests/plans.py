"""Methods for the tests: any that can be, and one that is easy to follow."""

from dataclasses import replace

from hypothesis import strategies as st

from leerkring.methods.rules import TRAITS, Group, Kind, Method, Minutes, Reveal, Source, StepPlan, Use, Words, settled
from leerkring.methods.rules.checks import total_minutes
from leerkring.methods.rules.data import LARGEST_SIZE

_SIGNS = st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Co", "Cn"))
_texts = st.text(st.one_of(_SIGNS, st.sampled_from("\"'\\\n#=[]{} ")), max_size=60).map(str.strip)
_some = _texts.filter(bool)
any_words = st.builds(Words, _texts, _texts)
some_words = st.one_of(st.builds(Words, _some, _texts), st.builds(Words, _texts, _some))


@st.composite
def _step(draw: st.DrawFn, earlier: list[StepPlan]) -> StepPlan:
    kind = draw(st.sampled_from(Kind))
    traits = TRAITS[kind]
    sources = [number for number, step in enumerate(earlier, 1) if TRAITS[step.kind].leaves_cards]
    if traits.source == Use.MUST and not sources:
        kind, traits = Kind.PAUSE, TRAITS[Kind.PAUSE]
    step = StepPlan(
        kind,
        draw(some_words),
        draw(any_words),
        minutes=draw(st.integers(1, 480)),
        speaks=draw(st.sampled_from(traits.speaks)),
        write=draw(some_words if traits.write == Use.MUST else any_words),
        alone_first=draw(st.booleans()),
        reveal=draw(st.sampled_from(Reveal)),
        each=draw(st.integers(0, 20)),
        names=draw(st.booleans()),
        size=draw(st.integers(2, LARGEST_SIZE)),
        source=draw(st.sampled_from(sources)) if sources else None,
        options=tuple(draw(st.lists(some_words, min_size=1, max_size=12))),
        yields=draw(st.sampled_from(traits.yields)),
        meeting=earlier[-1].meeting + draw(st.integers(0, 1)) if earlier else 1,
    )
    return settled(step)


@st.composite
def any_method(draw: st.DrawFn) -> Method:
    """Any method that is valid."""
    steps: list[StepPlan] = []
    for _number in range(draw(st.integers(1, 6))):
        steps.append(draw(_step(steps)))
    least, total, most = draw(st.integers(1, 20)), total_minutes(tuple(steps)), draw(st.integers(20, 300))
    return Method(
        id=draw(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True)),
        name=draw(some_words),
        purpose=draw(some_words),
        when=draw(any_words),
        when_not=draw(any_words),
        group=Group(least, most),
        minutes=Minutes(draw(st.integers(1, total)), total, draw(st.integers(total, 6_000))),
        preparation=draw(any_words),
        source=Source(draw(any_words), draw(_texts)),
        cycle_steps=tuple(sorted(draw(st.sets(st.integers(1, 6))))),
        trusted=draw(st.booleans()),
        meetings=steps[-1].meeting,
        steps=tuple(steps),
    )


def _said(text: str) -> Words:
    return Words(nl=f"{text} (nl)", en=text)


ALONE_AND_TOGETHER = Method(
    id="alone-and-together",
    name=_said("Alone and together"),
    purpose=_said("Everybody thinks before anybody talks"),
    when=_said("When a few always speak first"),
    when_not=_said("When something has to be decided now"),
    group=Group(3, 20),
    minutes=Minutes(10, 14, 20),
    preparation=_said("Think of one question"),
    source=Source(_said("Told by our neighbours")),
    cycle_steps=(1, 3),
    trusted=False,
    meetings=1,
    steps=(
        StepPlan(Kind.CARDS, _said("Write"), _said("What do you see?"), 6, write=_said("I see"), alone_first=True),
        StepPlan(Kind.GROUP, _said("Put together"), _said("What belongs together?"), 5, source=1),
        StepPlan(Kind.DOTS, _said("Choose"), _said("What is most important?"), 3, each=3, source=2),
    ),
)
# The way a kind of step speaks unless told otherwise.
ALONE_AND_TOGETHER = replace(ALONE_AND_TOGETHER, steps=tuple(settled(step) for step in ALONE_AND_TOGETHER.steps))
