"""Going out: everybody says in turn what she takes along."""

from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Kind
from leerkring.rooms.kinds.check_in import opening

CHECK_OUT = opening(Kind.CHECK_OUT, _("Going out"))
