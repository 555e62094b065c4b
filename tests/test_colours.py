from __future__ import annotations

import pytest

from equality_plans.colours import contrast, darker, over, rgb, written

WHITE = (1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    "colour, ratio",
    [
        ("#000000", 21),
        ("#ffffff", 1),
        ("#767676", 4.54),
        ("#777777", 4.48),
        ("#ff0000", 4.0),
        ("#1d3f73", 10.44),
    ],
)
def test_contrast_with_white(colour: str, ratio: float) -> None:
    # The first five are well known from WCAG's own tools.
    assert contrast(rgb(colour), WHITE) == pytest.approx(ratio, abs=0.005)
    assert contrast(WHITE, rgb(colour)) == contrast(rgb(colour), WHITE)


@pytest.mark.parametrize("colour", ["#4a90d9", "#ff0000", "#ffffff", "#ffff00", "#777777"])
def test_darker_is_the_nearest_that_will_do(colour: str) -> None:
    found = darker(rgb(colour), WHITE, 7)
    assert contrast(found, WHITE) >= 7
    brightest = max(rgb(colour))
    one_step_lighter = tuple(part * (max(found) + 1.5 / 255 * brightest) / brightest for part in rgb(colour))
    assert contrast(one_step_lighter, WHITE) < 7.1  # type: ignore[arg-type]
    red, green, blue = (
        part / max(found) - was / brightest for part, was in zip(found, rgb(colour), strict=True)
    )
    assert max(abs(red), abs(green), abs(blue)) < 0.01, "another hue"


def test_dark_enough_stays_as_it_is() -> None:
    assert written(darker(rgb("#1d3f73"), WHITE, 7)) == "#1d3f73"


def test_ground_that_shows_through() -> None:
    assert over((0.0, 0.0, 0.0), 0.5, WHITE) == (0.5, 0.5, 0.5)
