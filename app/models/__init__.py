"""What is stored: one noun a file, tables, row dataclasses and queries; nothing here knows a use case."""
