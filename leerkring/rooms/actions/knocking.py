"""Trying codes is slowed for all together: one address can be a whole school, so nobody is shut out for her address.

Whoever tries codes by machine has 31^6 of them before her and at most `MOST` wrong ones in a quarter of an hour. The
square, which has a secret of 192 bits, always works.
"""

import time

from django.core.cache import cache

MOST, SPAN = 600, 15 * 60


def is_busy() -> bool:
    """So many wrong codes were typed just now that all codes have to wait."""
    return _missed() >= MOST


def miss() -> None:
    """A code that opens nothing."""
    cache.set(_key(), _missed() + 1, 2 * SPAN)


def _missed() -> int:
    return int(cache.get(_key(), 0))


def _key() -> str:
    return f"wrong-codes:{int(time.time()) // SPAN}"
