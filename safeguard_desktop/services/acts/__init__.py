"""What is done about a concern or for a child, and who was told."""
