"""The archive tab: credit archives with their versions and their pages, and the audit log."""
