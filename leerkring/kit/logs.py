"""Log lines that stay one line, whatever a stranger put into an address or a name."""

import copy
import logging


class OneLine(logging.Formatter):
    """Level, logger and message; control characters are shown escaped."""

    default_format = "%(asctime)s %(levelname)s %(name)s %(message)s"

    def __init__(self) -> None:
        super().__init__(self.default_format)

    def format(self, record: logging.LogRecord) -> str:
        # A refusal (403, 404) is no fault of ours: where in the code it was said helps nobody.
        if getattr(record, "status_code", 500) < 500:
            record = copy.copy(record)
            record.exc_info = record.exc_text = None
        return super().format(record)

    def formatMessage(self, record: logging.LogRecord) -> str:
        line = super().formatMessage(record)
        return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
