"""Typed fields: what the text of a data file means, one module for each noun."""
