"""Pure arithmetic of receivables and credit: no database, no clock, no Qt, no text for people."""
