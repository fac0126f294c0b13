"""What others say of a customer: the answers, external records, trade references and credit events."""
