"""The command line: one job without a screen, on the same services as the window, with promised names and exit codes."""
