"""How the labelled exchanges are made: people, values, forms, templates."""
