"""The shape of what is filled in, step by step."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.utils import formats
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leerkring.commitments.models import Action, Result
from leerkring.cycles import queries
from leerkring.cycles.models import Cycle, EvidenceKind, Inquiry, Source, SourceKind
from leerkring.cycles.rules import MOST_COLUMNS, MOST_ROWS, STEPS, is_too_large, table_of
from leerkring.goals.models import Goal, Level
from leerkring.kit.forms import LONG, Day, Form, Line, Text, offer


class StartForm(Form):
    """What a next round takes along from the one before."""

    goals: "forms.ModelMultipleChoiceField[Goal]" = forms.ModelMultipleChoiceField(
        Goal.objects.none(), label=_("Goals that go on"), required=False, widget=forms.CheckboxSelectMultiple
    )
    actions: "forms.ModelMultipleChoiceField[Action]" = forms.ModelMultipleChoiceField(
        Action.objects.none(),
        label=_("Actions that are not finished"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, before: Cycle | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "goals", queries.goals_that_go_on(before) if before else Goal.objects.none(), "text")
        offer(self, "actions", queries.unfinished_actions(before) if before else Action.objects.none(), "what")


class MoveForm(Form):
    """Where the group goes, and perhaps why."""

    to_step = forms.TypedChoiceField(
        label=_("Which step do you go to?"),
        choices=[(step.number, format_lazy("{}. {}", step.number, _(step.word))) for step in STEPS],
        coerce=int,
        widget=forms.RadioSelect,
    )
    because = Line(
        label=_("Why now?"),
        max_length=400,
        required=False,
        help_text=_("A few words help you later, when you read your story."),
    )


class AmbitionForm(Form):
    """The ambition, concrete and small enough. By when and how we know may follow later."""

    text = Text(
        label=_("What do you want to reach together?"),
        help_text=_("One sentence that everyone can say by heart. Small enough to finish."),
        max_length=400,
        rows=3,
    )
    by_on = Day(label=_("By when?"), help_text=_("Rather a few months than a few years."), required=False)
    how_we_know = Text(
        label=_("How will you know that it worked?"),
        help_text=_("What do you see or hear then, with pupils, with yourselves or in the school?"),
        required=False,
    )
    number = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class ChooseGoalsForm(Form):
    """Goals the group has already, to take up in this round."""

    goals: "forms.ModelMultipleChoiceField[Goal]" = forms.ModelMultipleChoiceField(
        Goal.objects.none(), label=_("Which goals belong to this round?"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, cycle: Cycle, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "goals", queries.goals_to_link(cycle), "text")


class ChooseActionsForm(Form):
    """Actions the group has already, to take up in this round."""

    actions: "forms.ModelMultipleChoiceField[Action]" = forms.ModelMultipleChoiceField(
        Action.objects.none(), label=_("Which actions belong to this round?"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, cycle: Cycle, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "actions", queries.actions_to_link(cycle), "what")


class InquiryForm(Form):
    """Something the group wants to know."""

    text = Line(label=_("What do you want to know?"), max_length=400)


class AttentionForm(Form):
    """Something that needs attention."""

    text = Line(label=_("What needs your attention?"), max_length=400)


class RewordInquiryForm(InquiryForm):
    """The same in other words."""

    was = forms.CharField(widget=forms.HiddenInput, max_length=400)


class RewordAttentionForm(AttentionForm):
    """The same in other words."""

    was = forms.CharField(widget=forms.HiddenInput, max_length=400)


class SourceForm(Form):
    """What every gathered thing has: a title, where it comes from, and which question it belongs to."""

    title = Line(label=_("What is it?"), help_text=_("A short title, so that you find it again."))
    origin = Line(
        label=_("Where does it come from?"),
        help_text=_("From whom, and when? For example: talks with 12 parents, October."),
        max_length=300,
    )
    inquiry: "forms.ModelChoiceField[Inquiry]" = forms.ModelChoiceField(
        Inquiry.objects.none(),
        label=_("Which question does it belong to?"),
        required=False,
        empty_label=_("No question in particular"),
    )

    def __init__(self, *args: Any, cycle: Cycle, changing: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "inquiry", queries.inquiries_of(cycle), "text")
        if changing:
            # A file stays the file it is.
            self.fields.pop("file", None)
            self.fields["number"] = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class NoteForm(SourceForm):
    """A note."""

    text = Text(label=_("What did you see, hear or read?"), max_length=LONG, rows=8)
    field_order = ["title", "text", "origin", "inquiry"]


class TableForm(SourceForm):
    """A pasted table."""

    text = Text(
        label=_("Paste the table here"),
        help_text=_("Copy the cells from your spreadsheet. The first row has the names of the columns."),
        max_length=20_000,
        rows=8,
    )
    field_order = ["title", "text", "origin", "inquiry"]

    def clean_text(self) -> str:
        """It reads as a table, and fits on a page."""
        text: str = self.cleaned_data["text"]
        table = table_of(text)
        if table is None:
            raise ValidationError(_("We see no table in this. It needs at least two rows and two columns."))
        if is_too_large(table):
            raise ValidationError(
                _("This table is too large to read on a page: at most %(rows)s rows and %(columns)s columns."),
                params={"rows": MOST_ROWS, "columns": MOST_COLUMNS},
            )
        return text


class WebAddress(forms.URLField):
    """An address that a browser opens as a page; never a script or a file."""

    default_validators = [URLValidator(schemes=["http", "https"])]
    default_error_messages = {"invalid": _("Paste a web address, such as https://example.org/report.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(assume_scheme="https", **kwargs)


class LinkForm(SourceForm):
    """A page elsewhere."""

    link = WebAddress(label=_("The address of the page"), max_length=600)
    text = Text(label=_("What do you find there?"), required=False)
    field_order = ["title", "link", "text", "origin", "inquiry"]


class FileForm(SourceForm):
    """One file, not too large."""

    file = forms.FileField(label=_("Choose a file"), allow_empty_file=False)
    text = Text(label=_("What is in it?"), required=False)
    field_order = ["file", "title", "text", "origin", "inquiry"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        most = {"size": _megabytes(settings.LARGEST_UPLOAD)}
        if field := self.fields.get("file"):
            field.help_text = gettext("At most %(size)s. Leave out names of pupils where you can.") % most

    def clean_file(self) -> "UploadedFile[bytes]":
        """One file, and not too large."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if len(self.files.getlist("file")) > 1:
            raise ValidationError(_("Add one file at a time, please."))
        size = file.size or 0
        if size > settings.LARGEST_UPLOAD:
            raise ValidationError(
                _("This file is %(size)s. A file can be at most %(most)s."),
                params={"size": _megabytes(size), "most": _megabytes(settings.LARGEST_UPLOAD)},
            )
        return file


SOURCE_FORMS: dict[SourceKind, type[SourceForm]] = {
    SourceKind.NOTE: NoteForm,
    SourceKind.TABLE: TableForm,
    SourceKind.FILE: FileForm,
    SourceKind.LINK: LinkForm,
}


class QuestionForm(Form):
    """The question to write about, each alone."""

    question = Line(label=_("Which question does everyone answer?"), max_length=300)


class InterpretationForm(Form):
    """What strikes me. `alone` says that I wrote it before the reveal, as far as I could see."""

    text = Text(label=_("What strikes you?"), rows=6)
    alone = forms.BooleanField(widget=forms.HiddenInput, required=False)


class EvaluationForm(Form):
    """One of the two evaluations."""

    text = Text(label=_("Your evaluation"), max_length=LONG, rows=10)
    number = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class EvidenceForm(Form):
    """What the group sees at one level, and on what it rests."""

    level = forms.ChoiceField(label=_("For whom?"), choices=Level.choices, widget=forms.RadioSelect)
    kind = forms.ChoiceField(label=_("What is it?"), choices=EvidenceKind.choices, widget=forms.RadioSelect)
    text = Text(
        label=_("What does it show?"),
        rows=5,
        help_text=_("As it happened, also in the minus. No names of pupils, please."),
    )
    result: "forms.ModelChoiceField[Result]" = forms.ModelChoiceField(
        Result.objects.none(), label=_("Does it come from an action?"), required=False, empty_label=_("No")
    )
    source: "forms.ModelChoiceField[Source]" = forms.ModelChoiceField(
        Source.objects.none(), label=_("Does it come from something you gathered?"), required=False, empty_label=_("No")
    )

    def __init__(self, *args: Any, cycle: Cycle, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        results = Result.objects.filter(action__in=cycle.actions.values("action")).order_by("created_at")
        offer(self, "result", results, "text", most=100)
        offer(self, "source", queries.sources_of(cycle), "title")


class RewordEvidenceForm(EvidenceForm):
    """The same in other words."""

    was = Text()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["was"].widget = forms.HiddenInput()


def _megabytes(size: int) -> str:
    """A size in bytes as people say it, rounded up: 10 MB, 10.1 MB."""
    tenths = -(-size * 10 // 1024**2)
    return gettext("%(number)s MB") % {"number": formats.number_format(tenths / 10 if tenths % 10 else tenths // 10)}
