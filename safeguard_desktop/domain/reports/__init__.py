"""What is counted of a record, how it is shown without telling more than it should, and the shapes of a report."""
