"""Help inside the window: the page of help, the words explained, the pages to print."""
