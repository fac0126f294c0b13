"""The backtest of the scorecard: how well the scores of past days told who would go bad."""
