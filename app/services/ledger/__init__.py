"""The one place that says what is open: documents come in here, and settlement is replayed from them.

Modules: invoices, receipts, orders, write_offs and allocations are the writes, each checked, recorded in the audit
log and settled in one transaction; documents reads a customer's papers as of a date; settle stores what the replay
says, and is called in the transaction of every other change of documents (imports, the sample office).
"""
