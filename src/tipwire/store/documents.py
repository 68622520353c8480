"""Dataclasses to JSON and back, by their type hints alone: one strict codec for every noun.

A field equal to its default is left out; an unknown or missing field, a wrong type or an unknown code is refused with
the path to it. Knows frozen dataclasses (generic ones too), enums, days, instants, tuples, X | None, str, int, float,
bool. Refuses everything else when the codec is made, so a new noun that cannot be kept fails in the first test.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
import typing
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


class DocumentError(ValueError):
    """A document that does not fit its type: the path to the place and what stands there."""

    def __init__(self, says: str, *path: str | int) -> None:
        self.says = says
        self.path = path
        super().__init__(f"{'.'.join(map(str, path)) or 'document'}: {says}")

    def under(self, step: str | int) -> DocumentError:
        """The same error, seen from one level up."""
        return DocumentError(self.says, step, *self.path)


@dataclasses.dataclass(frozen=True, slots=True)
class Codec:
    """How one type is written and read; `shape` spells the type out, for the fingerprint."""

    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]
    shape: str


def dumps(kind: type[T], value: T) -> str:
    """The JSON of a value. Errors: TypeError where the value is not of its type (our mistake)."""
    tree = codec(kind).encode(value)
    text = json.dumps(tree, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # A lone surrogate (JSON in a page can smuggle one in) has no UTF-8; escaped it survives the round trip.
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(tree, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return text


def loads(kind: type[T], text: str) -> T:
    """The value of a JSON document. Errors: DocumentError."""
    try:
        tree = json.loads(text)
    except json.JSONDecodeError as error:
        raise DocumentError(f"no JSON ({error.msg} at character {error.pos})") from None
    return typing.cast(T, codec(kind).decode(tree))


def fingerprint(*kinds: type) -> str:
    """A short hash that changes when a field, type or code of the kinds changes."""
    return hashlib.sha256("\n".join(codec(kind).shape for kind in kinds).encode("utf-8")).hexdigest()[:16]


def codec(hint: Any) -> Codec:
    """The codec of a type hint. Errors: TypeError for a type that has none."""
    return _codec(hint)


@cache
def _codec(hint: Any) -> Codec:
    for fits, make in MAKERS:
        if fits(hint):
            return make(hint)
    raise TypeError(f"no document form for {hint!r}")


# -- plain values


def _plain(hint: type) -> Codec:
    def check(value: Any) -> Any:
        if type(value) is not hint:
            raise DocumentError(f"{value!r} is no {hint.__name__}")
        return value

    return Codec(_loud(check), check, hint.__name__)


def _number(_: Any) -> Codec:
    def check(value: Any) -> float:
        if type(value) not in (int, float):
            raise DocumentError(f"{value!r} is no number")
        return float(value)

    return Codec(_loud(check), check, "float")


def _enum(hint: type[Enum]) -> Codec:
    members: dict[str, Enum] = {str(member.value): member for member in hint}

    def encode(value: Any) -> Any:
        if type(value) is not hint:
            raise TypeError(f"{value!r} is no {hint.__name__}")
        return value.value

    def decode(value: Any) -> Enum:
        if not isinstance(value, str) or value not in members:
            raise DocumentError(f"{value!r} is no {hint.__name__}")
        return members[value]

    return Codec(encode, decode, f"{hint.__name__}({','.join(members)})")


def _time(hint: type[date]) -> Codec:
    def encode(value: Any) -> str:
        if type(value) is not hint:
            raise TypeError(f"{value!r} is no {hint.__name__}")
        return str(value.isoformat())

    def decode(value: Any) -> date:
        try:
            return hint.fromisoformat(value)
        except (TypeError, ValueError):
            raise DocumentError(f"{value!r} is no ISO {hint.__name__}") from None

    return Codec(encode, decode, hint.__name__)


# -- compound values


def _optional(hint: Any) -> Codec:
    inner = codec(next(arg for arg in typing.get_args(hint) if arg is not type(None)))
    return Codec(
        lambda value: None if value is None else inner.encode(value),
        lambda value: None if value is None else inner.decode(value),
        f"{inner.shape}?",
    )


def _sequence(hint: Any) -> Codec:
    inner = codec(typing.get_args(hint)[0])

    def encode(value: Any) -> list[Any]:
        return [inner.encode(item) for item in _tuple_only(value)]

    def decode(value: Any) -> tuple[Any, ...]:
        return tuple(_step(inner, item, index) for index, item in enumerate(_list_only(value)))

    return Codec(encode, decode, f"[{inner.shape}]")


def _record(hint: Any) -> Codec:
    parts = tuple(codec(arg) for arg in typing.get_args(hint))

    def encode(value: Any) -> list[Any]:
        return [part.encode(item) for part, item in zip(parts, _tuple_only(value), strict=True)]

    def decode(value: Any) -> tuple[Any, ...]:
        if len(_list_only(value)) != len(parts):
            raise DocumentError(f"{len(value)} values where {len(parts)} belong")
        return tuple(_step(part, item, index) for index, (part, item) in enumerate(zip(parts, value, strict=True)))

    return Codec(encode, decode, f"({','.join(part.shape for part in parts)})")


def _noun(hint: Any) -> Codec:
    kind = typing.get_origin(hint) or hint
    fields = {name: (codec(type_), default) for name, type_, default in _fields(hint, kind)}
    required = frozenset(name for name, (_, default) in fields.items() if default is dataclasses.MISSING)

    def encode(value: Any) -> dict[str, Any]:
        if type(value) is not kind:
            raise TypeError(f"{type(value).__name__} where {kind.__name__} belongs")
        pairs = ((name, part, default, getattr(value, name)) for name, (part, default) in fields.items())
        return {
            name: part.encode(it)
            for name, part, default, it in pairs
            if default is dataclasses.MISSING or it != default
        }

    def decode(value: Any) -> Any:
        if not isinstance(value, dict):
            raise DocumentError(f"no {kind.__name__}")
        for name in sorted(value.keys() ^ fields.keys()):
            if name not in fields:
                raise DocumentError(f"{kind.__name__} has no such field", name)
            if name in required:
                raise DocumentError(f"{kind.__name__} needs it", name)
        values = {name: _step(fields[name][0], item, name) for name, item in value.items()}
        try:
            return kind(**values)
        except (AssertionError, ValueError) as error:
            raise DocumentError(str(error)) from None

    shapes = ",".join(f"{name}:{part.shape}" for name, (part, _) in fields.items())
    return Codec(encode, decode, f"{kind.__name__}{{{shapes}}}")


def _fields(hint: Any, kind: type) -> typing.Iterator[tuple[str, Any, Any]]:
    """Name, type and default of each field; the parameters of a generic noun filled in."""
    filled = dict(zip(getattr(kind, "__parameters__", ()), typing.get_args(hint), strict=True))
    hints = typing.get_type_hints(kind)
    for item in dataclasses.fields(kind):
        factory = item.default_factory
        default = item.default if isinstance(factory, dataclasses._MISSING_TYPE) else factory()
        yield item.name, filled.get(hints[item.name], hints[item.name]), default


# -- small parts


def _step(part: Codec, item: Any, step: str | int) -> Any:
    try:
        return part.decode(item)
    except DocumentError as error:
        raise error.under(step) from None


def _loud(check: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The same check for what we write ourselves: a TypeError, for the mistake is ours."""

    def encode(value: Any) -> Any:
        try:
            return check(value)
        except DocumentError as error:
            raise TypeError(error.says) from None

    return encode


def _tuple_only(value: Any) -> tuple[Any, ...]:
    if not isinstance(value, tuple):
        raise TypeError(f"{type(value).__name__} where a tuple belongs")
    return value


def _list_only(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise DocumentError(f"{value!r} is no list")
    return value


def _is_kind(*kinds: type) -> Callable[[Any], bool]:
    return lambda hint: hint in kinds


def _is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


def _is_optional(hint: Any) -> bool:
    args = typing.get_args(hint)
    return typing.get_origin(hint) in (types.UnionType, typing.Union) and len(args) == 2 and type(None) in args


def _is_sequence(hint: Any) -> bool:
    return typing.get_origin(hint) is tuple and typing.get_args(hint)[1:] == (Ellipsis,)


def _is_record(hint: Any) -> bool:
    return typing.get_origin(hint) is tuple and Ellipsis not in typing.get_args(hint)


def _is_noun(hint: Any) -> bool:
    return dataclasses.is_dataclass(typing.get_origin(hint) or hint)


# In the order they are tried; an enum of strings is an enum before it is a string.
MAKERS: tuple[tuple[Callable[[Any], bool], Callable[[Any], Codec]], ...] = (
    (_is_enum, _enum),
    (_is_kind(str, int, bool), _plain),
    (_is_kind(float), _number),
    (_is_kind(date, datetime), _time),
    (_is_optional, _optional),
    (_is_sequence, _sequence),
    (_is_record, _record),
    (_is_noun, _noun),
)
