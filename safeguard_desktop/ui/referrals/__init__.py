"""Consultations and referrals: the forms, the list, and the text to paste into the local form."""
