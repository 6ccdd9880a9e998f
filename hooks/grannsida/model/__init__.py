"""The frozen models of every data file. One class here is one map in YAML; attribute names are its keys."""
