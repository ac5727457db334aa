"""The words that a guest of a meeting can see: what her pages are made of, followed from template to template.

Her six further languages have these words and no others. Anything else falls back on Dutch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

# The pages that are made for guests; a new kind of step is among them by itself.
PAGES = (
    "rooms/templates/rooms/type_code.html",
    "rooms/templates/rooms/join_room.html",
    "rooms/templates/rooms/show_room.html",
    "rooms/templates/rooms/see_off.html",
    "rooms/templates/rooms/show_outcome.html",
    "rooms/templates/rooms/kinds/*/phone.html",
    "rooms/templates/rooms/kinds/*/everybody.html",
    "choices/templates/choices/join_choice.html",
    "choices/templates/choices/visit_choice.html",
    "perspectives/templates/perspectives/visit_exploration.html",
    "perspectives/templates/perspectives/mend_statement.html",
    "kit/templates/kit/error.html",
    "kit/templates/kit/unknown_link.html",
)
# What is said by the code behind them: refusals, and what is wrong in a form.
CODE = (
    "choices/actions/voting.py",
    "choices/forms/voting.py",
    "kit/forms.py",
    "kit/pages.py",
    "kit/sentences.py",
    "kit/views.py",
    "perspectives/actions/answering.py",
    "perspectives/actions/writing.py",
    "perspectives/forms/taking.py",
    "perspectives/queries/results.py",
    "rooms/access.py",
    "rooms/forms/__init__.py",
    "rooms/actions/*.py",
    "rooms/kinds/*.py",
    "rooms/views/*.py",
)
# Only for who leads, designs or looks at the board; and drawings that stand on no page of a guest.
NOT_HERS = (
    "kit/templates/kit/macros/figures.html",
    "kit/templates/kit/macros/ring.html",
    "rooms/templates/rooms/_how_was_it.html",
    "rooms/templates/rooms/kinds/consent/_agreement.html",
    "rooms/templates/rooms/kinds/open_actions/_members.html",
    "rooms/templates/rooms/kinds/reading/_members.html",
    "rooms/actions/designing.py",
    "rooms/actions/keeping.py",
    "rooms/actions/leading.py",
    "rooms/actions/opening.py",
    "rooms/actions/sharing.py",
    "rooms/kinds/open_actions.py",
    "rooms/views/ahead.py",
    "rooms/views/choosing.py",
    "rooms/views/designing.py",
    "rooms/views/leading.py",
)
_LEADS_TO = re.compile(r"{%-?\s*(?:extends|include|import|from)\s+\"([^\"]+)\"")


def places(package: Path) -> list[Path]:
    """Every file with words that a guest can see."""
    kept_out = {package / name for name in NOT_HERS}
    pages = set(_reached([page for name in PAGES for page in package.glob(name)], package, kept_out))
    code = {file for name in CODE for file in package.glob(name)} - kept_out
    return sorted(pages | code)


def _reached(pages: list[Path], package: Path, kept_out: set[Path]) -> Iterator[Path]:
    """These templates, and those that they are made of."""
    seen: set[Path] = set(kept_out)
    while pages:
        page = pages.pop()
        if page not in seen and page.exists():
            seen.add(page)
            yield page
            names = _LEADS_TO.findall(page.read_text(encoding="utf-8"))
            pages += [package / name.partition("/")[0] / "templates" / name for name in names]
