"""Floor 3, thin: read arguments, call one function, render."""
