"""Two profiles -> one thing or two, with every feature's word on it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.fuse.features import FEATURES
from dragoman.fuse.profile import Profile
from dragoman.knowledge.fusing import Fusing

NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Finding:
    """What one feature says of two groups of claims, and how much that weighs.

    A weight of None keeps the two apart whatever the others say.
    """

    feature: str
    level: str
    weight: float | None
    says: str


def score(left: Profile, right: Profile, fusing: Fusing, leave: frozenset[str]) -> float:
    """Two profiles -> the sum of the weights of all features but some; -inf if one says never."""
    total = 0.0
    for name, feature in FEATURES.items():
        if name not in leave:
            weight = fusing.features[name][feature(left, right, fusing)].weight
            if weight == "never":
                return NEVER
            total += weight
    return total


def alike(left: Profile, right: Profile, fusing: Fusing) -> float:
    """Two profiles -> by how much they pass the threshold; below 0 they are two things."""
    return score(left, right, fusing, frozenset()) - fusing.threshold


def findings(left: Profile, right: Profile, fusing: Fusing) -> tuple[Finding, ...]:
    """Two profiles -> every feature's finding, the weightiest first."""
    found = []
    for name, feature in FEATURES.items():
        level = feature(left, right, fusing)
        told = fusing.features[name][level]
        weight = None if told.weight == "never" else told.weight
        found.append(Finding(name, level, weight, told.says))
    return tuple(sorted(found, key=_weight))


def _weight(finding: Finding) -> float:
    return NEVER if finding.weight is None else -abs(finding.weight)
