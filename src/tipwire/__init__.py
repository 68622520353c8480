"""Tipwire: from a month of local press to a sourced report on trafficking in persons, and its telegram."""

__version__ = "0.1.0"
