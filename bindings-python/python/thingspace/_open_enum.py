"""The base of the enums of the platform, such as `Protocol`."""

import enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Self


class OpenEnum(str, enum.Enum):
    """Text that is one of the known values, or another: the platform may add values.

    A member is a `str`, equal to its text. `Protocol("new")` is a value that this version of the SDK does not recognize;
    an iteration has the known ones only.
    """

    @classmethod
    def _missing_(cls, value: object) -> "OpenEnum | None":
        if not isinstance(value, str):
            return None
        other = str.__new__(cls, value)
        other._name_ = other._value_ = str(value)
        return other

    if TYPE_CHECKING:
        def __new__(cls, value: object) -> "Self": ...

        # Type checkers regard a member and its text as different unless the class compares by itself.
        def __eq__(self, value: object, /) -> bool: ...
        def __hash__(self) -> int: ...
    else:
        __str__ = str.__str__
        __repr__ = str.__repr__
        __format__ = str.__format__

    @property
    def is_known(self) -> bool:
        """Whether this version of the SDK recognizes the value."""
        return self._value_ in type(self)._value2member_map_
