"""Quotes and past bars."""
