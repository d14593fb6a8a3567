"""Polygons in pixel space: x right, y down, pixel (i, j) covers [i, i+1) x [j, j+1).

A quad is a (4, 2) float array, clockwise as seen on the page, starting at the top left of the text.
This module is the only place that says what a valid quad is; the TypeScript twin answers to the same
cases (`tests/golden/geometry`).
"""

from __future__ import annotations

import numpy as np

#: Corners may leave the page by this many pixels (antialiasing, rounding) and still count as inside.
INSIDE_TOLERANCE = 0.5
#: Relative tolerance of the convexity and orientation tests, in units of the squared perimeter.
CROSS_TOLERANCE = 1e-9


def _next(points: np.ndarray) -> np.ndarray:
    """The following point of each point (np.roll is several times slower on so few rows)."""
    return np.concatenate([points[1:], points[:1]])


def signed_area(points: np.ndarray) -> float:
    """Shoelace area in square pixels; positive when the points run clockwise on the page."""
    x, y = points[:, 0], points[:, 1]
    return float(np.dot(x, _next(y)) - np.dot(y, _next(x))) / 2


def perimeter(points: np.ndarray) -> float:
    """Length of the closed outline in pixels."""
    return float(np.linalg.norm(_next(points) - points, axis=1).sum())


def side_lengths(quad: np.ndarray) -> tuple[float, float]:
    """Mean width (edges 0-1 and 3-2) and mean height (edges 1-2 and 0-3) of a quad."""
    edges = np.linalg.norm(_next(quad) - quad, axis=1)
    return float(edges[0] + edges[2]) / 2, float(edges[1] + edges[3]) / 2


def _turns(points: np.ndarray) -> np.ndarray:
    """Cross product of the edges meeting at each corner, relative to the squared perimeter."""
    edge = _next(points) - points
    after = _next(edge)
    return (edge[:, 0] * after[:, 1] - edge[:, 1] * after[:, 0]) / max(perimeter(points) ** 2, 1e-300)


def is_convex(points: np.ndarray) -> bool:
    """True when every corner turns the same way and the outline goes round once (no bow tie)."""
    turns = _turns(points)
    same = bool((turns >= -CROSS_TOLERANCE).all() or (turns <= CROSS_TOLERANCE).all())
    edge = _next(points) - points
    angle = np.arctan2(edge[:, 1], edge[:, 0])
    step = (_next(angle) - angle + np.pi) % (2 * np.pi) - np.pi
    return same and abs(abs(step.sum()) - 2 * np.pi) < 1e-6


def quad_problems(
    quad: np.ndarray, width: float | None = None, height: float | None = None, min_size: float = 1.0
) -> list[str]:
    """Everything wrong with a quad, in a fixed order; an empty list means valid.

    Codes: `not_a_quad`, `not_finite` (these two end the check), `no_area`, `counter_clockwise`,
    `not_convex`, `too_small` (mean width or height under `min_size` pixels), `outside` (only when the
    page size is given).
    """
    if quad.shape != (4, 2):
        return ["not_a_quad"]
    if not np.isfinite(quad).all():
        return ["not_finite"]
    problems = []
    area = signed_area(quad)
    if abs(area) <= CROSS_TOLERANCE * max(perimeter(quad) ** 2, 1e-300):
        problems.append("no_area")
    elif area < 0:
        problems.append("counter_clockwise")
    if "no_area" not in problems and not is_convex(quad):
        problems.append("not_convex")
    if min(side_lengths(quad)) < min_size:
        problems.append("too_small")
    if width is not None and height is not None:
        low, high = quad.min(axis=0), quad.max(axis=0)
        limit = np.array([width, height]) + INSIDE_TOLERANCE
        if (low < -INSIDE_TOLERANCE).any() or (high > limit).any():
            problems.append("outside")
    return problems


def order_quad(points: np.ndarray) -> np.ndarray:
    """Four corners of a convex quad in any cyclic order -> clockwise, first edge the most rightward.

    The first edge is the one whose direction is closest to +x (within 45 degrees for a rectangle), so
    a tall narrow box keeps its upright reading direction.
    """
    quad = points if signed_area(points) >= 0 else points[::-1]
    edge = _next(quad) - quad
    cosine = edge[:, 0] / np.maximum(np.linalg.norm(edge, axis=1), 1e-12)
    best = 0
    for index in range(1, 4):
        if cosine[index] > cosine[best] + 1e-9:
            best = index
    return np.roll(quad, -best, axis=0)


def offset_quad(quad: np.ndarray, distance: float) -> np.ndarray:
    """Move every side of a clockwise convex quad outwards by `distance` pixels (negative: inwards).

    Raises ValueError when an inward move would turn the quad inside out.
    """
    edge = _next(quad) - quad
    unit = edge / np.maximum(np.linalg.norm(edge, axis=1, keepdims=True), 1e-12)
    normal = np.stack([unit[:, 1], -unit[:, 0]], axis=1)  # outward for clockwise in y-down space
    previous = np.roll(normal, 1, axis=0)
    mitre = previous + normal
    moved = quad + distance * mitre / np.maximum((mitre * normal).sum(axis=1, keepdims=True), 1e-6)
    new_edge = _next(moved) - moved
    if distance < 0 and ((new_edge * unit).sum(axis=1) <= 0).any():
        raise ValueError(f"cannot shrink a quad by {-distance:g} px: it would turn inside out")
    return moved


def clip_convex(subject: np.ndarray, clip: np.ndarray) -> np.ndarray:
    """Intersection of two clockwise convex polygons (Sutherland-Hodgman); may have no points."""
    points = subject
    for index in range(len(clip)):
        if len(points) == 0:
            break
        a, b = clip[index], clip[(index + 1) % len(clip)]
        side = (b[0] - a[0]) * (points[:, 1] - a[1]) - (b[1] - a[1]) * (points[:, 0] - a[0])
        kept = []
        for here in range(len(points)):
            nxt = (here + 1) % len(points)
            if side[here] >= 0:
                kept.append(points[here])
            if (side[here] >= 0) != (side[nxt] >= 0):
                share = side[here] / (side[here] - side[nxt])
                kept.append(points[here] + share * (points[nxt] - points[here]))
        points = np.array(kept).reshape(-1, 2)
    return points


def quad_iou(a: np.ndarray, b: np.ndarray) -> float:
    """Intersection over union of two clockwise convex quads."""
    if (a.max(axis=0) < b.min(axis=0)).any() or (b.max(axis=0) < a.min(axis=0)).any():
        return 0.0
    common = clip_convex(a, b)
    if len(common) < 3:
        return 0.0
    shared = max(signed_area(common), 0.0)
    union = signed_area(a) + signed_area(b) - shared
    return shared / union if union > 0 else 0.0


def convex_hull(points: np.ndarray) -> np.ndarray:
    """Clockwise convex hull without collinear points (Andrew's monotone chain)."""
    ordered = np.unique(points, axis=0)
    if len(ordered) < 3:
        return ordered

    def chain(sequence: list[np.ndarray]) -> list[np.ndarray]:
        hull: list[np.ndarray] = []
        for point in sequence:
            while len(hull) >= 2:
                first, second = hull[-2], hull[-1]
                cross = (second[0] - first[0]) * (point[1] - first[1]) - (second[1] - first[1]) * (
                    point[0] - first[0]
                )
                if cross > 0:
                    break
                hull.pop()
            hull.append(point)
        return hull[:-1]

    sequence = list(ordered)
    return np.array(chain(sequence) + chain(sequence[::-1]))


def min_area_rectangle(points: np.ndarray, margin: float = 0.0) -> np.ndarray:
    """Smallest rectangle with one side along a hull edge, every side moved out by `margin`.

    Degenerate sets are fine: a point or a segment gives a rectangle of the margin alone. Among equal
    areas (within 1e-9 relative) the first hull edge wins, starting from the leftmost, topmost point.
    """
    hull = convex_hull(points)
    edge = _next(hull) - hull
    length = np.linalg.norm(edge, axis=1)
    axes = edge[length > 0] / length[length > 0, None]
    if len(axes) == 0:
        axes = np.array([[1.0, 0.0]])
    along = hull @ axes.T
    across = hull @ np.stack([-axes[:, 1], axes[:, 0]])
    lows, highs = along.min(axis=0) - margin, along.max(axis=0) + margin
    tops, bottoms = across.min(axis=0) - margin, across.max(axis=0) + margin
    areas = (highs - lows) * (bottoms - tops)
    best = int(np.flatnonzero(areas <= areas.min() * (1 + 1e-9))[0])
    u = axes[best]
    v = np.array([-u[1], u[0]])
    corners = [(lows[best], tops[best]), (highs[best], tops[best]), (highs[best], bottoms[best])]
    corners.append((lows[best], bottoms[best]))
    return order_quad(np.array([s * u + t * v for s, t in corners]))
