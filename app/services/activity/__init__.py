"""What a customer shows of its own business: its bank flows and its invoice lists, read month by month."""
