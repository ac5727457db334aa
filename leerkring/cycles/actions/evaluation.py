"""Step 6: what the group reached, and how it worked."""

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.cycles.actions.cycle import noted, writable
from leerkring.cycles.models import Aspect, Cycle, Evaluation
from leerkring.kit.errors import Overtaken
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def evaluate(*, author: Person, cycle: Cycle, aspect: Aspect, text: str, number: int) -> Evaluation:
    """Write one of the two evaluations; `number` is the version the author had before her, 0 for none."""
    require(author, cycle, Right.WRITE_CYCLE)
    cycle = writable(cycle, typed=text)
    last = cycle.evaluations.filter(aspect=aspect).order_by("-number").first()
    if last is not None and last.number != number:
        raise Overtaken(
            _("Someone else changed this evaluation while you were writing. Read it, and then add yours."),
            typed=text,
            theirs=last.text,
        )
    next_number = last.number + 1 if last else 1
    evaluation = Evaluation.objects.create(cycle=cycle, aspect=aspect, number=next_number, text=text, author=author)
    noted(author, "evaluated", evaluation)
    return evaluation
