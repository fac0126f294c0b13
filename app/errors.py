"""What can go wrong that a person can act on; anything else is a bug and is caught nowhere below the window."""


class AppError(Exception):
    """Something the user can fix; the message is one whole translated sentence.

    `field` names the input it belongs to, where there is one; `hint` says what to do next.
    """

    def __init__(self, message: str, *, field: str | None = None, hint: str = "") -> None:
        """Keep the sentence, the field it belongs to and the advice."""
        super().__init__(message)
        self.message = message
        self.field = field
        self.hint = hint

    def __str__(self) -> str:
        """Return the sentence and, after it, the advice."""
        return sentences(self.message, self.hint)


def sentences(*texts: str) -> str:
    """Join sentences of one language: Chinese ones follow each other directly, English ones after a space."""
    joined = ""
    for text in filter(None, texts):
        joined += f" {text}" if joined and joined[-1].isascii() else text
    return joined


class InvalidInputError(AppError):
    """A value does not fit its field."""


class NotFoundError(AppError):
    """A customer, document, file or batch that was named does not exist."""


class RefusedError(AppError):
    """The action is understood and not allowed in this state or for this role."""


class StorageError(AppError):
    """The environment failed: disk full, no permission, locked, corrupt or too new a book."""


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """A job saw that it was asked to stop; everything it began has been taken back."""
