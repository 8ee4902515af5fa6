"""Tests of the documentation's checks."""
