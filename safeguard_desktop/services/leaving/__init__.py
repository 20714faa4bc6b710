"""A child leaves: who goes where, the file that is sent after, and whether it arrived. Source: S92 to S94, X05, X16."""
