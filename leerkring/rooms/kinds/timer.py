"""Only a clock: the group talks, or does what the activity says."""

from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.kinds.base import READY, StepKind

TIMER = StepKind(Kind.TIMER, _("Talk with a clock"), acts={"ready": READY})
