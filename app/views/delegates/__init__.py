"""How table cells and list rows are painted."""
