"""What was known of a customer, and when: every change of a field, and the file as it stood on any past day."""
