"""Receiving: a new concern beside the child's earlier ones, and what somebody began and has not sent."""
