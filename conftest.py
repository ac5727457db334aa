"""For every test, wherever it stands."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import override_settings
from django.utils import translation

# These take longest, so test processes begin with them; a long one at the end would leave the others waiting.
LONG_FIRST = ("checks/access/test_access_m", "checks/test_bad_input", "checks/test_", "checks/")
PLAIN = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


@pytest.hookimpl(tryfirst=True)  # xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one file stay in one test process, unless they say with whom they go; long ones come first."""
    for item in items:
        if not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))
    items.sort(key=lambda item: next((n for n, begin in enumerate(LONG_FIRST) if item.nodeid.startswith(begin)), 9))


@pytest.fixture(autouse=True, scope="session")
def unhashed_static_files() -> Iterator[None]:
    """Pages in tests name static files plainly: hashed names exist only after the files were collected."""
    with override_settings(STORAGES={**settings.STORAGES, "staticfiles": PLAIN}):
        yield


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Words in tests are those of the code, whether or not the catalogues were compiled on this machine."""
    with translation.override("en"):
        yield
