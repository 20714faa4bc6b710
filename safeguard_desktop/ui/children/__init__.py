"""Children: the list, a child's page with front sheet and chronology, and the form of the front sheet."""
