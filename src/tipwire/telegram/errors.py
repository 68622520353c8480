"""What stops the codec.  Imperfect input never does: `loads` answers with findings, these are for writing and joining.

TelegramError
|-- CannotSend          a field that the line cannot carry, or that the other side would read differently
|-- Classified          a marking above UNCLAS where only UNCLAS is handled
|-- SectionsDoNotJoin   a section is missing, or belongs to another message
|-- NotATelegram        bytes or headers from which no telegram can be made
"""


class TelegramError(Exception):
    """One sentence: what is wrong, where, and what to do next."""


class CannotSend(TelegramError):
    """`field` is the noun's path, such as `body[3].text`."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(f"{field}: {why}")
        self.field = field


class Classified(TelegramError):
    """`where` names the input."""

    def __init__(self, word: str, where: str = "the telegram") -> None:
        super().__init__(
            f"{where} is marked {word}, and only UNCLAS is handled here; move it to a system approved for that "
            "classification, or allow it expressly (allow_classified, --classified)"
        )
        self.word = word


class SectionsDoNotJoin(TelegramError):
    """`missing` holds the numbers of the absent sections, empty when the trouble is another."""

    def __init__(self, why: str, missing: tuple[int, ...] = ()) -> None:
        super().__init__(why)
        self.missing = missing


class NotATelegram(TelegramError):
    pass
