"""Precision, recall and Hmean of detected lines at IoU 0.5, one to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from training.common.geometry import quad_iou, quad_problems
from training.synth.camera_roll import Frame
from training.text_detection.predict import Predictor

#: Lines lower than this in the network's input are not expected to be found.
MIN_HEIGHT_PX = 4.5
#: A detection counts when it overlaps a line by at least this.
MATCH_IOU = 0.5


@dataclass
class Score:
    """Counts over pages; ignored lines count neither way."""

    matched: int = 0
    found: int = 0
    expected: int = 0
    overlaps: list[float] = field(default_factory=list)

    def add(self, other: Score) -> None:
        self.matched += other.matched
        self.found += other.found
        self.expected += other.expected
        self.overlaps += other.overlaps

    def summary(self) -> dict[str, float]:
        """precision, recall, hmean, mean IoU of the matches."""
        precision = self.matched / max(self.found, 1)
        recall = self.matched / max(self.expected, 1)
        hmean = 2 * precision * recall / max(precision + recall, 1e-9)
        iou = float(np.mean(self.overlaps)) if self.overlaps else 0.0
        return {"precision": precision, "recall": recall, "hmean": hmean, "iou": iou}


def match(found: np.ndarray, truth: np.ndarray) -> list[tuple[int, int, float]]:
    """Pairs (found, truth, IoU) at or over MATCH_IOU, greedily from the best overlap down."""
    pairs = []
    for i, a in enumerate(found):
        low, high = a.min(axis=0), a.max(axis=0)
        near = (truth.max(axis=1) > low).all(axis=1) & (truth.min(axis=1) < high).all(axis=1)
        for j in np.flatnonzero(near):
            overlap = quad_iou(a, truth[j])
            if overlap >= MATCH_IOU:
                pairs.append((overlap, i, int(j)))
    pairs.sort(reverse=True)
    used_found: set[int] = set()
    used_truth: set[int] = set()
    result = []
    for overlap, i, j in pairs:
        if i not in used_found and j not in used_truth:
            used_found.add(i)
            used_truth.add(j)
            result.append((i, j, overlap))
    return result


def score_page(
    found: np.ndarray, truth: np.ndarray, min_height: float, faint: np.ndarray | None = None
) -> Score:
    """Score of one page, everything in page pixels.

    Lines lower than `min_height` and those of `faint` are not expected, and a detection that matches
    one is not counted.
    """
    lost = np.zeros((0, 4, 2)) if faint is None else faint
    truth = np.concatenate([lost, truth.reshape(-1, 4, 2)]).astype(np.float64)
    expected = [
        index >= len(lost) and quad_problems(quad, min_size=min_height) == []
        for index, quad in enumerate(truth)
    ]
    pairs = match(found, truth)
    counted = [pair for pair in pairs if expected[pair[1]]]
    return Score(
        matched=len(counted),
        found=len(found) - (len(pairs) - len(counted)),
        expected=sum(expected),
        overlaps=[pair[2] for pair in counted],
    )


def min_height_of(scale: float) -> float:
    """Least height of an expected line in page pixels, for a page scaled by `scale`."""
    return MIN_HEIGHT_PX / scale


def score_frames(predictor: Predictor, frames: Sequence[Frame]) -> Score:
    """Score over frames."""
    total = Score()
    for frame in frames:
        image = frame.image()
        found, _ = predictor.lines(image)
        scale = predictor.long_side / max(image.shape)
        total.add(score_page(found, frame.quads, min_height_of(scale), frame.faint))
    return total


def overlay(image: np.ndarray, found: np.ndarray, truth: np.ndarray, path: Path) -> None:
    """Picture for the eye: right lines green, missed lines blue, wrong detections red."""
    import cv2

    pairs = match(found, truth.astype(np.float64)) if len(truth) else []
    right, hit = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    picture = cv2.cvtColor(image, cv2.COLOR_GRAY2BGR)
    for index, quad in enumerate(truth):
        if index not in hit:
            cv2.polylines(picture, [np.rint(quad).astype(np.int32)], True, (255, 60, 0), 2)
    for index, quad in enumerate(found):
        colour = (0, 170, 0) if index in right else (0, 0, 255)
        cv2.polylines(picture, [np.rint(quad).astype(np.int32)], True, colour, 1)
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), picture)
