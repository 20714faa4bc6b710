"""Papers of one child's file: looked through first, then printed or saved where the lead says."""
