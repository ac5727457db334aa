"""A quick question: everybody picks one answer in secret; all see at the same moment how they fell."""

from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.kinds.base import StepKind
from leerkring.rooms.kinds.choice import ACTS, board, everybody, phone

POLL = StepKind(Kind.POLL, _("Quick question"), phone, board, ACTS, everybody=everybody, is_vote=True)
