from leerkring.organisations.models import Kind, PostKind
from leerkring.organisations.rules import MAY, POSTS_OF, Part, Right, may


def test_every_right_stands_in_the_table_and_somebody_has_it() -> None:
    assert set(MAY) == set(Right)
    assert all(MAY.values())


def test_an_administrator_sees_no_content() -> None:
    rights = {right for right in Right if may({Part.ADMINISTRATOR}, right)}
    assert rights == {Right.SEE_ORGANISATION, Right.MANAGE_PEOPLE}


def test_every_kind_of_organisation_has_posts_and_every_post_a_place() -> None:
    assert set(POSTS_OF) == {kind.value for kind in Kind}
    assert {post for posts in POSTS_OF.values() for post in posts} == {kind.value for kind in PostKind}
