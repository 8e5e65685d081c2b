"""Which encoder does what, as the settings of the library say, and changing it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from photoapp.base.answers import EncoderRole
from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.catalog import Connection, actions, encoders, settings, wanting
from photoapp.encoder import REFERENCE, Family, ModelFolder

_SWITCHED = "encoder_switched"
# Identity of the next encoder that search once went over to by itself. Not part of the action: who
# undoes the switch is not switched again by the next run, yet the encoder is still kept up to date.

Wanted = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Roles:
    """The encoders in use. next, similar, labels: None if there is none."""

    search: ModelFolder
    next: ModelFolder | None = None
    similar: ModelFolder | None = None
    labels: ModelFolder | None = None

    def all(self) -> list[tuple[EncoderRole, ModelFolder]]:
        """Those there are, the one that search uses first."""
        filled = zip(EncoderRole, (self.search, self.next, self.similar, self.labels), strict=True)
        return [(role, folder) for role, folder in filled if folder is not None]

    def of(self, folder: ModelFolder) -> tuple[EncoderRole, ...]:
        """What an encoder is used for."""
        return tuple(role for role, other in self.all() if other.id == folder.id)


def purpose(folder: ModelFolder) -> EncoderRole:
    """What an encoder is for: networks with words search."""
    if folder.family is Family.CLASSIFIER:
        return EncoderRole.LABELS
    return EncoderRole.SIMILAR if folder.text is None else EncoderRole.SEARCH


def read(connection: Connection, available: Sequence[ModelFolder]) -> Roles:
    """The encoders in use, of those on this machine.

    Search uses the first available with words while none is chosen, or the one chosen is gone.
    Raises PhotoappError NO_ENCODER.
    """
    by_id = {one.id: one for one in available}
    chosen = {role: by_id.get(_setting(connection, role)) for role in EncoderRole}
    able = [one for one in available if purpose(one) is EncoderRole.SEARCH]
    if not able:
        raise PhotoappError(Code.NO_ENCODER)
    search = chosen[EncoderRole.SEARCH]
    if search is None or search not in able:
        search = able[0]
    following = chosen[EncoderRole.NEXT]
    if following is not None and (following.id == search.id or following not in able):
        following = None
    return Roles(search, following, chosen[EncoderRole.SIMILAR], chosen[EncoderRole.LABELS])


def use(connection: Connection, roles: Roles, folder: ModelFolder, *, now: bool) -> None:
    """Give an encoder the role it is for, or make it the one that search uses next.

    now: do not wait until it knows all photos that the present one knows.
    """
    role = purpose(folder)
    if role is not EncoderRole.SEARCH:
        _record(connection, Action.ENCODER_USED, {role: folder}, name=folder.name)
        return
    settings.put(connection, _SWITCHED, None)
    if now or folder.id == roles.search.id or not behind(connection, roles.search, folder):
        wanted = {EncoderRole.SEARCH: folder, EncoderRole.NEXT: None}
        _record(connection, Action.ENCODER_USED, wanted, name=folder.name)
        return
    names = {"name": folder.name, "other": roles.search.name}
    _record(connection, Action.ENCODER_NEXT, {EncoderRole.NEXT: folder}, **names)


def stop(connection: Connection, roles: Roles, folder: ModelFolder, instead: ModelFolder) -> None:
    """Use an encoder for nothing any more; search uses another instead. Its vectors stay."""
    wanted: dict[EncoderRole, ModelFolder | None] = dict.fromkeys(roles.of(folder))
    if EncoderRole.SEARCH in wanted:
        wanted[EncoderRole.SEARCH] = instead
        if roles.next is not None and roles.next.id == instead.id:
            wanted[EncoderRole.NEXT] = None
    _record(connection, Action.ENCODER_STOPPED, wanted, name=folder.name)


def is_ready(connection: Connection, roles: Roles) -> bool:
    """Whether the next encoder knows every photo that the present one knows."""
    return roles.next is not None and not behind(connection, roles.search, roles.next)


def waits(connection: Connection, roles: Roles) -> bool:
    """Whether search went over to the next encoder before, and was brought back by the user."""
    return roles.next is not None and went_by_itself(connection, roles.next)


def went_by_itself(connection: Connection, folder: ModelFolder) -> bool:
    """Whether search went over to an encoder once it was complete, and nobody chose since."""
    return settings.get(connection, _SWITCHED) == folder.identity


def brought_back_from(connection: Connection, folder: ModelFolder) -> str:
    """Identity of the encoder that search went over to by itself before the user came back to this
    one; "" if that is not how it came to be used.
    """
    switched = settings.get(connection, _SWITCHED) or ""
    return "" if switched == folder.identity else switched


def switch(connection: Connection, available: Sequence[ModelFolder]) -> ModelFolder | None:
    """Let search use the next encoder if it is ready and was not refused; returns it then."""
    roles = read(connection, available)
    following = roles.next
    if following is None or waits(connection, roles) or not is_ready(connection, roles):
        return None
    settings.put(connection, _SWITCHED, following.identity)
    wanted = {EncoderRole.SEARCH: following, EncoderRole.NEXT: None}
    names = {"name": following.name, "other": roles.search.name}
    _record(connection, Action.ENCODER_SWITCHED, wanted, **names)
    return following


def behind(connection: Connection, first: ModelFolder, second: ModelFolder) -> int:
    """Photos that one encoder knows as they are and another does not, but could some day."""
    rows = [encoders.find(connection, one.identity) for one in (first, second)]
    known = rows[0]
    return 0 if known is None else wanting.behind(connection, known, rows[1])


def forget(connection: Connection, folder_id: str, fallback: ModelFolder | None) -> None:
    """Forget what an encoder was used for and how it ran; what was done cannot be undone.

    fallback: what search uses if it was that one; None for what there is.
    """
    for role in EncoderRole:
        if _setting(connection, role) == folder_id:
            settings.put(connection, role.setting, None)
            if role is EncoderRole.SEARCH and fallback is not None:
                settings.put(connection, role.setting, fallback.id)
    for name in (f"variant:{folder_id}", f"provider:{folder_id}"):
        settings.put(connection, name, None)


def variant(connection: Connection, folder: ModelFolder) -> str:
    """Which of its networks an encoder uses: the one chosen, unless it is gone."""
    chosen = settings.get(connection, f"variant:{folder.id}")
    return next((one.name for one in folder.variants if one.name == chosen), REFERENCE)


def provider(connection: Connection, folder: ModelFolder) -> str:
    """The provider that the user insists on for an encoder, "" for the fastest."""
    return settings.get(connection, f"provider:{folder.id}") or ""


def set_up(
    connection: Connection, folder: ModelFolder, variant: str | None, provider: str | None
) -> None:
    """Choose an encoder's network and provider; None leaves it, "" is as without any choice."""
    wanted: Wanted = {}
    if variant is not None:
        wanted[f"variant:{folder.id}"] = None if variant == REFERENCE else variant or None
    if provider is not None:
        wanted[f"provider:{folder.id}"] = provider or None
    said = {"name": folder.name, "variant": variant or "", "provider": provider or ""}
    actions.set_settings(connection, Action.ENCODER_SET_UP, wanted, **said)


def _setting(connection: Connection, role: EncoderRole) -> str:
    return settings.get(connection, role.setting) or ""


def _record(
    connection: Connection,
    action: Action,
    wanted: Mapping[EncoderRole, ModelFolder | None],
    **values: str,
) -> None:
    actions.set_settings(connection, action, _values(wanted), **values)


def _values(wanted: Mapping[EncoderRole, ModelFolder | None]) -> Wanted:
    return {role.setting: None if one is None else one.id for role, one in wanted.items()}
