from __future__ import annotations

import gc

import pytest

from equality_plans.memory import no_garbage_collection


def test_collector_is_off_inside_and_on_again_behind() -> None:
    assert gc.isenabled()
    with no_garbage_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collector_is_on_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="trouble"), no_garbage_collection():
        raise ValueError("trouble")
    assert gc.isenabled()


def test_collector_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with no_garbage_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
