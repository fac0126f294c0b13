"""Letters the office sends: from the book to a PDF that is printed, signed and kept."""
