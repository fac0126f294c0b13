"""Financial statements of customers: entering and confirming them, listing them, and what follows from them."""
