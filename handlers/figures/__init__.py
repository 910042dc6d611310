"""Rates, ranking and pictures, and the pages that show them."""
