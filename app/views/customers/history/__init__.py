"""修改记录: every change of a customer's file, and what was known of it on a past day."""
