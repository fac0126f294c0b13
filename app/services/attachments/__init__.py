"""Files kept with the book: copied into its own store, each content once, opened, exported and verified."""
