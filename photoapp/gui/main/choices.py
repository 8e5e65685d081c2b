"""Does what the page of settings is asked for, and tells it what there is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from photoapp.base.answers import Changes
from photoapp.base.messages import PhotoappError
from photoapp.gui import theme
from photoapp.gui.encoders.listing import look as look_at_encoders
from photoapp.gui.grid.fades import Fades
from photoapp.gui.settings.appearance import AppearanceSection
from photoapp.gui.settings.backups import BackupsSection
from photoapp.gui.settings.folders import FoldersSection
from photoapp.gui.settings.keys import KeysSection
from photoapp.gui.settings.page import Place
from photoapp.gui.settings.parts import Section
from photoapp.gui.settings.privacy import PrivacySection
from photoapp.gui.settings.understanding import EncodersSection, PerformanceSection
from photoapp.gui.shortcuts import ShortcutSheet
from photoapp.gui.system.reveal import open_folder, reveal
from photoapp.gui.wording.sentences import error_sentence

if TYPE_CHECKING:
    from photoapp.gui.main.window import MainWindow

T = TypeVar("T")


class SettingsDesk(QObject):
    """Signals: said(text, kind) for the status bar; encoders(), problems() another page is wanted;
    restoring(path) the library is to go back to this backup.
    """

    said = Signal(str, str)
    encoders = Signal()
    problems = Signal()
    restoring = Signal(str)

    def __init__(self, window: "MainWindow", look: theme.Theme) -> None:
        super().__init__(window)
        self._window, self._look = window, look
        self._library, self._work, self._settings = window.library, window.work, window.settings
        self._page = window.centre.settings
        self._page.serve(
            {
                Place.FOLDERS: self._make_folders,
                Place.ENCODERS: self._make_encoders,
                Place.PERFORMANCE: self._make_performance,
                Place.APPEARANCE: self._make_appearance,
                Place.PRIVACY: self._make_privacy,
                Place.BACKUPS: self._make_backups,
                Place.SHORTCUTS: lambda: KeysSection(window.commands),
            }
        )
        self._page.turned.connect(self.refresh)
        self._work.changed.connect(self.refresh)
        window.jobs.ended.connect(self.refresh)
        window.commands.changed.connect(self._keep_keys)
        look.changed.connect(self._looked)
        self._begin()

    def open(self, place: Place | None = None) -> None:
        """Turn to a section of the settings, None for the one looked at last."""
        self._window.pages.back()
        self._window.aside.to_settings(place)

    def show_shortcuts(self) -> None:
        """Show all commands with their keys."""
        sheet = ShortcutSheet(self._window.commands, self._window)
        sheet.change.clicked.connect(sheet.close)
        sheet.change.clicked.connect(partial(self.open, Place.SHORTCUTS))
        sheet.open()

    def refresh(self) -> None:
        """Ask again for what the section in front shows, if anybody sees it."""
        if not self._page.isVisible():
            return
        section = self._page.section(self._page.place)
        section.refresh()
        ask = self._work.query
        if isinstance(section, FoldersSection):
            ask("settings", self._library.folders, section.show_folders)
        elif isinstance(section, EncodersSection):
            ask("settings", partial(look_at_encoders, self._library), section.show_listing)
        elif isinstance(section, PerformanceSection):
            ask("settings", partial(look_at_encoders, self._library), section.show_listing)
            ask("footprint", self._library.footprint, section.show_footprint)
        elif isinstance(section, PrivacySection):
            ask("footprint", self._library.footprint, section.show_footprint)
            ask("settings", self._history, partial(_show_history, section))
        elif isinstance(section, BackupsSection):
            ask("settings", self._library.backups.list, section.show_backups)

    def _begin(self) -> None:
        """Let hold what was chosen before."""
        self._library.pace.gently = self._settings.gently
        self._window.grid.set_crop(self._settings.crop)
        self._window.grid.crop_changed.connect(self._cropped)
        Fades.allowed = self._settings.fades

    # The sections.

    def _make_folders(self) -> Section:
        settings, keeper = self._settings, self._window.keeper
        section = FoldersSection(rescan=settings.rescan_minutes)
        section.watched = lambda path: self._library.watching.watched.get(path, "")
        section.rescan.connect(lambda minutes: setattr(settings, "rescan_minutes", minutes))
        folders = keeper.folders
        section.add.connect(keeper.choose_folder)
        section.look.connect(lambda path: keeper.indexer.index([path]))
        section.reveal.connect(open_folder)
        section.exclude.connect(folders.exclude)
        section.include.connect(folders.include)
        section.relocate.connect(folders.relocate)
        section.accept_empty.connect(folders.accept_empty)
        section.remove.connect(folders.remove)
        section.problems.connect(self.problems)
        return section

    def _make_encoders(self) -> Section:
        section = EncodersSection()
        section.more.connect(self.encoders)
        return section

    def _make_performance(self) -> Section:
        section = PerformanceSection(gently=self._settings.gently)
        section.gently.connect(self._set_pace)
        section.runs_on.connect(self._run_on)
        return section

    def _make_appearance(self) -> Section:
        section, settings = AppearanceSection(self._settings), self._settings
        grid = self._window.grid
        section.look.connect(self._look.choose)
        section.text.connect(self._look.set_text_size)
        section.language.connect(lambda code: setattr(settings, "language", code))
        section.crop.connect(grid.set_crop)
        section.cell.connect(grid.set_cell_size)
        grid.cell_size_changed.connect(section.show_cell)
        section.show_cell(grid.cell_size)
        section.fades.connect(self._set_fades)
        return section

    def _make_privacy(self) -> Section:
        section = PrivacySection(str(self._library.home.path))
        section.reveal.connect(lambda: open_folder(str(self._library.home.path)))
        section.remember.connect(self._set_remembering)
        section.forget.connect(partial(self._change, self._library.searches.forget))
        return section

    def _make_backups(self) -> Section:
        section = BackupsSection()
        section.make.connect(self._window.keeper.back_up)
        section.reveal.connect(reveal)
        section.restore.connect(self.restoring)
        return section

    # What is chosen.

    def _set_pace(self, gently: bool) -> None:
        self._settings.gently = self._library.pace.gently = gently

    def _run_on(self, encoder: str, provider: str) -> None:
        self._change(
            partial(self._library.encoders.use, encoder, provider=provider), Changes.ENCODERS
        )

    def _set_fades(self, wanted: bool) -> None:
        self._settings.fades = Fades.allowed = wanted

    def _set_remembering(self, on: bool) -> None:
        self._change(partial(self._library.searches.remember, on=on))

    def _looked(self) -> None:
        """Colours or the size of text are others, whoever chose them."""
        self._settings.look = self._look.choice
        self._settings.text_percent = self._look.text_size
        self._show_looks()

    def _cropped(self, crop: bool) -> None:
        self._settings.crop = crop
        self._show_looks()

    def _show_looks(self) -> None:
        if Place.APPEARANCE in self._page.made:
            self._page.section(Place.APPEARANCE).refresh()

    def _keep_keys(self) -> None:
        self._settings.keys = dict(self._window.commands.own)

    def _history(self) -> tuple[bool, int]:
        searches = self._library.searches
        return searches.remembers(), len(searches.past())

    def _change(self, deed: Callable[[], object], kinds: Changes = Changes.SEARCHES) -> None:
        self._work.change(deed, kinds, None, self._refused)

    def _refused(self, error: Exception) -> None:
        error = self._library.explain(error)
        if isinstance(error, PhotoappError):
            said = error_sentence(error)
            self.said.emit(f"{said.text} {said.advice}".strip(), "danger")
        else:
            self._work.failed.emit(error)


def _show_history(section: PrivacySection, found: tuple[bool, int]) -> None:
    remembers, count = found
    section.show_history(remembers=remembers, count=count)
