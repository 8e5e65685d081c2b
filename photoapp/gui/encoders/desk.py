"""Does in the background what the page of encoders is asked for, and tells it how that went."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from photoapp.base.answers import Changes, EncoderInfo, EncoderRole, IndexReport
from photoapp.base.checked import EncoderCheck
from photoapp.base.files import printable
from photoapp.base.messages import JobName, PhotoappError
from photoapp.gui.encoders.fetcher import Fetcher
from photoapp.gui.encoders.listing import Listed, Listing, look
from photoapp.gui.encoders.page import EncodersPage
from photoapp.gui.encoders.states import Deed, Doing
from photoapp.gui.jobs import Jobs, Task
from photoapp.gui.jobs.indexer import Indexer
from photoapp.gui.widgets.toast import Toast
from photoapp.gui.wording.sentences import error_sentence
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary

PROGRESS_MS = 200


class Desk(QObject):
    """Signals: said(str, str) what became of it, for the status bar; problems() the user wants to
    see the files that cannot be read.
    """

    said = Signal(str, str)
    problems = Signal()

    def __init__(
        self,
        library: PhotoLibrary,
        work: Work,
        jobs: Jobs,
        page: EncodersPage,
        fetcher: Fetcher,
        indexer: Indexer,
        toast: Toast,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._work, self._jobs, self._page = library, work, jobs, page
        self._fetcher, self._indexer, self._toast = fetcher, indexer, toast
        self._listed: dict[str, Listed] = {}
        self._doing: dict[str, Doing] = {}
        self._importing: Task | None = None
        self._wanted: list[str] = []  # paths still to be imported
        self._after_run: Callable[[], None] | None = None
        self._timer = QTimer(self, interval=PROGRESS_MS)
        self._timer.timeout.connect(self._show_fetching)
        page.asked.connect(self._asked)
        page.dropped.connect(self.bring)
        page.stop_import.connect(self._stop_import)
        fetcher.changed.connect(self._fetching_changed)
        fetcher.got.connect(self._got)
        fetcher.failed.connect(self._not_got)
        indexer.reported.connect(self._reported)
        indexer.ended.connect(self._run_ended)

    def refresh(self) -> None:
        """Look again at what there is, if anybody sees it."""
        if self._page.isVisible():
            self._work.query("encoders", partial(look, self._library), self._show)

    def _show(self, listing: Listing) -> None:
        self._listed = {one.id: one for one in listing.encoders}
        self._page.show_listing(listing)

    def _tell(self, encoder: str, doing: Doing) -> None:
        self._doing[encoder] = doing
        self._page.show_doing(encoder, doing)

    def _now(self, encoder: str) -> Doing:
        return self._doing.get(encoder, Doing())

    def _asked(self, encoder: str, deed: Deed, value: str) -> None:
        encoders = self._library.encoders
        if deed is Deed.GET:
            self._get(encoder)
        elif deed is Deed.CANCEL:
            self._fetcher.cancel(encoder)
        elif deed in (Deed.USE, Deed.NOW):
            self._change(encoder, deed, partial(encoders.use, encoder, now=deed is Deed.NOW))
        elif deed is Deed.STOP:
            self._change(encoder, deed, partial(encoders.stop, encoder))
        elif deed is Deed.PROVIDER:
            self._change(encoder, deed, partial(encoders.use, encoder, provider=value))
        elif deed is Deed.VARIANT:
            self._prepare(encoder, value)
        elif deed is Deed.TEST:
            self._test(encoder)
        elif deed is Deed.REMOVE:
            self._remove(encoder)
        elif deed is Deed.PROBLEMS:
            self.problems.emit()
        elif deed is Deed.DISMISS:
            self._tell(encoder, replace(self._now(encoder), error=None, failed=None))

    # Using.

    def _change(self, encoder: str, deed: Deed, change: Callable[[], EncoderInfo]) -> None:
        done, failed = partial(self._changed, encoder, deed), partial(self._failed, encoder, deed)
        self._work.change(change, Changes.ENCODERS, done, failed)

    def _prepare(self, encoder: str, variant: str) -> None:
        self._tell(encoder, Doing(busy=self.tr("Preparing this form…")))
        use = self._library.encoders.use
        self._jobs.start(
            JobName.INSTALLING,
            lambda job: use(encoder, variant=variant, job=job),
            kinds=Changes.ENCODERS,
            done=partial(self._changed, encoder, Deed.VARIANT),
            failed=partial(self._failed, encoder, Deed.VARIANT),
            stopped=partial(self._tell, encoder, Doing()),
            about=self._called(encoder),
            lane=Lane.TRIAL,
        )

    def _called(self, encoder: str) -> str:
        listed = self._listed.get(encoder)
        return listed.name if listed is not None and listed.here is not None else encoder

    def _changed(self, encoder: str, deed: Deed, info: EncoderInfo) -> None:
        self._tell(encoder, Doing())
        if deed in (Deed.USE, Deed.NOW) and self._has_work(info):
            self._indexer.again()
        elif deed is Deed.STOP and self._indexer.running:
            self._indexer.again()  # without it

    def _has_work(self, info: EncoderInfo) -> bool:
        # A run under way knows the encoders it began with. One that search takes now is either
        # among them or complete.
        return info.roles != (EncoderRole.SEARCH,) or not self._indexer.running

    def _failed(self, encoder: str, deed: Deed, error: Exception) -> None:
        if not isinstance(error, PhotoappError):
            error = self._library.explain(error)
        self._tell(encoder, Doing(error=error, failed=deed))
        if not self._page.isVisible():
            said = error_sentence(error)
            self.said.emit(f"{said.text} {said.advice}".strip(), "danger")

    def _reported(self, report: IndexReport) -> None:
        for run in report.encoders:
            if run.trouble is not None:
                self._tell(run.id, Doing(error=PhotoappError(run.trouble, **run.values)))

    def _test(self, encoder: str) -> None:
        self._tell(encoder, Doing(busy=self.tr("Testing. This may take a minute.")))
        self._jobs.start(
            JobName.CHECKING,
            lambda _job: self._library.encoders.check(encoder),
            kinds=Changes.ENCODERS,
            done=partial(self._tested, encoder),
            failed=partial(self._failed, encoder, Deed.TEST),
            about=self._called(encoder),
            lane=Lane.TRIAL,
            stoppable=False,
        )

    def _tested(self, encoder: str, found: EncoderCheck) -> None:
        self._tell(encoder, Doing(tested=found))

    def _remove(self, encoder: str) -> None:
        self._tell(encoder, Doing(busy=self.tr("Removing")))
        if self._indexer.running:  # which may be using it
            self._after_run = partial(self._remove_now, encoder, index=True)
            self._indexer.stop()
        else:
            self._remove_now(encoder, index=False)

    def _remove_now(self, encoder: str, *, index: bool) -> None:
        def removed(_: None) -> None:
            self._tell(encoder, Doing())
            if index:
                self._indexer.index()

        remove = partial(self._library.encoders.remove, encoder)
        failed = partial(self._failed, encoder, Deed.REMOVE)
        self._work.change(remove, Changes.ENCODERS, removed, failed)

    def _run_ended(self) -> None:
        then, self._after_run = self._after_run, None
        if then is not None:
            then()

    # Getting.

    def _get(self, encoder: str) -> None:
        entry = self._listed[encoder].entry
        if entry is not None:
            self._tell(encoder, Doing())
            self._fetcher.get(entry)

    def _fetching_changed(self) -> None:
        if self._fetcher.running:
            self._timer.start()
        else:
            self._timer.stop()
        self._show_fetching()

    def _show_fetching(self) -> None:
        for encoder in [*self._listed, *self._doing]:
            before = self._now(encoder)
            progress, waits = self._fetcher.progress_of(encoder), self._fetcher.waits(encoder)
            now = replace(before, progress=progress, waits=waits)
            if (progress or waits) and before.failed is Deed.GET:
                now = replace(now, error=None, failed=None)  # it is tried again
            if now != before:
                self._tell(encoder, now)

    def _got(self, info: EncoderInfo) -> None:
        self._tell(info.id, Doing())
        text = self.tr("{0} is here.").format(info.name)
        use = partial(self._asked, info.id, Deed.USE, "")
        self._toast.say(text, self.tr("Use it"), use)

    def _not_got(self, encoder: str, error: Exception) -> None:
        self._failed(encoder, Deed.GET, error)

    # Importing.

    def bring(self, paths: Sequence[str]) -> None:
        """Import what lies at these paths, one after the other."""
        self._wanted += paths
        if self._importing is None:
            self._bring_next()

    def _bring_next(self) -> None:
        if not self._wanted:
            return
        path = self._wanted.pop(0)
        text = self.tr("Importing {0}, and making sure that it works").format(printable(path))
        self._page.say(text, "secondary", stoppable=True)
        self._importing = self._jobs.start(
            JobName.IMPORTING,
            partial(self._library.encoders.import_model, path),
            kinds=Changes.ENCODERS,
            done=self._brought,
            failed=self._not_brought,
            stopped=self._import_stopped,
            about=printable(os.path.basename(path)),
            lane=Lane.TRIAL,
        )

    def _brought(self, info: EncoderInfo) -> None:
        self._importing = None
        self._page.say(self.tr("Imported {0}.").format(info.name), "good")
        self._bring_next()

    def _not_brought(self, error: Exception) -> None:
        self._importing = None
        said = error_sentence(self._library.explain(error))
        self._page.say(self.tr("Not imported. {0}").format(said.text))
        self._bring_next()

    def _import_stopped(self) -> None:
        self._importing = None
        self._wanted.clear()
        self._page.say("")

    def _stop_import(self) -> None:
        self._wanted.clear()
        if self._importing is not None:
            self._importing.cancel()
