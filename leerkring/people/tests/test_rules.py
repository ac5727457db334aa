import pytest

from leerkring.people.rules import is_guessable, is_sign_in_name, suggest_sign_in_name


@pytest.mark.parametrize(
    ("given", "family", "taken", "name"),
    [
        ("Anna", "Aerts", [], "anna.aerts"),
        ("Anna", "Aerts", ["anna.aerts"], "anna.aerts2"),
        ("Anna", "Aerts", ["anna.aerts", "anna.aerts2"], "anna.aerts3"),
        ("José", "van den Berg", [], "jose.vandenberg"),
        ("Øyvind", "Großmann", [], "oyvind.grossmann"),
        ("A", "", [], "a.collega"),
        ("李", "", [], "collega"),
        ("Anne-Marie", "O'Brien", [], "annemarie.obrien"),
        ("x" * 60, "y" * 80, [], "x" * 50),
    ],
)
def test_a_name_is_made_of_ones_own_name(given: str, family: str, taken: list[str], name: str) -> None:
    made = suggest_sign_in_name(given, family, taken)

    assert made == name
    assert is_sign_in_name(made)


@pytest.mark.parametrize("name", ["ab", "a1", "anna.aerts", "a-b", "a" * 60, "1.2"])
def test_a_name_that_is_fine(name: str) -> None:
    assert is_sign_in_name(name)


@pytest.mark.parametrize("name", ["", "a", "Anna", "a b", "a_b", ".ab", "ab.", "a" * 61, "аnna", "ánna", "a\n", "ab\n"])
def test_a_name_that_is_not(name: str) -> None:
    assert not is_sign_in_name(name)


@pytest.mark.parametrize(
    "password",
    ["Welkom2026!", "W3lk0m2026!", "welkomwelkom", "2026september", "aaaaaaaaaaaa", "1111122222", "Hallo!hallo!"],
)
def test_what_anybody_would_guess(password: str) -> None:
    assert is_guessable(password)


@pytest.mark.parametrize(
    "password", ["de kat zit op het dak", "zeven sloten tegelijk", "Xk9#mQ2$vL", "welkom in het bos"]
)
def test_what_is_not_guessed(password: str) -> None:
    assert not is_guessable(password)
