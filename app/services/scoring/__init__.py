"""Scoring: every customer's points, grade and proposed limit on a date, stored and never edited afterwards."""
