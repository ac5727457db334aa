import pytest

from leerkring.drafts.rules import Step, as_one_text, step_of


@pytest.mark.parametrize(
    ("has_text", "stage", "is_placed", "expected"),
    [
        (False, None, False, Step.EXPLORE),
        (True, None, False, Step.WRITE),
        (True, "proposed", False, Step.DECIDE),
        (True, "withdrawn", False, Step.WRITE),
        (True, "ended", False, Step.WRITE),
        (True, "adopted", False, Step.PLACE),
        (True, "adopted", True, Step.PLACE),
        (True, "ended", True, Step.PLACE),
    ],
)
def test_where_a_draft_is(has_text: bool, stage: str | None, is_placed: bool, expected: Step) -> None:
    assert step_of(has_text=has_text, stage=stage, is_placed=is_placed) == expected


def test_statements_become_one_text() -> None:
    said = ["We dare to fail", "Who asks, learns.", " Why not? "]
    assert as_one_text(said, in_one_line=True) == "We dare to fail. Who asks, learns. Why not?"
    assert as_one_text(said, in_one_line=False) == "We dare to fail.\nWho asks, learns.\nWhy not?"
