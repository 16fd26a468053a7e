"""Measurements of the generated package beside the stock generator's output, plain dicts and bare httpx.

`make bench` runs them all, `python -m tests.benchmarks --help` says how to run some; pytest only checks that they work.
"""
