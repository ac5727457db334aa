"""What can be worked out about a question that people think over together, without knowing Django.

`lists.py` is what a team of eight sees; the other modules are the opinion map of a larger group.
"""
