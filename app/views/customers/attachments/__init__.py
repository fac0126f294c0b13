"""The attachments of a customer: the list, the chosen one beside it, and the ways in and out of the store."""
