"""The master data of a customer: a form that is always open, beside it contacts, group, licences and guarantees."""
