"""Trade and receipts of one customer: documents and the money that settles them, account statements, orders."""
