"""Backtesting the scorecard: assessments rebuilt as of past days, held against what the customers did afterwards."""
