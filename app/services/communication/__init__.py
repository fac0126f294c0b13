"""Calls, letters, visits and training: what was said, what follows from it, and what happened in between."""
