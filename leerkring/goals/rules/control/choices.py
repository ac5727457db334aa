"""What a group chooses for a chart, and what is kept with it: two schools of the field differ in two of them."""

from dataclasses import dataclass
from enum import StrEnum

# Three sigma in moving ranges: rounded as on paper, or 3 divided by the constant for two points.
ROUNDED, EXACT = 2.66, 3 / 1.128


class Kind(StrEnum):
    """Which chart."""

    RUN = "run"
    XMR = "xmr"
    P = "p"
    U = "u"

    @property
    def has_sizes(self) -> bool:
        """It needs to know out of how many each value is."""
        return self in (Kind.P, Kind.U)


class RuleSet(StrEnum):
    """By which rules points are marked."""

    LIMITS = "limits"
    NHS = "nhs"


class Wanted(StrEnum):
    """Which way the group hopes to go."""

    MORE = "increase"
    LESS = "decrease"
    WITHIN = "within"


@dataclass(frozen=True, slots=True)
class Choices:
    """How one chart is made. With `is_screened`, moving ranges above 3.267 times their mean are left out of it."""

    kind: Kind = Kind.RUN
    is_screened: bool = False
    factor: float = ROUNDED
    rules: RuleSet = RuleSet.LIMITS
