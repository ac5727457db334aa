"""Every word in Dutch and English, and each check of that shown to fail on a planted fault."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks import messages
from tooling import guests
from tooling.messages import COMPLETE, GUESTS, PACKAGE, compile_all, load, messages_of, path_of, save, update

pytestmark = pytest.mark.static

Check = Callable[[Path], list[str]]
CHECKS: list[Check] = [
    messages.unheard,
    messages.out_of_date,
    messages.untranslated,
    messages.misplaced,
    messages.needless,
    messages.said_twice,
]
CODE = """
one = _("Hello %(name)s")
two = ngettext("%(n)s goal", "%(n)s goals", n)
three = pgettext("verb", "Close")
"""
PAGE = "{% trans name=name %}\n  Welcome,\n  {{ name }}{% endtrans %} {{ pgettext('noun', 'Close') }}\n"
DUTCH: dict[str, Any] = {
    "Hello %(name)s": "Dag %(name)s",
    "%(n)s goal": ("%(n)s doel", "%(n)s doelen"),
    "Close": "Sluiten",
    "Welcome, %(name)s": "Welkom, %(name)s",
}


def translate(language: str, package: Path, words: dict[str, Any]) -> None:
    catalog = load(language, package)
    for message in messages_of(catalog):
        message.string = words.get(messages.key(message)[0], message.string)
    save(catalog, path_of(language, package))


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A small package whose words are all translated."""
    (tmp_path / "goals" / "templates" / "goals").mkdir(parents=True)
    (tmp_path / "goals" / "views.py").write_text(CODE)
    (tmp_path / "goals" / "templates" / "goals" / "show.html").write_text(PAGE)
    update(tmp_path)
    translate(COMPLETE, tmp_path, DUTCH)
    return tmp_path


@pytest.mark.parametrize("check", CHECKS)
def test_the_words_of_the_house(check: Check) -> None:
    assert check(PACKAGE) == []


@pytest.mark.parametrize("check", CHECKS)
def test_a_translated_package_has_no_faults(check: Check, package: Path) -> None:
    assert check(package) == []


def test_updating_again_changes_nothing_and_keeps_the_translations(package: Path) -> None:
    before = path_of(COMPLETE, package).read_bytes()
    update(package)
    assert path_of(COMPLETE, package).read_bytes() == before
    assert b"Dag %(name)s" in before
    assert b"POT-Creation-Date" not in before


def test_the_catalogues_compile(package: Path) -> None:
    compile_all(package)
    assert path_of(COMPLETE, package).with_suffix(".mo").stat().st_size > 0


def test_a_new_word_is_found(package: Path) -> None:
    (package / "goals" / "rules.py").write_text('_("New")\n')
    assert messages.out_of_date(package) == ["'New' is not in nl: run ./dev messages"]
    update(package)
    assert messages.untranslated(package) == ["'New' has no words in nl"]


def test_a_removed_word_is_found_and_dropped(package: Path) -> None:
    (package / "goals" / "views.py").write_text("")
    assert len(messages.out_of_date(package)) == 3
    update(package)
    assert messages.out_of_date(package) == []
    assert "Dag" not in path_of(COMPLETE, package).read_text()


def test_a_word_under_a_name_that_nobody_listens_for_is_found(package: Path) -> None:
    (package / "goals" / "forms.py").write_text("from django.utils.translation import gettext as _now\n")
    assert messages.unheard(package) == ["_now in goals/forms.py: no words are found under this name"]


def test_a_missing_plural_is_found(package: Path) -> None:
    translate(COMPLETE, package, {"%(n)s goal": ("%(n)s doel", "")})
    assert messages.untranslated(package) == ["'%(n)s goal' has no words in nl"]


def test_a_guess_is_found(package: Path) -> None:
    path = path_of(COMPLETE, package)
    path.write_text(path.read_text().replace("#, python-format\nmsgid", "#, fuzzy, python-format\nmsgid"))
    assert any("guessed" in fault for fault in messages.untranslated(package))


def test_a_lost_value_is_found(package: Path) -> None:
    translate(COMPLETE, package, {"Hello %(name)s": "Dag %(naam)s"})
    assert len(messages.misplaced(package)) == 1


def test_flemish_that_is_dutch_is_found(package: Path) -> None:
    catalog = load("nl_BE", package)
    catalog.add("Hello %(name)s", "Dag %(name)s")
    save(catalog, path_of("nl_BE", package))
    assert messages.needless(package) == ["'Hello %(name)s' is the same in nl_BE as in nl"]


def test_a_word_alone_that_has_a_plural_elsewhere_is_found(package: Path) -> None:
    (package / "goals" / "rules.py").write_text('_("%(n)s goal")\n')
    assert len(messages.said_twice(package)) == 1


# -- the languages of guests -----------------------------------------------------------------------------------------

ROOM = "{% extends \"kit/base.html\" %}{{ _('Come in') }} {{ ngettext('one card', '%(num)s cards', n) }}"
BASE = "{{ _('Menu') }}"
ARABIC: dict[str, Any] = {
    "Come in": "الدخول",
    "Menu": "القائمة",
    "one card": ("لا بطاقات", "بطاقة واحدة", "بطاقتان", "%(num)s بطاقات", "%(num)s بطاقة", "%(num)s بطاقة"),
}


@pytest.fixture
def room(package: Path) -> Path:
    """The package with a page for guests, made of another template."""
    for name, text in {guests.PAGES[2]: ROOM, "kit/templates/kit/base.html": BASE}.items():
        (package / name).parent.mkdir(parents=True)
        (package / name).write_text(text)
    update(package)
    return package


def test_guests_have_the_words_of_their_pages_and_no_others(room: Path) -> None:
    for language in GUESTS:
        assert {messages.key(one)[0] for one in messages_of(load(language, room))} == {"Come in", "Menu", "one card"}
    assert len(messages.untranslated(room)) == 3 * (1 + len(GUESTS))


def test_a_word_that_a_guest_sees_and_cannot_read_is_found(room: Path) -> None:
    translate("ar", room, ARABIC | {"Menu": "", "one card": (*ARABIC["one card"][:5], "")})
    faults = [fault for fault in messages.untranslated(room) if fault.endswith(" in ar")]
    assert faults == ["'Menu' has no words in ar", "'one card' has no words in ar"]


def test_every_number_has_its_own_form(room: Path) -> None:
    translate("ar", room, ARABIC)
    compile_all(room)
    with path_of("ar", room).with_suffix(".mo").open("rb") as file:
        say = gettext.GNUTranslations(file).ngettext
    said = [say("one card", "%(num)s cards", n) % {"num": n} for n in (0, 1, 2, 3, 11, 100)]
    assert said == ["لا بطاقات", "بطاقة واحدة", "بطاقتان", "3 بطاقات", "11 بطاقة", "100 بطاقة"]


@pytest.mark.parametrize("name", [*guests.PAGES, *guests.CODE, *guests.NOT_HERS])
def test_the_pages_of_guests_are_there(name: str) -> None:
    assert list(PACKAGE.glob(name))
