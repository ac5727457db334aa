"""How methods are said to people: kinds of step, who speaks, what is wrong with a file."""

from collections.abc import Mapping

from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Fault, Kind, Method, Problem, Reveal, Speaks, StepPlan, Use, Words, Yield
from leerkring.methods.rules.kinds import TRAITS

# What a kind of step is called, and what happens in it.
KINDS: Mapping[Kind, tuple[object, object]] = {
    Kind.CHECK_IN: (_("Check-in"), _("A short round at the beginning: how is everybody here?")),
    Kind.ROUND: (_("Round"), _("Everybody speaks in turn, and nobody is skipped.")),
    Kind.TIMER: (_("Time to talk or do"), _("A clock, and who speaks meanwhile. Nothing is written.")),
    Kind.CARDS: (_("Write cards"), _("Everybody writes for herself; then all cards are shown.")),
    Kind.BUILD: (_("Build on a card"), _("Add something to what somebody else wrote.")),
    Kind.GROUP: (_("Group cards"), _("Put cards that belong together in groups, and give them a name.")),
    Kind.DOTS: (_("Dots"), _("Everybody divides a few dots over cards or words.")),
    Kind.RATING: (_("Rating"), _("Everybody says where it is between two ends.")),
    Kind.STATEMENTS: (_("Statements"), _("Everybody agrees, disagrees or passes, one statement at a time.")),
    Kind.PERSPECTIVES: (
        _("Perspectives"),
        _("Everybody writes statements alone, then answers those of others; all see what you share."),
    ),
    Kind.RANKING: (_("Ranking"), _("Everybody puts cards or words in order.")),
    Kind.CHOICE: (
        _("Choose fairly"),
        _("Everybody ticks in secret what she supports; each part of the group gets its share."),
    ),
    Kind.POLL: (_("Quick question"), _("Everybody picks one answer in secret; the outcome is shown to all at once.")),
    Kind.PICTURE: (_("Drawing or photo"), _("Draw, or take a photo of a flip-over.")),
    Kind.CASE: (_("Choose a case"), _("People bring in a case in one sentence, and the group chooses one.")),
    Kind.READING: (_("Read in silence"), _("A text, a table or the cards of before, without talking.")),
    Kind.PAIRS: (_("In small groups"), _("Twos, threes or fours, each time with others.")),
    Kind.CONSENT: (_("Consent round"), _("A proposal becomes a decision when nobody objects with reason.")),
    Kind.ACTIONS: (_("Actions"), _("Who does what, and when is it done?")),
    Kind.OPEN_ACTIONS: (_("What is still open"), _("Look together at the actions that you agreed before.")),
    Kind.MEASUREMENT: (_("Measurement"), _("Write down a value with one of your goals.")),
    Kind.REFLECTION: (_("Reflection"), _("Write for yourself; nobody else reads it.")),
    Kind.CHECK_OUT: (_("Check-out"), _("A short round at the end: how does everybody leave?")),
    Kind.PAUSE: (_("Break"), _("Nothing for a moment.")),
}
SPEAKS: Mapping[Speaks, object] = {
    Speaks.NOBODY: _("Nobody speaks"),
    Speaks.TURN: _("One by one, in turn"),
    Speaks.OWNER: _("Only who brought the case"),
    Speaks.OTHERS: _("Everybody but who brought the case"),
    Speaks.PAIRS: _("In small groups"),
    Speaks.ALL: _("Everybody"),
}
REVEALS: Mapping[Reveal, object] = {
    Reveal.TOGETHER: _("All at the same moment, when everybody is ready"),
    Reveal.AT_ONCE: _("At once, as soon as somebody sends it"),
    Reveal.NEVER: _("Never: only the writer sees it"),
}
YIELDS: Mapping[Yield, object] = {
    Yield.NOTHING: _("Nothing that is kept"),
    Yield.QUESTION: _("Questions"),
    Yield.INSIGHT: _("Insights"),
    Yield.ADVICE: _("Advice"),
    Yield.DECISION: _("A decision"),
    Yield.ACTION: _("Actions"),
    Yield.MEASUREMENT: _("A measurement"),
    Yield.EVIDENCE: _("Evidence from practice"),
    Yield.WORKING_AGREEMENT: _("A working agreement"),
}

_SENTENCES: Mapping[Problem, object] = {
    Problem.TOO_LARGE: _("This file is too large. A method takes at most %(limit)s KB."),
    Problem.NOT_TOML: _("This is not written as TOML: a sign is missing here, or one too many."),
    Problem.TOO_DEEP: _("This file is nested too deeply to be a method."),
    Problem.UNKNOWN_FORMAT: _("This is written in another format. We read format %(limit)s."),
    Problem.MISSING: _("This has to be filled in."),
    Problem.UNKNOWN_KEY: _("We do not know “%(value)s”. Is it misspelt?"),
    Problem.NOT_TEXT: _("A text belongs here, between quotation marks."),
    Problem.NOT_NUMBER: _("A whole number belongs here, without quotation marks."),
    Problem.NOT_YES_NO: _("Only true or false can stand here, without quotation marks."),
    Problem.NOT_LIST: _("A list belongs here, between square brackets."),
    Problem.NOT_TABLE: _("A table belongs here, with a name and a value on each line."),
    Problem.TOO_LONG: _("This text has %(value)s characters; at most %(limit)s fit."),
    Problem.INVISIBLE: _("There is an invisible character in this text. Type it again, please."),
    Problem.NOT_A_NAME: _("“%(value)s” has other signs than small letters, digits and dashes."),
    Problem.OUT_OF_RANGE: _("%(value)s does not fit: it goes from %(limit)s."),
    Problem.UNKNOWN_WORD: _("We do not know “%(value)s”. Choose one of: %(limit)s."),
    Problem.TOO_MANY: _("There are %(value)s; at most %(limit)s fit."),
    Problem.NO_STEPS: _("There is no step yet. A method has at least one."),
    Problem.WRONG_ORDER: _("These numbers do not go up: %(value)s."),
    Problem.WRONG_SUM: _("This says %(value)s, but the steps take %(limit)s minutes together."),
    Problem.NOT_EARLIER: _("This points to step %(value)s, which does not come before it."),
    Problem.NO_CARDS: _("This points to step %(value)s, in which nothing is written."),
    Problem.NOT_USED: _("A step of the kind “%(limit)s” does not use this. Leave it out."),
    Problem.NOT_ALLOWED: _("“%(value)s” does not go with this kind of step. Choose one of: %(limit)s."),
    Problem.NEEDS_MATERIAL: _("About what? Give options, or point with source to an earlier step."),
    Problem.MEETING_ORDER: _("This step is in meeting %(value)s, and the step before it in a later one."),
}


def say(fault: Fault) -> str:
    """A fault as one sentence, with its place in front."""
    sentence = str(_SENTENCES[fault.problem]) % {"value": fault.value, "limit": fault.limit}
    if fault.line:
        return gettext("Line %(line)s: %(what)s") % {"line": fault.line, "what": sentence}
    if fault.step:
        key = ".".join(fault.place.split(".")[2:])
        place = gettext("Step %(number)s") % {"number": fault.step} + (f", {key}" if key else "")
    else:
        place = fault.place
    return f"{place}: {sentence}" if place else sentence


def language() -> str:
    """The language in which this page is read."""
    return get_language() or "nl"


def said(words: Words) -> str:
    """A text of a method in the language of the page."""
    return words.said_in(language())


def facts_of(step: StepPlan) -> list[str]:
    """How a step goes, in short sentences: who speaks, what is written, who sees it."""
    traits = TRAITS[step.kind]
    facts = [str(SPEAKS[step.speaks])] if step.kind not in (Kind.PAUSE, Kind.REFLECTION) else []
    if step.size:
        facts.append(gettext("Groups of %(size)s") % {"size": step.size})
    if step.source is not None:
        facts.append(gettext("With the cards of step %(number)s") % {"number": step.source})
    if step.write:
        facts.append(gettext("Written: “%(what)s”") % {"what": said(step.write)})
    if traits.reveals and (step.write or traits.write == Use.NO):
        facts += _facts_of_giving(step)
    if step.kind == Kind.REFLECTION:
        facts.append(gettext("Only the writer sees it"))
    return facts


def _facts_of_giving(step: StepPlan) -> list[str]:
    facts = []
    if step.each and step.kind == Kind.CHOICE:
        facts.append(
            ngettext("choose %(number)s together", "choose %(number)s together", step.each) % {"number": step.each}
        )
    elif step.each:
        facts.append(ngettext("%(number)s each", "%(number)s each", step.each) % {"number": step.each})
    if step.alone_first:
        facts.append(gettext("Everybody alone first"))
    shown = {
        Reveal.TOGETHER: gettext("Shown all at the same moment"),
        Reveal.AT_ONCE: gettext("Shown as soon as somebody sends it"),
        Reveal.NEVER: gettext("Only the writer sees it"),
    }
    facts.append(shown[step.reveal])
    facts.append(gettext("With names") if step.names else gettext("Without names"))
    return facts


def step_as_text(step: StepPlan) -> str:
    """A step in one piece of text, to be laid beside another."""
    lines = [
        f"{said(step.name)} ({step.minutes} min) – {KINDS[step.kind][0]}",
        said(step.question),
        ", ".join(facts_of(step)),
        " / ".join(said(option) for option in step.options),
    ]
    return "\n".join(line for line in lines if line)


def method_as_text(method: Method) -> str:
    """A method in one piece of text, to be laid beside another."""
    texts = (method.name, method.purpose, method.when, method.when_not, method.preparation, method.source.text)
    lines = [said(text) for text in texts]
    lines += [f"{number}. {step_as_text(step)}" for number, step in enumerate(method.steps, 1)]
    return "\n".join(line for line in lines if line)
