"""Step 2: what the group wants to know, and what it gathered."""

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import require
from leerkring.cycles.actions.cycle import noted, writable
from leerkring.cycles.models import Cycle, EarlierSource, Inquiry, Source, SourceKind
from leerkring.cycles.rules import MOST_FILES, safe_name
from leerkring.kit.errors import Overtaken, Refused
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def ask(*, author: Person, cycle: Cycle, text: str) -> Inquiry:
    """Note something the group wants to know."""
    require(author, cycle, Right.WRITE_CYCLE)
    inquiry = Inquiry.objects.create(cycle=writable(cycle, typed=text), text=text, author=author)
    noted(author, "asked", inquiry)
    return inquiry


@transaction.atomic
def reword(*, author: Person, inquiry: Inquiry, text: str, was: str) -> Inquiry:
    """Say it in other words; `was` is what the author had before her."""
    require(author, inquiry, Right.WRITE_CYCLE)
    writable(inquiry.cycle, typed=text)
    inquiry.refresh_from_db(fields=["text"])
    if inquiry.text != was:
        raise Overtaken(_("Someone else just changed this."), typed=text, theirs=inquiry.text)
    inquiry.text = text
    inquiry.save(update_fields=["text"])
    noted(author, "reworded", inquiry)
    return inquiry


@transaction.atomic
def drop(*, author: Person, inquiry: Inquiry) -> None:
    """The group no longer wants to know this; what was gathered for it stays."""
    require(author, inquiry, Right.WRITE_CYCLE)
    writable(inquiry.cycle)
    noted(author, "dropped", inquiry)
    inquiry.delete()


@transaction.atomic
def gather(
    *,
    author: Person,
    cycle: Cycle,
    kind: SourceKind,
    title: str,
    origin: str,
    inquiry: Inquiry | None = None,
    text: str = "",
    link: str = "",
    file: "UploadedFile[bytes] | None" = None,
) -> Source:
    """Add what was gathered, with where it comes from."""
    require(author, cycle, Right.WRITE_CYCLE)
    cycle = writable(cycle, typed=text)
    if file is not None and cycle.sources.filter(kind=SourceKind.FILE).count() >= MOST_FILES:
        raise Refused(
            _("There are %(most)s files in this round already. Take one out that nobody needs.") % {"most": MOST_FILES}
        )
    source = Source(cycle=cycle, kind=kind, title=title, origin=origin, inquiry=inquiry, text=text, link=link)
    source.author = author
    if file is not None:
        source.file_name = safe_name(file.name or "")
        source.file = file
    source.save()
    noted(author, "gathered", source)
    return source


@transaction.atomic
def change(
    *,
    author: Person,
    source: Source,
    number: int,
    title: str,
    origin: str,
    inquiry: Inquiry | None = None,
    text: str = "",
    link: str = "",
) -> Source:
    """Say it otherwise; `number` is the version the author had before her. A file stays the file it is."""
    require(author, source, Right.WRITE_CYCLE)
    writable(source.cycle, typed=text or title)
    last = Source.objects.select_for_update().get(pk=source.pk)
    if last.number != number:
        raise Overtaken(_("Someone else just changed this."), typed=text or title, theirs=last.text or last.title)
    told: dict[str, object] = {"title": title, "text": text, "link": link, "origin": origin}
    if any(getattr(last, name) != value for name, value in told.items()):
        EarlierSource.objects.create(
            source=source,
            number=last.number,
            title=last.title,
            text=last.text,
            link=last.link,
            origin=last.origin,
            author_id=last.editor_id or last.author_id,
            written_at=last.changed_at or last.created_at,
        )
        told |= {"number": last.number + 1, "editor": author, "changed_at": timezone.now()}
    for name, value in (told | {"inquiry": inquiry}).items():
        setattr(source, name, value)
    source.save()
    noted(author, "changed", source)
    return source


@transaction.atomic
def throw_away(*, author: Person, source: Source) -> None:
    """Take out what was gathered; a file is gone for good."""
    require(author, source, Right.WRITE_CYCLE)
    writable(source.cycle)
    noted(author, "threw away", source)
    if name := source.file.name:
        storage = source.file.storage
        transaction.on_commit(lambda: storage.delete(name))
    source.delete()
