"""Tests of the whole: the code's shape, and journeys in a browser. Each app's own tests live beside its code."""
