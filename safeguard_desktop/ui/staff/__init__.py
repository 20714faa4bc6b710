"""The window of a member of staff: own notes, own concerns, own account. Nothing of the record is in it."""
