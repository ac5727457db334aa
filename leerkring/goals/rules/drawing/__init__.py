"""Lines as SVG. It carries no colours and no style of its own, classes only, so that the style sheet makes it right in
light, dark, print and forced colours. It reads in black and white."""

from leerkring.goals.rules.drawing.chart import draw
from leerkring.goals.rules.drawing.paper import NARROW, SMALL, WIDE, Size
from leerkring.goals.rules.drawing.picture import Flag, Picture, Stretch, Turn, Words
from leerkring.goals.rules.drawing.spark import spark

__all__ = ["NARROW", "SMALL", "WIDE", "Flag", "Picture", "Size", "Stretch", "Turn", "Words", "draw", "spark"]
