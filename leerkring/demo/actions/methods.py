"""The methods that groups of the demo made, and what they shared."""

from pathlib import Path

from leerkring.communities.models import Community
from leerkring.demo.actions.book import Book
from leerkring.demo.stories.shapes import PlgStory
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.methods.rules import Faults, method_to_data, read_method

FILES = Path(__file__).parent.parent / "stories" / "methods"


def tell_methods(book: Book, community: Community, story: PlgStory) -> None:
    """What the group made itself; some of it is there for other groups too."""
    for day, who, name, shared in story.methods:
        method = read_method((FILES / f"{name}.toml").read_text(encoding="utf-8"))
        if isinstance(method, Faults):
            raise ValueError(f"{name}: {method.faults[0]}")
        own = OwnMethod(community=community, plan=method_to_data(method), author=book.people[who])
        book.keep(own, day)
        if shared is not None:
            book.keep(SharedMethod(own=own, plan=own.plan, author=own.author), shared)
