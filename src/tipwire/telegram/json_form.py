"""A Telegram as JSON and back: what is compared, by the names of the nouns' fields.

`None`, "" and empty lists are left out; enums are their values; a block of the body is a heading or a paragraph by
whether it has the key `number`.
"""

import dataclasses
import types
import typing
from enum import Enum
from functools import cache
from typing import Any

from tipwire.telegram.errors import NotATelegram
from tipwire.telegram.finding import Finding, Span
from tipwire.telegram.message import Heading, Paragraph, Telegram


def telegram_to_json(telegram: Telegram) -> dict[str, Any]:
    """The compared fields, then dialect and sections."""
    made: dict[str, Any] = _encode(telegram)
    made["dialect"] = telegram.dialect.value
    if telegram.sections:
        made["sections"] = [dataclasses.asdict(section) for section in telegram.sections]
    return made


def finding_to_json(finding: Finding) -> dict[str, Any]:
    made: dict[str, Any] = {"code": finding.code, "severity": finding.severity.value, "message": finding.message}
    if finding.span:
        made["span"] = [finding.span.start, finding.span.end]
    if finding.repair:
        made["repair"] = finding.repair._asdict()
    return made


def _encode(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Span):
        return [value.start, value.end]
    if dataclasses.is_dataclass(value):
        fields = ((item.name, getattr(value, item.name)) for item in dataclasses.fields(value) if item.compare)
        is_paragraph = isinstance(value, Paragraph)
        return {
            name: _encode(one)
            for name, one in fields
            if one not in (None, "", ()) or (is_paragraph and name == "number")
        }
    if isinstance(value, tuple):
        return [_encode(one) for one in value]
    return value


def telegram_from_json(given: Any) -> Telegram:
    """The Telegram of what `telegram_to_json` made.

    Errors: `NotATelegram` names the field that is unknown, missing or of the wrong kind.
    """
    if not isinstance(given, dict):
        raise NotATelegram("the JSON is not an object; give what `read --json` prints under `telegram`")
    ours = {key: value for key, value in given.items() if key not in ("dialect", "sections")}
    made = _decode(Telegram, ours, "telegram")
    assert isinstance(made, Telegram)
    return made


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _decode(kind: Any, value: Any, path: str) -> Any:
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        return _decode_union(typing.get_args(kind), value, path)
    if origin is tuple:
        if not isinstance(value, list):
            raise NotATelegram(f"{path} must be a list")
        item = typing.get_args(kind)[0]
        return tuple(_decode(item, one, f"{path}[{index}]") for index, one in enumerate(value))
    if isinstance(kind, type) and issubclass(kind, Enum):
        try:
            return kind(value)
        except ValueError:
            raise NotATelegram(f"{path} cannot be {value!r}; take one of {[one.value for one in kind]}") from None
    if dataclasses.is_dataclass(kind):
        return _decode_noun(kind, value, path)
    if type(value) is not kind:
        raise NotATelegram(f"{path} must be {kind.__name__}, not {type(value).__name__}")
    return value


def _decode_union(kinds: tuple[Any, ...], value: Any, path: str) -> Any:
    if Heading in kinds:
        is_paragraph = isinstance(value, dict) and "number" in value
        return _decode(Paragraph if is_paragraph else Heading, value, path)
    if value is None:
        return None
    return _decode(next(kind for kind in kinds if kind is not type(None)), value, path)


def _decode_noun(kind: Any, value: Any, path: str) -> Any:
    if not isinstance(value, dict):
        raise NotATelegram(f"{path} must be an object")
    hints = _hints(kind)
    known = {item.name for item in dataclasses.fields(kind) if item.compare}
    if unknown := set(value) - known:
        raise NotATelegram(f"{path} has no field {sorted(unknown)[0]!r}; it has {', '.join(sorted(known))}")
    try:
        return kind(**{name: _decode(hints[name], one, f"{path}.{name}") for name, one in value.items()})
    except TypeError as error:
        raise NotATelegram(f"{path}: {str(error).split('__init__() ')[-1]}") from None
