"""The courseware builder."""
