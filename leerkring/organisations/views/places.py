"""Schools, boards and services, and who works there."""

from django.http import HttpResponse

from leerkring.kit.pages import READ, SignedIn, show, signed_in_page
from leerkring.organisations import queries
from leerkring.organisations.access import can, organisations_seen_by, page
from leerkring.organisations.models import Organisation
from leerkring.organisations.rules import Right


@signed_in_page(*READ)
def list_organisations(request: SignedIn) -> HttpResponse:
    """Mine: where I work, and what stands above or below it."""
    return show(
        request, "organisations/list_organisations.html", {"organisations": queries.my_organisations(request.user)}
    )


@page(Right.SEE_ORGANISATION, *READ)
def show_organisation(request: SignedIn, organisation: Organisation) -> HttpResponse:
    """One organisation, its schools, and who holds which post."""
    seen = set(organisations_seen_by(request.user).values_list("pk", flat=True))
    context = {
        "organisation": organisation,
        "colleagues": queries.colleagues(organisation),
        "schools": [(school, school.pk in seen) for school in queries.schools_below(organisation)],
        "sees_parent": organisation.parent_id in seen,
        "can_manage": can(request.user, organisation, Right.MANAGE_PEOPLE),
        "can_found": can(request.user, organisation, Right.FOUND_COMMUNITY),
    }
    return show(request, "organisations/show_organisation.html", context)
