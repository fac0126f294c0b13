"""The first screen: which book, and who is at the desk."""
