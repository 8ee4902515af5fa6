"""Reports as a browser shows and prints them."""
