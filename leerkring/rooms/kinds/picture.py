"""Everybody draws, or takes a photo of what stands on paper, and says in words what is to be seen."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Text
from leerkring.methods.rules import Kind
from leerkring.rooms.actions import drawing
from leerkring.rooms.forms import ActForm
from leerkring.rooms.kinds.base import Act, StepKind
from leerkring.rooms.kinds.cards import WRITING
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries import own_cards
from leerkring.rooms.queries.pictures import pictures_of, sketches_seen_by
from leerkring.rooms.rules.pictures import Drawn, Wrong, drawn_anew

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

_SAID: dict[Wrong, Promise] = {
    Wrong.NO_PICTURE: _("We cannot read this file as a picture. Choose a photo (JPEG, PNG or WebP)."),
    Wrong.TOO_LARGE: _("This picture is too large. Choose a smaller one, or take it again."),
}


class PictureForm(ActForm):
    """A drawing or a photo, and what is to be seen; the words alone are enough."""

    text = Text(
        label=_("What is to be seen?"),
        max_length=1000,
        error_messages={"required": _("Say in a few words what is to be seen.")},
    )
    picture = forms.FileField(required=False, allow_empty_file=True)

    def clean_picture(self) -> Drawn | None:
        """The picture as we keep it."""
        file: UploadedFile[bytes] | None = self.cleaned_data["picture"]
        if file is None or not file.size:
            return None
        too_large = file.size > settings.LARGEST_UPLOAD
        read = Wrong.TOO_LARGE if too_large else drawn_anew(file.read())
        if isinstance(read, Wrong):
            raise ValidationError(str(_SAID[read]))
        return read


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """One's own pictures, also before they are turned over."""
    own = own_cards(step, seat)
    return {"own": own, "pictures": pictures_of(own)}


def everybody(step: Step) -> dict[str, Any]:
    """All pictures, once they are turned over."""
    return {"sketches": sketches_seen_by(None, step)}


PICTURE = StepKind(
    Kind.PICTURE,
    _("Draw"),
    phone,
    acts={**WRITING, "write": Act(PictureForm, drawing.put_down)},
    everybody=everybody,
)
