"""Every write about drafts: one verb, one function, one transaction."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.communities.actions.charter import write_text
from leerkring.communities.live import changed
from leerkring.communities.models import Community, Section
from leerkring.cycles.actions.ambition import word_ambition
from leerkring.cycles.models import Cycle
from leerkring.decisions import actions as decisions
from leerkring.decisions.models import Stage
from leerkring.decisions.queries import newest_proposal
from leerkring.drafts import queries
from leerkring.drafts.models import Draft, DraftVersion, Target
from leerkring.drafts.rules import Step, as_one_text
from leerkring.journal.actions import record
from leerkring.kit.errors import Overtaken, Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.perspectives.actions.asking import put
from leerkring.perspectives.models import Exploration

LONGEST_AMBITION = 400


@transaction.atomic
def begin(
    *, author: Person, community: Community, target: str, exploration: Exploration | None = None, question: str = ""
) -> Draft:
    """Begin a text: from an exploration, from a `question` that is put to the group now, or with empty paper."""
    require(author, community, Right.WRITE_CHARTER)
    if exploration is not None and exploration.community_id != community.pk:
        raise Refused(_("This exploration belongs to another group."))
    if question:
        exploration = put(author=author, community=community, question=question)
    draft = Draft.objects.create(community=community, target=Target(target), exploration=exploration, author=author)
    return _done(author, "began", draft)


@transaction.atomic
def fill(*, author: Person, draft: Draft, statements: Collection[str]) -> DraftVersion:
    """A first text, of the statements that (nearly) all agree with."""
    require(author, draft, Right.WRITE_CHARTER)
    _locked(draft)
    chosen = [words for words in queries.common_ground(draft) or [] if words in statements]
    if not chosen:
        raise Refused(_("Choose at least one statement."))
    newest = queries.newest_version(draft)
    text = as_one_text(chosen, in_one_line=draft.target == Target.AMBITION)
    if newest is not None:
        sentence = _("Somebody began the text already. Both texts are here: make one of them.")
        raise Overtaken(sentence, typed=text, theirs=newest.text)
    return _write(author, draft, 1, text)


@transaction.atomic
def write(*, author: Person, draft: Draft, number: int, text: str) -> DraftVersion:
    """A next version; `number` is the one the author had before her, 0 for none."""
    require(author, draft, Right.WRITE_CHARTER)
    _locked(draft)
    newest = queries.newest_version(draft)
    if draft.step(has_text=True) != Step.WRITE:
        raise Refused(_("You decide about this text now. Make the proposal better, together."), typed=text)
    if number != (newest.number if newest else 0):
        sentence = _(
            "While you were writing, somebody else kept a newer version. Both texts are here: make one of them."
        )
        raise Overtaken(sentence, typed=text, theirs=newest.text if newest else "")
    if newest is not None and newest.text == text:
        return newest
    return _write(author, draft, number + 1, text)


@transaction.atomic
def remove(*, author: Person, draft: Draft) -> None:
    """It was begun by mistake. A question that was put for it stays, and so does every text."""
    require(author, draft, Right.WRITE_CHARTER)
    _locked(draft)
    if queries.newest_version(draft) is not None:
        raise Refused(_("There is a text already, so it stays. You can still make it better."))
    _done(author, "removed", draft)
    draft.delete()


@transaction.atomic
def propose(*, author: Person, draft: Draft, number: int) -> Draft:
    """Lay version `number` before the group, to decide about it by consent."""
    require(author, draft, Right.DECIDE)
    _locked(draft)
    newest = queries.newest_version(draft)
    if newest is None:
        raise Refused(_("There is no text yet. Write it first, together."))
    if newest.number != number:
        raise Refused(_("Somebody changed the text just now. Read it, and propose it then."))
    if draft.step(has_text=True) != Step.WRITE:
        return draft
    _require_short(draft, newest.text)
    title = str(draft.get_target_display())
    draft.decision = decisions.propose(author=author, community=draft.community, title=title, text=newest.text)
    draft.save(update_fields=["decision"])
    return _done(author, "proposed", draft)


@transaction.atomic
def place(*, author: Person, draft: Draft) -> Draft:
    """Put the text that the group adopted where it belongs: in the charter, or as the ambition of the round of now."""
    require(author, draft, Right.WRITE_CHARTER)
    _locked(draft)
    if draft.is_placed:
        return draft
    if draft.decision is None or draft.decision.stage != Stage.ADOPTED:
        raise Refused(_("The group has not decided about this text yet."))
    text = newest_proposal(draft.decision).text
    if draft.target == Target.AMBITION:
        _place_ambition(author, draft, text)
    else:
        section = Section(draft.target)
        draft.charter_text = write_text(
            author=author, community=draft.community, section=section, based_on=None, text=text
        )
    draft.save(update_fields=["ambition", "charter_text"])
    return _done(author, "placed", draft)


def _place_ambition(author: Person, draft: Draft, text: str) -> None:
    _require_short(draft, text)
    cycle = Cycle.objects.filter(community=draft.community, closed_at=None).select_related("community").first()
    if cycle is None:
        raise Refused(_("There is no round that goes on. Start a round first; then this becomes its ambition."))
    last = cycle.ambitions.order_by("-number").first()
    draft.ambition = word_ambition(
        author=author,
        cycle=cycle,
        text=text,
        by_on=last.by_on if last else None,
        how_we_know=last.how_we_know if last else "",
        number=last.number if last else 0,
    )


def _require_short(draft: Draft, text: str) -> None:
    if draft.target == Target.AMBITION and len(text) > LONGEST_AMBITION:
        raise Refused(
            _("An ambition is one sentence that everyone can say by heart. Make it shorter: at most 400 characters.")
        )


def _locked(draft: Draft) -> None:
    """Whoever else works on it waits until we are done; the draft is as it is now."""
    now = Draft.objects.select_for_update(of=("self",)).select_related("decision").get(pk=draft.pk)
    draft.decision, draft.charter_text_id, draft.ambition_id = now.decision, now.charter_text_id, now.ambition_id


def _write(author: Person, draft: Draft, number: int, text: str) -> DraftVersion:
    version = DraftVersion.objects.create(draft=draft, number=number, text=text, author=author)
    _done(author, "wrote", draft)
    return version


def _done(author: Person, did: str, draft: Draft) -> Draft:
    record(by=author, did=did, on=draft, place_id=draft.community_id)
    changed(draft)
    return draft
