"""The examples in the docstrings are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import tipwire.archive

MODULES = sorted(module.name for module in pkgutil.iter_modules(tipwire.archive.__path__, "tipwire.archive."))


@pytest.mark.parametrize("name", MODULES)
def test_examples_of(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
