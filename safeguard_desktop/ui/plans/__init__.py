"""A child with a plan: what the social worker is told at once, and meetings with their reports."""
