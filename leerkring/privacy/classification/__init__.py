"""Every field of every table: whose it is, why it is kept, how long, who may see it, and what erasure does with it.

The build fails when a field is missing here (`checks/test_privacy_classification.py`). "All about me", erasure, the
nightly forgetting and the search for leaks in the access matrix all read this one table.
"""

from leerkring.privacy.classification.accounts import ACCOUNTS
from leerkring.privacy.classification.groups import GROUPS
from leerkring.privacy.classification.made import MADE
from leerkring.privacy.classification.perspectives import PERSPECTIVES
from leerkring.privacy.classification.rooms import ROOMS
from leerkring.privacy.rules import Rows

TABLE: dict[str, Rows] = {**ACCOUNTS, **GROUPS, **MADE, **PERSPECTIVES, **ROOMS}

__all__ = ["TABLE"]
