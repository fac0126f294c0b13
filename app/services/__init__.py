"""What the program can do: plain functions that read, compute and write in one short transaction."""
