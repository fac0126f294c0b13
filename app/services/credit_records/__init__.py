"""What others say of a customer: reports and queries, trade references, credit events, and the answers they give."""
