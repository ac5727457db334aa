"""What somebody can see or read: pages, exports and rows, to find out whether they depend on a secret."""

import re
from collections.abc import Iterable

from django.apps import apps
from django.db import connection, models

from leerkring.conftest import As

_ONCE = re.compile(r'name="(csrfmiddlewaretoken|key)" value="[^"]*"|/live/[^"]+|"made_at": "[^"]*"')


def seen_by(browser: As, addresses: Iterable[str]) -> list[str]:
    """What somebody reads on these pages, without what is another at every look."""
    return [_ONCE.sub("", browser.get(address).content.decode()) for address in addresses]


def rows_but(*secret: type[models.Model]) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every other table: whatever a backup or an administrator of the machine can read."""
    found = {}
    with connection.cursor() as cursor:
        for model in apps.get_models():
            if model not in secret:
                cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')  # noqa: S608
                found[model._meta.label] = sorted(cursor.fetchall(), key=repr)
    return found
