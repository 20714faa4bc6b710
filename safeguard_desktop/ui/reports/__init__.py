"""The page of reports: numbers in tables and pictures, and the ways in which they leave the record."""
