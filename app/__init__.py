"""资信管家 (Zixin): customer credit management for a small company, on one desk and in one file."""

__version__ = "0.1.0"
