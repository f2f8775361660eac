"""What a process loads before it reads, loaded at once: modules that are imported for nothing else.

The process from which workers are forked imports those of the languages to come, so that models
and knowledge are loaded once for all of them.
"""
