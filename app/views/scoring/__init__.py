"""The scoring tab: a customer's assessment with every point it was given, and what follows from the grade."""
