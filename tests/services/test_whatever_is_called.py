"""Whatever is called by whomever in whatever order: what is held keeps every word. Source: S95, X02; DESIGN 4.

Services and the record itself are called at random: as they should be and as they should not, by the lead and the
deputy, with and without a second person, over years, through backups that are restored and keys that are changed. After
every call nothing is gone that a hold covered, and whatever is gone has a certificate of two people. At the end of each
story somebody with the key and another client takes something away, which verification with a head names.

A few stories in the suite; 100,000 calls under `start.py prove`.
"""

from __future__ import annotations

from collections import Counter
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from safeguard_desktop.services.arriving import judging
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.identity import wrap_identity
from tests.elm_people import MANAGER, Team
from tests.elm_row import LEAST, Ticking, copied, make_workplace
from tests.services.held_world import CALLS, MANAGERS, Base, World
from tests.vectors.make_packs import PASSPHRASE as PACKS
from tests.vectors.make_packs import Pack

MANY = 100_000
STORIES = 50
STEPS = 200


class WhateverIsCalled(RuleBasedStateMachine):
    """One story: a setting, and calls that Hypothesis chooses."""

    def __init__(self, world: World, done: Counter[str]) -> None:
        super().__init__()
        self.world, self.done = world, done

    @rule(name=st.sampled_from(CALLS), seed=st.integers(0, 2**32 - 1))
    def call(self, name: str, seed: int) -> None:
        self.world.call(name, seed)

    def teardown(self) -> None:
        self.done["calls"] += self.world.calls.total()
        self.done["refused"] += self.world.refused.total()
        self.done["gone"] += len(self.world.kept.gone)
        self.done["held"] += len(self.world.kept.covered())
        self.world.end()


@pytest.fixture
def base(freshly_staffed: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Base:
    """The team of Elm Row, whose manager types a passphrase, and a pack that came for it."""
    setting = copied(freshly_staffed.setting, make_workplace(tmp_path / "base", Ticking()))
    team = Team(setting, freshly_staffed.identities)
    raw = wrap_identity(team.identities[MANAGER], MANAGERS, LEAST)
    SettingFolder(setting.path).write_person_key(team.id(MANAGER), raw)
    monkeypatch.setattr(judging, "_USUAL_SECONDS", 120.0)  # a busy machine takes longer
    return Base(team, judging.judge(Pack().finished(), PACKS))


def play(base: Base, folder: Path, stories: int, steps: int) -> Counter[str]:
    number, done = count(), Counter[str]()
    chosen = settings(
        max_examples=stories, stateful_step_count=steps, suppress_health_check=[*HealthCheck],
        phases=[Phase.generate], deadline=None,
    )  # fmt: skip

    class Story(WhateverIsCalled):
        def __init__(self) -> None:
            super().__init__(World(base, folder / f"story{next(number)}"), done)

    run_state_machine_as_test(Story, settings=chosen)
    return done


def test_whatever_is_called_what_is_held_keeps_every_word(base: Base, tmp_path: Path) -> None:
    assert play(base, tmp_path, 1, 40)["calls"] == 40


@pytest.mark.prove
@pytest.mark.timeout(6 * 3_600)
def test_a_hundred_thousand_calls_take_no_word_of_what_is_held(
    base: Base, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Takes half an hour of one core. Each run chooses other calls; `--hypothesis-seed` has one done again."""
    done = Counter[str]()
    while done["calls"] < MANY:
        done += play(base, tmp_path, STORIES, STEPS)
        with capsys.disabled():
            print(dict(done))
    assert done["gone"] > MANY / 100
    assert done["held"] > MANY / 100
