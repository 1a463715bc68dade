"""What a field holds, as msgspec sees it."""

import msgspec


def plain(kind: msgspec.inspect.Type) -> msgspec.inspect.Type:
    """Give a type without its metadata and without "or nothing"."""
    if isinstance(kind, msgspec.inspect.Metadata):
        return plain(kind.type)
    if isinstance(kind, msgspec.inspect.UnionType):
        known = [one for one in kind.types if not isinstance(one, msgspec.inspect.NoneType)]
        return plain(known[0]) if len(known) == 1 else kind
    return kind
