"""Labelled exchanges and columns: what a detector is measured by."""
