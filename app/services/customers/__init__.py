"""Customers: editing them and their contacts, the table of all, the overview of one.

Modules: editing (add, update), contacts, table (find, page), detail (load). Balances are net: open invoices and
credit notes less unallocated receipts, as they stood at the end of the as-of date, whatever was entered later.
"""
