"""Answers for people and for other programs: the terminal, and files."""
