"""The dialog that says whether an order may go out, and the list in which releases are decided."""
