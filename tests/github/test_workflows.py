"""The workflows may do only what they must: pinned actions, least permissions, nothing foreign in a shell line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github" / "workflows"
NAMES = ("check.yml", "publish.yml", "test.yml")
USES = re.compile(r"uses: ([\w.-]+/[\w./-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+$")

Workflow = dict[str, Any]


def load(name: str) -> Workflow:
    found: Workflow = yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return found


def list_steps(workflow: Workflow) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_these_are_all_workflows() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_action_is_pinned_to_a_commit_and_says_its_version(name: str) -> None:
    lines = [line for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if "uses:" in line]

    assert lines
    assert [line for line in lines if not USES.search(line)] == []


def test_an_action_has_the_same_commit_everywhere() -> None:
    texts = [(FOLDER / name).read_text(encoding="utf-8") for name in NAMES]
    found = {match.groups() for text in texts for match in re.finditer(USES.pattern, text, re.MULTILINE)}

    assert len({action for action, _ in found}) == len(found)


@pytest.mark.parametrize("name", NAMES)
def test_a_workflow_may_only_read_by_default(name: str) -> None:
    assert load(name)["permissions"] == {"contents": "read"}


def test_only_two_jobs_may_do_more_and_only_what_they_need() -> None:
    more = {
        f"{name}:{key}": job["permissions"]
        for name in NAMES
        for key, job in load(name)["jobs"].items()
        if "permissions" in job
    }

    assert more == {
        "check.yml:code-scanning": {"contents": "read", "security-events": "write"},
        "publish.yml:deploy": {"pages": "write", "id-token": "write"},
    }


@pytest.mark.parametrize("name", NAMES)
def test_no_workflow_runs_foreign_code_with_the_rights_of_the_main_branch(name: str) -> None:
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(load(name)["on"])


@pytest.mark.parametrize("name", NAMES)
def test_no_shell_line_is_put_together_from_expressions(name: str) -> None:
    assert [step["run"] for step in list_steps(load(name)) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_others_have_written_is_used_nowhere(name: str) -> None:
    assert "github.event" not in (FOLDER / name).read_text(encoding="utf-8")
    assert "github.head_ref" not in (FOLDER / name).read_text(encoding="utf-8")
    assert "secrets." not in (FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_job_ends_in_bounded_time(name: str) -> None:
    assert all(0 < int(job["timeout-minutes"]) <= 20 for job in load(name)["jobs"].values())
    assert "concurrency" in load(name)


@pytest.mark.parametrize("name", NAMES)
def test_no_checkout_leaves_its_key_behind(name: str) -> None:
    checkouts = [step for step in list_steps(load(name)) if step.get("uses", "").startswith("actions/checkout@")]

    assert checkouts
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_a_proposal_is_checked_before_it_is_built_and_kept() -> None:
    steps = load("check.yml")["jobs"]["check"]["steps"]
    told = [step.get("run") or step["uses"].split("@")[0] for step in steps]

    places = [told.index("grannsida check --format github"), told.index("mkdocs build --strict")]
    assert [*places, told.index("actions/upload-artifact")] == sorted([*places, told.index("actions/upload-artifact")])


def test_the_site_is_published_at_every_change_every_night_and_on_demand() -> None:
    on = load("publish.yml")["on"]

    assert on["push"] == {"branches": ["main"]}
    assert len(on["schedule"]) == 1
    assert "workflow_dispatch" in on


def test_the_tests_run_as_the_readme_says() -> None:
    runs = [step.get("run", "") for step in list_steps(load("test.yml"))]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert any(run and run in readme.splitlines() for run in runs)


def test_everything_installed_has_an_exact_version() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()

    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines if not line.startswith("#"))


def load_hook(text: str, command: str = "check") -> dict[str, Any]:
    found = yaml.safe_load(text)
    hooks: list[dict[str, Any]] = found if isinstance(found, list) else found["repos"][0]["hooks"]
    return next(hook for hook in hooks if hook["entry"].endswith(command))


@pytest.mark.parametrize(
    ("name", "language", "entry"),
    [
        (".pre-commit-hooks.yaml", "python", "grannsida"),  # installed apart, for other repositories
        (".pre-commit-config.yaml", "system", ".venv/bin/grannsida"),
    ],
)
@pytest.mark.parametrize("command", ["record", "check"])
def test_a_pre_commit_hook_records_and_checks_the_whole_data_folder(
    name: str, language: str, entry: str, command: str
) -> None:
    hook = load_hook((ROOT / name).read_text(encoding="utf-8"), command)

    assert (hook["language"], hook["entry"]) == (language, f"{entry} {command}")
    assert hook["pass_filenames"] is False
    assert re.search(hook["files"], "residences/alma/faq.yml")
