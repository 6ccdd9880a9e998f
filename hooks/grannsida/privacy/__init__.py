"""What could give a person away in a text: numbers, addresses, ages, names. Texts in, places out; no model, no disk."""
