"""Runs of rows say the same as the rows themselves."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QStringListModel

from photoapp.gui.grid.selection import Runs

rows = st.sets(st.integers(0, 60))


@given(rows)
def test_runs_hold_exactly_the_rows_they_were_made_of(chosen: set[int]) -> None:
    mask = np.isin(np.arange(61), list(chosen))
    runs = Runs.where(mask)
    assert len(runs) == len(chosen)
    assert runs.holds(0, 61).tolist() == mask.tolist()
    assert runs.holds(20, 30).tolist() == mask[20:30].tolist()
    assert [row for row in range(61) if row in runs] == sorted(chosen)
    assert runs.of_ids(np.arange(100, 161)).tolist() == [100 + row for row in sorted(chosen)]


@given(rows)
def test_qt_and_back_is_the_same(chosen: set[int]) -> None:
    model = QStringListModel([str(i) for i in range(61)])
    selection = QItemSelectionModel(model)
    runs = Runs.where(np.isin(np.arange(61), list(chosen)))
    selection.select(runs.to_qt(model), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert {index.row() for index in selection.selectedIndexes()} == chosen
    assert Runs.of(selection.selection()).holds(0, 61).tolist() == runs.holds(0, 61).tolist()
