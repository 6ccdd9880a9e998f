"""Renderers: views to text. Pure functions; nothing here reads a clock or a disk (templates are read once)."""
