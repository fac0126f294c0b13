"""Files of other systems into the book: reading (file -> table), matching (headers -> fields), parsing (cells -> values).

Reading, matching and parsing are pure functions on files and frozen dataclasses, without a database:
`reading.open_table` -> `headers.match_table` -> `parsing.parse_table`. A file that cannot be read is an
AppError with one sentence; a cell that cannot be read is an Issue, collected and never raised.
"""
