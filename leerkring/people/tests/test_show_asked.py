from leerkring.people.tests.conftest import stranger


def test_it_says_what_happens_next(db: None) -> None:
    page = stranger().get("/sign-in/asked/")

    assert page.status_code == 200
    assert b"Look at your mail" in page.content
