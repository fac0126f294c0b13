"""Dialogs in the layout of the house: title, matter, actions at the lower right."""
