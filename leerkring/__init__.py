"""Leerkring: software for a professional learning community."""

RELEASE = "0.1.0"
