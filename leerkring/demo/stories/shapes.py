"""The shapes in which the demo's stories are told. All days count from today: -30 is thirty days ago."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Who:
    """Somebody in the demo, her posts ("school: kind") and nothing else; her parts stand in the stories."""

    key: str
    given_name: str
    family_name: str
    posts: tuple[tuple[str, str], ...] = ()
    language: str = "nl"


@dataclass(frozen=True)
class Place:
    """A school, a board or a service."""

    key: str
    kind: str
    name: str
    town: str
    parent: str | None = None
    words: str = "nl"


@dataclass(frozen=True)
class TrialStory:
    """A small test: what, by whom, what was expected, what was done (day, text), what came out, and how it ended."""

    number: int
    author: str
    who: str
    day: int
    what: str
    predicted: str
    starts: int
    look: int
    done: tuple[int, str] | None = None
    saw: str = ""
    outcome: str = ""
    ending: str = ""
    because: str = ""
    ended: int | None = None


@dataclass(frozen=True)
class BranchStory:
    """A driver of a goal or an idea, what hangs on it, and what was tried."""

    words: str
    author: str
    meaning: str = ""
    is_idea: bool = False
    below: "tuple[BranchStory, ...]" = ()
    trials: tuple[TrialStory, ...] = ()


@dataclass(frozen=True)
class GoalStory:
    """A goal, its norms (day, bound, low, high, by day) and the measurements of its indicator (day, value, note); where
    something was done otherwise (day, note), how often it is measured, which way the group hopes to go, and what drives
    it, with the day on which that was drawn."""

    level: str
    text: str
    indicator: str
    unit: str
    day: int
    author: str
    norms: tuple[tuple[int, str, float | None, float | None, int | None], ...]
    measured: tuple[tuple[int, float, str], ...]
    phases: tuple[tuple[int, str], ...] = ()
    every: str = ""
    direction: str = "increase"
    how: str = ""
    # What was done about it and stays: day, kind, words, the day on which it was looked at again, what came of it.
    kept: tuple[tuple[int, str, str, int, str], ...] = ()
    diagram: tuple[BranchStory, ...] = ()
    drawn: int = 0


@dataclass(frozen=True)
class ActionStory:
    """An action: what, who, agreed on, due on, how it stands, and what came of it (day, who, text)."""

    what: str
    who: str
    day: int
    due: int | None
    state: str = "open"
    because: str = ""
    results: tuple[tuple[int, str, str], ...] = ()


@dataclass(frozen=True)
class SourceStory:
    """A piece of information: kind, title, text or link, origin, day, author, and the number of its inquiry."""

    kind: str
    title: str
    text: str
    origin: str
    day: int
    author: str
    inquiry: int | None = None


@dataclass(frozen=True)
class RoundStory:
    """Everybody wrote alone upon a question (author, text); revealed on a day, or not yet."""

    question: str
    day: int
    author: str
    revealed: int | None
    wrote: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class CycleStory:
    """One time round the cycle."""

    started: int
    closed: int | None
    step: int
    ambition: tuple[str, str, int, str]  # text, how we know, by day, author
    goals: tuple[int, ...]
    inquiries: tuple[tuple[str, str], ...]
    sources: tuple[SourceStory, ...]
    rounds: tuple[RoundStory, ...]
    attention: tuple[tuple[str, str], ...]
    actions: tuple[ActionStory, ...]
    evaluations: tuple[tuple[str, str, str, int], ...] = ()  # aspect, text, author, day
    # What it showed: level, kind, text, author, day, and the numbers of an action with a result and of a source.
    evidence: tuple[tuple[str, str, str, str, int, int | None, int | None], ...] = ()


@dataclass(frozen=True)
class DecisionStory:
    """A decision: proposals (day, author, text, voices), how it ended and why, and when the group looks again.

    A newer proposal takes up the objections to the one before. `asked` are questions (who, text, answer); `reacted` and
    `advised` are (who, text), the last one empty when it was asked and not given yet; `later` are voices of afterwards.
    """

    title: str
    author: str
    day: int
    proposals: tuple[tuple[int, str, str, tuple[tuple[str, str, str], ...]], ...]
    stage: str = "proposed"
    decided: int | None = None
    review: int | None = None
    respond_by: int | None = None
    reviews: tuple[tuple[int, str, str, int | None], ...] = ()
    because: str = ""
    way: str = "consent"
    decider: str | None = None
    asked: tuple[tuple[str, str, str], ...] = ()
    reacted: tuple[tuple[str, str], ...] = ()
    advised: tuple[tuple[str, str], ...] = ()
    later: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class DraftStory:
    """A text that the group writes together: what it is for, who began it, and its versions (day, who, text)."""

    target: str
    author: str
    versions: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True)
class PreparedStory:
    """A method on an agenda: which one, at which place, by whom, for which goal (how its text begins).

    `ahead` is the number of the step in which everybody can write at home, until so many days from today at this hour;
    `wrote` is what was written there already (who, what); `reads` is what stands in its first step to be read.
    """

    method: str
    place: int
    author: str
    goal: str
    ahead: tuple[int, int, str]
    wrote: tuple[tuple[str, str], ...]
    reads: str = ""


@dataclass(frozen=True)
class MeetingStory:
    """A meeting: day, hour, title, place, minutes, chair, agenda (title, how, minutes, author) and notes."""

    day: int
    hour: str
    title: str
    place: str
    chair: str
    agenda: tuple[tuple[str, str, int, str], ...]
    notes: tuple[tuple[str, str], ...] = ()
    absent: tuple[str, ...] = ()
    made_actions: tuple[str, ...] = ()
    made_decisions: tuple[str, ...] = ()
    minutes: int = 120
    prepared: "PreparedStory | None" = None


@dataclass(frozen=True)
class ChoiceStory:
    """A choice: who wrote it down, between what, who voted for which (places from 0), and the day it closed."""

    day: int
    author: str
    kind: str
    question: str
    options: tuple[str, ...]
    votes: dict[str, tuple[int, ...]]
    context: str = ""
    seats: int = 1
    closes: int | None = None
    closed: int | None = None
    audience: str = "group"
    # So many others voted for each.
    crowd: tuple[int, ...] = ()
    # The name of the page of the group on which it stands as well.
    page: str = ""


@dataclass(frozen=True)
class ExplorationStory:
    """A question put to many: the statements with the sides they touch and what was said, and the day it closed."""

    day: int
    author: str
    question: str
    statements: tuple[tuple[str, tuple[int, ...], str], ...]
    writers: tuple[str, ...]
    context: str = ""
    aspects: tuple[str, ...] = ()
    audience: str = "group"
    # So many people of a network instead of the writers.
    people: int = 0
    follow_up: str = ""
    closes: int | None = None
    closed: int | None = None


@dataclass(frozen=True)
class PolledStory:
    """A line that is measured by a vote: its level, name and how, the number of its goal, and votes with the answers."""

    level: str
    name: str
    how: str
    goal: int
    day: int
    votes: tuple[tuple[ChoiceStory, tuple[int, ...]], ...]


@dataclass(frozen=True)
class BesideStory:
    """A line that schools chose to show side by side: its level, name and how, and of each school who counts there, and
    what was counted (day, how many, out of how many)."""

    level: str
    name: str
    how: str
    schools: tuple[tuple[str, str, tuple[tuple[int, int, int], ...]], ...]


@dataclass(frozen=True)
class NeedStory:
    """What a group asked: what and why, the answers (day, who, text, by day), and how it ended (day, words)."""

    day: int
    author: str
    text: str
    why: str
    answers: tuple[tuple[int, str, str, int], ...] = ()
    ended: tuple[int, str] | None = None


@dataclass(frozen=True)
class PlgStory:
    """A whole community."""

    key: str
    organisation: str
    name: str
    theme: str
    content: str
    started: int
    schools: tuple[str, ...]
    members: tuple[str, ...]
    steering: tuple[str, ...] = ()
    facilitators: tuple[tuple[str, str, str | None, str], ...] = ()  # person, role, service, agreement
    frame: tuple[
        tuple[int, str, str, str, str, int, int], ...
    ] = ()  # day, author, mandate, limits, means, hours, meetings
    charter: tuple[tuple[str, int, str, str], ...] = ()  # section, day, author, text
    time_plan: tuple[tuple[int, str, int, int, float, int], ...] = ()  # day, author, weeks, minutes, hours, years
    goals: tuple[GoalStory, ...] = ()
    region: str = "middle"
    cycles: tuple[CycleStory, ...] = ()
    decisions: tuple[DecisionStory, ...] = ()
    drafts: tuple[DraftStory, ...] = ()
    meetings: tuple[MeetingStory, ...] = ()
    choices: tuple[ChoiceStory, ...] = ()
    explorations: tuple[ExplorationStory, ...] = ()
    polled: tuple[PolledStory, ...] = ()
    beside: tuple[BesideStory, ...] = ()
    needs: tuple[NeedStory, ...] = ()
    # How the group saw its own conditions: by a poll about time, or by the six principles.
    checks: tuple[ChoiceStory | ExplorationStory, ...] = ()
    questions: tuple[tuple[int, str, str, int | None], ...] = ()  # day, author, text, ended
    reflections: tuple[tuple[int, str, str, bool, int | None], ...] = ()  # day, author, text, shared, on question
    knowledge: tuple[tuple[int, str, str, str, str, str], ...] = field(
        default=()
    )  # day, asker, text, expert, brought, link
    methods: tuple[tuple[int, str, str, int | None], ...] = ()  # day, author, file, shared on
