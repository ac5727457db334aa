"""Search within what one may see."""

from django.http import HttpResponse

from leerkring.home.queries.found import find
from leerkring.kit.forms import LINE
from leerkring.kit.pages import READ, SignedIn, show, signed_in_page


@signed_in_page(*READ)
def search(request: SignedIn) -> HttpResponse:
    """One box; what was found is grouped by nothing but its own kind."""
    words = request.GET.get("words", "").replace("\x00", "")[:LINE].strip()
    return show(request, "home/search.html", {"words": words, "hits": find(request.user, words)})
