"""Doing something about a concern or for a child, and writing down what was done."""
