"""Translations: their age and status, and their way out to a translation agency and back into the files."""
