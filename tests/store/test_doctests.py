"""The examples in the docstrings are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import tipwire.store

MODULES = sorted(module.name for module in pkgutil.iter_modules(tipwire.store.__path__, "tipwire.store."))


@pytest.mark.parametrize("name", MODULES)
def test_examples_of(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
