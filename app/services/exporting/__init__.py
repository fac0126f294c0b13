"""Spreadsheets for others to read: typed cells, nothing that a spreadsheet would run, the file whole or not at all."""
