"""Documents: the list of them with the form that attaches, and the page that shows one. Source: S91, X13."""
