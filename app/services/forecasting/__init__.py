"""Forecasting collections: the chance that an open invoice is paid late, when it is paid, and the money by week."""
