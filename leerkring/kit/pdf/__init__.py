"""Documents that one prints or sends along: A4, in letters of our own, and readable by a screen reader."""

from leerkring.kit.pdf.paper import Line, Paper

__all__ = ["Line", "Paper"]
