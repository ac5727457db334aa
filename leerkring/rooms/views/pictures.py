"""The bytes of a drawing or a photo."""

from django.http import HttpRequest, HttpResponse

from leerkring.kit.pages import OURS, READ, unless_unchanged
from leerkring.organisations.rules import Right
from leerkring.rooms import access
from leerkring.rooms.access import Visitor, card_for, room_page
from leerkring.rooms.models import Picture
from leerkring.rooms.rules.pictures import media_type


@room_page(Right.SEE_ROOM, access.pictures, *READ)
def show_picture(request: HttpRequest, picture: Picture, visitor: Visitor) -> HttpResponse:
    """Who may read the card sees its picture; to everybody else there is none."""
    card_for(visitor, picture.card_id, picture.step)
    return unless_unchanged(request, str(picture.pk), lambda: _file(picture))


def _file(picture: Picture) -> HttpResponse:
    data = bytes(picture.data)
    response = HttpResponse(data, content_type=media_type(data))
    response.headers[OURS] = "file"
    response.headers["Content-Disposition"] = "inline"
    return response
