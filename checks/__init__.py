"""Tests about the code itself. A check is a function that returns faults, so that it can be shown to find one."""
