"""SQLite with a fair queue of writers.

SQLite lets waiting writers retry in no order, so that some wait for a second under load. Here every write transaction
first takes a lock on a file beside the database; the kernel serves waiters in turn, across threads and processes.
"""

import fcntl
import os
from typing import Any

from django.db.backends.sqlite3 import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's SQLite backend; a transaction begins only when it is this writer's turn."""

    _queue: int | None = None

    def _take_turn(self) -> None:
        name = str(self.settings_dict["NAME"])
        if self._queue is not None or ":memory:" in name or "mode=memory" in name:
            return
        descriptor = os.open(f"{name}-queue", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        self._queue = descriptor

    def _end_turn(self) -> None:
        if self._queue is not None:
            os.close(self._queue)  # Closing gives the lock to the next in the queue.
            self._queue = None

    def _start_transaction_under_autocommit(self) -> None:
        self._take_turn()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._end_turn()
            raise

    def _commit(self) -> Any:
        try:
            return super()._commit()  # type: ignore[misc]
        finally:
            self._end_turn()

    def _rollback(self) -> Any:
        try:
            return super()._rollback()  # type: ignore[misc]
        finally:
            self._end_turn()

    def _close(self) -> Any:
        try:
            return super()._close()  # type: ignore[misc]
        finally:
            self._end_turn()
