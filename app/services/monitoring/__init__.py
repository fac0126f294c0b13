"""Alerts: the check that raises, continues and offers them for closing, and what people do with them.

Stored states are `open`, `acknowledged`, `clearing` (the rule no longer fires; offered for closing with the evidence)
and `closed`. A closed alert without `cleared_on` was closed while it still fired and stays quiet until it worsens.
"""
