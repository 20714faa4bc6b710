"""Documents that are attached: looked at, kept, shown page by page, printed and saved out. Source: S91, X13."""
