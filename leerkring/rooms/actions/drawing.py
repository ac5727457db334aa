"""Putting down a picture: a drawing or a photo, with its words."""

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.kit.errors import Refused
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions import writing
from leerkring.rooms.models import Card, Picture, Step
from leerkring.rooms.rules.pictures import Drawn

MOST_OF_ONE, MOST = 6, 200


@transaction.atomic
def put_down(*, visitor: Visitor, step: Step, text: str, picture: Drawn | None) -> Card:
    """A card with a picture; the words say what is to be seen, and can do without one."""
    card = writing.write(visitor=visitor, step=step, text=text)
    if picture is not None:
        _require_room(step, card, text)
        Picture.objects.create(card=card, data=picture.data, width=picture.width, height=picture.height)
    return card


def _require_room(step: Step, card: Card, text: str) -> None:
    pictures = Picture.objects.filter(card__step=step)
    if pictures.filter(card__seat=card.seat).count() >= MOST_OF_ONE or pictures.count() >= MOST:
        raise Refused(_("There are very many pictures here already. Talk about these first."), typed=text)
