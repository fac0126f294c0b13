"""The overview of one customer: in the pane beside the table and, with more room, on its page."""
