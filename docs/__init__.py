"""The documentation, and the checks that hold it to the program (`python -m docs.check`)."""
