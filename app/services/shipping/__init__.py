"""The check at the order: may it go out, who lets it go all the same, and who gets nothing."""
