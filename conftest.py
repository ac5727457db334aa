"""For every test, wherever it stands."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import override_settings
from django.utils import translation

PLAIN = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


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
