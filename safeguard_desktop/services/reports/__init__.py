"""Reports: how many there were of each, in tables with pictures, on the screen, on paper and as files."""
