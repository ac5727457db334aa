"""The shape of what is filled in about methods."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Form, Line, Paste, Text
from leerkring.methods.rules import (
    NO_WORDS,
    TRAITS,
    Faults,
    Group,
    Kind,
    Method,
    Minutes,
    Reveal,
    Source,
    Speaks,
    StepPlan,
    Traits,
    Use,
    Words,
    Yield,
    read_method,
    settled,
)
from leerkring.methods.rules import data as limits
from leerkring.methods.rules.checks import check
from leerkring.methods.rules.composing import timed, with_step
from leerkring.methods.rules.files import LARGEST
from leerkring.methods.rules.finding import Wish
from leerkring.methods.words import REVEALS, SPEAKS, YIELDS, language, said, say

MOST_SAID = 20
CYCLE_STEPS = [
    (1, _("Ambition")),
    (2, _("Information")),
    (3, _("Interpretation")),
    (4, _("Consequences")),
    (5, _("Action and results")),
    (6, _("Evaluation")),
]


def _number(label: Any, least: int, most: int, **kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=least, max_value=most, **kwargs)


class FindForm(Form):
    """What a group looks for; what is not understood is left out."""

    search = Line(label=_("Words"), max_length=80, required=False)
    step = forms.TypedChoiceField(
        label=_("Step of the cycle"),
        coerce=int,
        empty_value=None,
        required=False,
    )
    minutes = _number(_("Minutes we have"), 1, limits.MOST_IN_ALL, required=False)
    people = _number(_("How many people"), 1, limits.MOST_PEOPLE, required=False)
    knows = forms.BooleanField(label=_("We know each other well"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = [  # type: ignore[attr-defined]
            ("", _("Any step")),
            *((number, f"{number} {name}") for number, name in CYCLE_STEPS),
        ]

    @property
    def wish(self) -> Wish:
        """What was asked, as far as it was understood."""
        self.is_valid()
        asked = self.cleaned_data
        return Wish(
            step=asked.get("step"),
            minutes=asked.get("minutes"),
            people=asked.get("people"),
            words=asked.get("search", ""),
            knows=asked.get("knows", False),
        )


class MethodForm(Form):
    """What a method is for, and for whom. The texts are those of the language of the page."""

    name = Line(label=_("What is it called?"), max_length=limits.NAME)
    purpose = Line(label=_("What is it for?"), help_text=_("In one sentence."), max_length=limits.PURPOSE)
    when = Text(label=_("When does it suit?"), max_length=limits.WHEN, rows=2, required=False)
    when_not = Text(label=_("When does it not suit?"), max_length=limits.WHEN, rows=2, required=False)
    least = _number(_("People, at least"), 1, limits.MOST_PEOPLE, initial=3)
    most = _number(_("People, at most"), 1, limits.MOST_PEOPLE, initial=20)
    meetings = _number(_("Over how many meetings?"), 1, limits.MOST_MEETINGS, initial=1)
    preparation = Text(label=_("What has to be prepared?"), max_length=limits.PREPARATION, rows=3, required=False)
    source = Line(
        label=_("Where does it come from?"),
        help_text=_("A book, a colleague, another group. Use your own words for the steps."),
        max_length=limits.SOURCE,
        required=False,
    )
    cycle_steps = forms.TypedMultipleChoiceField(
        label=_("Which steps of the cycle does it suit?"),
        help_text=_("None is fine: then it suits any step."),
        choices=[(number, name) for number, name in CYCLE_STEPS],
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    trusted = forms.BooleanField(
        label=_("Only for groups that know each other well"),
        help_text=_("It can touch people. Other groups are asked first whether they know each other."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        asked = super().clean() or self.cleaned_data
        if "least" in asked and "most" in asked and asked["least"] > asked["most"]:
            self.add_error("most", _("This is less than the number before it."))
        return asked

    def written(self, method: Method) -> Method:
        """The method with what was filled in."""
        asked = self.cleaned_data
        put = _putting(asked)
        return timed(
            replace(
                method,
                name=put("name", method.name),
                purpose=put("purpose", method.purpose),
                when=put("when", method.when),
                when_not=put("when_not", method.when_not),
                preparation=put("preparation", method.preparation),
                source=replace(method.source, text=put("source", method.source.text)),
                group=Group(asked["least"], asked["most"]),
                meetings=asked["meetings"],
                cycle_steps=tuple(sorted(asked["cycle_steps"])),
                trusted=asked["trusted"],
            ),
            method.steps,
        )

    def begun(self, name: str, step: StepPlan) -> Method:
        """A new method, with its first step."""
        minutes = Minutes(step.minutes, step.minutes, step.minutes)
        empty = Method(
            name,
            NO_WORDS,
            NO_WORDS,
            NO_WORDS,
            NO_WORDS,
            Group(1, 1),
            minutes,
            NO_WORDS,
            Source(NO_WORDS),
            (),
            False,
            1,
            (step,),
        )
        return self.written(empty)


class ChangeMethodForm(MethodForm):
    """The same for a method that is there; `started_from` is its number before the change."""

    started_from = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    least_minutes = _number(_("Minutes, at least"), 1, limits.MOST_IN_ALL)
    most_minutes = _number(_("Minutes, at most"), 1, limits.MOST_IN_ALL)
    field_order = ["name", "purpose", "when", "when_not", "least", "most", "least_minutes", "most_minutes"]

    def __init__(self, *args: Any, method: Method, number: int, **kwargs: Any) -> None:
        initial = {
            "name": said(method.name),
            "purpose": said(method.purpose),
            "when": said(method.when),
            "when_not": said(method.when_not),
            "preparation": said(method.preparation),
            "source": said(method.source.text),
            "least": method.group.least,
            "most": method.group.most,
            "least_minutes": method.minutes.least,
            "most_minutes": method.minutes.most,
            "meetings": method.meetings,
            "cycle_steps": list(method.cycle_steps),
            "trusted": method.trusted,
            "started_from": number,
        }
        self.method = method
        super().__init__(*args, initial=initial, **kwargs)

    def clean(self) -> dict[str, Any]:
        asked = super().clean()
        usual = self.method.minutes.usual
        if asked.get("least_minutes", usual) > usual:
            self.add_error("least_minutes", _said_total(_("The steps take %(minutes)s minutes; this is more."), usual))
        if asked.get("most_minutes", usual) < usual:
            self.add_error("most_minutes", _said_total(_("The steps take %(minutes)s minutes; this is less."), usual))
        last = max(step.meeting for step in self.method.steps)
        if asked.get("meetings", last) < last:
            sentence = gettext("There is a step in meeting %(number)s. Change that step first.")
            self.add_error("meetings", sentence % {"number": last})
        return asked

    def written(self, method: Method) -> Method:
        """The method with what was filled in, its minutes too."""
        asked = self.cleaned_data
        minutes = Minutes(asked["least_minutes"], method.minutes.usual, asked["most_minutes"])
        return super().written(replace(method, minutes=minutes))


class StepForm(Form):
    """One step; only what its kind uses is asked. `started_from` is the number of the method before the change."""

    started_from = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    name = Line(label=_("What is this step called?"), max_length=limits.STEP_NAME)
    question = Line(label=_("Which question stands on the screen?"), max_length=limits.QUESTION, required=False)
    minutes = _number(_("How many minutes?"), 1, limits.MOST_MINUTES)

    def __init__(self, *args: Any, method: Method, number: int, kind: Kind, at: int | None = None, **kwargs: Any):
        self.method, self.kind, self.at = method, kind, at
        self.step = method.steps[at - 1] if at else settled(StepPlan(kind, NO_WORDS, meeting=method.steps[-1].meeting))
        super().__init__(*args, initial=_initial(self.step) | {"started_from": number}, **kwargs)
        self.fields |= _fields(TRAITS[kind], method, at or len(method.steps) + 1)

    @property
    def written(self) -> StepPlan:
        """The step as it was filled in."""
        asked = self.cleaned_data
        put = _putting(asked)
        plain = ["minutes", "speaks", "yields", "size", "meeting", "alone_first", "reveal", "each", "names", "source"]
        given = {key: asked[key] for key in plain if key in asked}
        if "options" in asked:
            given["options"] = _options(self.step.options, asked["options"])
        write = put("write", self.step.write) if "write" in asked else self.step.write
        name, question = put("name", self.step.name), put("question", self.step.question)
        return settled(replace(self.step, name=name, question=question, write=write, **given))

    def clean(self) -> dict[str, Any]:
        asked = super().clean() or self.cleaned_data
        if self.errors:
            return asked
        wanted = with_step(self.method, self.written, self.at)
        here = f"steps.{self.at or len(wanted.steps)}."
        for fault in check(wanted):
            key = fault.place.removeprefix(here)
            self.add_error(key if key in self.fields else None, say(replace(fault, place="")))
        return asked

    def clean_options(self) -> list[str]:
        options = [line.strip() for line in self.cleaned_data["options"].splitlines() if line.strip()]
        if len(options) > limits.MOST_OPTIONS:
            raise ValidationError(gettext("At most %(limit)s fit.") % {"limit": limits.MOST_OPTIONS})
        if any(len(option) > limits.OPTION for option in options):
            raise ValidationError(
                gettext("One of these is longer than %(limit)s characters.") % {"limit": limits.OPTION}
            )
        return options


class MoveForm(Form):
    """Which step goes one place up or down; or which one goes."""

    started_from = forms.IntegerField(min_value=1)
    way = forms.TypedChoiceField(choices=[("-1", "up"), ("1", "down")], coerce=int)
    step = forms.IntegerField(min_value=1, max_value=limits.MOST_STEPS)


class RemoveForm(Form):
    """The number of the method from which somebody removes a step."""

    started_from = forms.IntegerField(min_value=1)


class ImportForm(Form):
    """A method from a file, or pasted; what is wrong is told place by place."""

    file = forms.FileField(label=_("Choose a file"), required=False)
    text = Paste(
        label=_("Or paste the text of a method here"), max_length=LARGEST, rows=10, strip=False, required=False
    )
    sure = forms.BooleanField(required=False, widget=forms.HiddenInput)
    method: Method | None = None

    def clean(self) -> dict[str, Any]:
        asked = super().clean() or self.cleaned_data
        if self.errors:
            return asked
        name = "file" if asked.get("file") else "text"
        asked["text"] = text = _decoded(asked["file"].read(LARGEST * 4 + 4)) if name == "file" else asked["text"]
        if not text.strip():
            raise ValidationError(_("Choose a file or paste a text, please."))
        read = read_method(text)
        if isinstance(read, Faults):
            raise ValidationError(_say_all(read))
        self.method = read
        return asked


def _said_total(sentence: Any, minutes: int) -> str:
    return str(sentence) % {"minutes": minutes}


def _putting(asked: dict[str, Any]) -> Callable[[str, Words], Words]:
    return lambda key, words: words.put(asked[key], language())


def _initial(step: StepPlan) -> dict[str, Any]:
    texts = {"name": said(step.name), "question": said(step.question), "write": said(step.write)}
    plain = {key: getattr(step, key) for key in ("minutes", "speaks", "alone_first", "reveal", "each", "names", "size")}
    more = {"source": step.source, "yields": step.yields, "meeting": step.meeting}
    return texts | plain | more | {"options": "\n".join(said(option) for option in step.options)}


def _fields(traits: Traits, method: Method, number: int) -> dict[str, forms.Field]:
    """The fields that this kind of step uses, in the order in which one thinks of them."""
    fields: dict[str, forms.Field] = {}
    if traits.write != Use.NO:
        hint = _("The words above the empty card, such as: I see …")
        fields["write"] = Line(
            label=_("What do people write?"), help_text=hint, max_length=limits.WRITE, required=traits.write == Use.MUST
        )
    if traits.options != Use.NO:
        hint = _("One on each line. Leave it empty to work on the cards of an earlier step.")
        fields["options"] = Text(label=_("About which words?"), help_text=hint, rows=3, required=False)
    if traits.source != Use.NO:
        fields["source"] = _source_field(method, number, required=traits.source == Use.MUST)
    if traits.size != Use.NO:
        sizes = [(2, _("Twos")), (3, _("Threes")), (4, _("Fours"))]
        fields["size"] = forms.TypedChoiceField(label=_("How large are the groups?"), choices=sizes, coerce=int)
    if traits.reveals:
        fields |= _giving_fields()
    if len(traits.speaks) > 1:
        fields["speaks"] = _choice(_("Who speaks?"), Speaks, {word: SPEAKS[word] for word in traits.speaks})
    if len(traits.yields) > 1:
        fields["yields"] = _choice(
            _("What does it leave behind?"), Yield, {word: YIELDS[word] for word in traits.yields}
        )
    if method.meetings > 1:
        fields["meeting"] = _number(_("In which of the meetings?"), 1, method.meetings)
    return fields


def _giving_fields() -> dict[str, forms.Field]:
    return {
        "alone_first": forms.BooleanField(label=_("Everybody alone first"), required=False),
        "reveal": _choice(_("When do others see it?"), Reveal, REVEALS),
        "each": _number(
            _("How many each?"), 0, limits.MOST_EACH, help_text=_("0 is as many as you like."), required=True
        ),
        "names": forms.BooleanField(label=_("Show who wrote it"), required=False),
    }


def _choice(label: Any, kind: type[StrEnum], words: Mapping[Any, Any]) -> forms.TypedChoiceField:
    choices = [(str(value), name) for value, name in words.items()]
    return forms.TypedChoiceField(label=label, choices=choices, coerce=kind)


def _source_field(method: Method, number: int, *, required: bool) -> forms.TypedChoiceField:
    """The earlier steps in which something is written."""
    earlier = [
        (place, f"{place}. {said(step.name)}")
        for place, step in enumerate(method.steps[: number - 1], 1)
        if TRAITS[step.kind].leaves_cards
    ]
    empty = [] if required else [("", _("No cards of before"))]
    return forms.TypedChoiceField(
        label=_("With the cards of which step?"),
        choices=[*empty, *earlier],
        coerce=int,
        empty_value=None,
        required=required,
    )


def _options(before: tuple[Words, ...], lines: list[str]) -> tuple[Words, ...]:
    """The options; those that did not change keep their words in the other language."""
    known = {said(option): option for option in before}
    return tuple(known.get(line, NO_WORDS.put(line, language())) for line in lines)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise ValidationError(_("This is not a text file. Choose a file that ends in .toml, please.")) from None


def _say_all(faults: Faults) -> list[str]:
    sentences = [say(fault) for fault in faults]
    more = len(sentences) - MOST_SAID
    return sentences[:MOST_SAID] + ([gettext("… and %(number)s more.") % {"number": more}] if more > 0 else [])
