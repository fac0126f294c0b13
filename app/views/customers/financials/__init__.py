"""The finances of a customer: statements with ratios, bank flows, lists of invoices."""
