"""The page of one request to see records, its forms, and the copy that goes out."""
