"""The monitoring tab: alerts with what to do about them, the ageing that proves itself, the thresholds of the rules."""
