"""The deal: both sides' money over the same terms."""
