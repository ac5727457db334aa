"""A break: nothing to do, and when it goes on."""

from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.kinds.base import StepKind

PAUSE = StepKind(Kind.PAUSE, _("Break"))
