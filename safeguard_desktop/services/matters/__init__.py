"""The record of worries about adults: who reads it, what is taken into it, and what is written down there."""
