"""Figures of the book as of a date: sums by SQL, arithmetic by services.rules, nothing remembered in between.

Every function takes the as-of date and uses only what was known on it: documents and allocations dated up to it,
voids dated up to it. What carries no date (a limit, a term, the disputed mark) is taken as it is now.
"""
