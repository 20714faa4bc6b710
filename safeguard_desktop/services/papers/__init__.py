"""From entries to papers: what a document is to say, worked out of rows. Drawing is in documents/."""
