"""Views: models, one locale and one day turned into values that templates print as they are."""
