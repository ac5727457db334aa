"""The schools and people of the demo."""

from leerkring.demo.actions.book import Book
from leerkring.demo.stories.people import PEOPLE, PLACES
from leerkring.organisations.models import Organisation, Post
from leerkring.people.models import Digest, Person

LONG_AGO = -800


def tell_people(book: Book) -> None:
    """Places first, then who works there. Nobody has a password: the demo's sign-in page opens with one click."""
    for place in PLACES:
        book.places[place.key] = book.keep(
            Organisation(
                kind=place.kind,
                name=place.name,
                town=place.town,
                parent=book.places[place.parent] if place.parent else None,
                words=place.words,
            ),
            LONG_AGO,
        )
    for who in PEOPLE:
        person = Person(
            sign_in_name=f"demo.{who.key}",
            given_name=who.given_name,
            family_name=who.family_name,
            language=who.language,
            digest=Digest.WEEKLY,
        )
        person.set_unusable_password()
        book.people[who.key] = book.keep(person, LONG_AGO)
        for school, kind in who.posts:
            book.keep(Post(person=person, organisation=book.places[school], kind=kind), LONG_AGO)
