"""What is measured, one module for each: a function that takes the run and adds its lines to the report."""
