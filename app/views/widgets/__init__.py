"""Small visible parts that every screen shares."""
