"""Grannsida: YAML about each residence in, balanced public pages out.

Data goes one way: parse (bytes to located data), read (data to frozen models), check (models to
problems), view (models, one locale, one day to views), render (views to text), and a host that
writes (`hooks/mkdocs_events.py` through MkDocs, `grannsida export` without it).
"""
