"""How the tables of an earlier version become those of the next; a step never changes once it has been released."""
