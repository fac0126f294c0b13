"""The import wizard: choose a file, see what its columns mean and what is wrong, confirm; and taking imports back."""
