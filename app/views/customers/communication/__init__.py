"""沟通与培训: the timeline of a customer, its next steps, and the forms that enter them."""
