"""The one place that says what is open: documents come in here, and settlement is replayed from them."""
