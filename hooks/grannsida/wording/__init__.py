"""Words that hurt, blame or say little: the lists as data, and the search for them in texts."""
