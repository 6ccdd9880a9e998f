"""The report for editors as text for a terminal, and as one page by itself."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Final

from grannsida.mask import mask_personal
from grannsida.problem import Words
from grannsida.render.templates import render
from grannsida.report import WRITE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from grannsida.check.exceptions import Silenced
    from grannsida.editor_report import Line, Report
    from grannsida.problem import Problem

STATE: Final = {
    "fulfilled": Words("uppfylld", "fulfilled"),
    "missing": Words("saknas", "missing"),
    "improve": Words("kan bli bättre", "can be better"),
    "excepted": Words("undantag", "exception"),
}
MARK: Final = {"fulfilled": "+", "missing": "-", "improve": "~", "excepted": "o"}
TEXTS: Final[Mapping[str, Words]] = {
    "title": Words("Redaktörens rapport: {name}", "Report for editors: {name}"),
    "day": Words(
        "{day}. Bara för er som skriver. Visas aldrig på webbplatsen.",
        "{day}. Only for those who write. Never shown on the site.",
    ),
    "next": Words("Nästa steg", "Next step"),
    "done": Words(
        "Inget saknas i reglerna. Fråga någon som bor i huset, och er mest kritiska granne, om sidan stämmer.",
        "Nothing is missing by the rules. Ask somebody who lives there, and your most critical neighbour, "
        "whether the page is right.",
    ),
    "rules": Words("Balans, regel för regel", "Balance, rule by rule"),
    "other": Words("Annat att rätta eller se över", "Other things to mend or look at"),
    "exceptions": Words("Undantag", "Exceptions"),
    "none": Words("Inga undantag.", "No exceptions."),
    "until": Words("till och med {until}, beslutat av {role}", "until {until}, decided by {role}"),
    "where": Words("Var", "Where"),
    "step": Words("Gör så", "Do this"),
    "why": Words("Varför", "Why"),
    "silenced": Words("tystar {count} fynd", "silences {count} findings"),
}


def render_report_text(report: Report, lang: str) -> str:
    """The report for a terminal."""
    lines = [_say("title", lang, name=report.name), _say("day", lang, day=report.day.isoformat()), ""]
    step = report.next_step
    lines += [f"{_say('next', lang)}: {_step(step, lang) if step else _say('done', lang)}", ""]
    lines += [_say("rules", lang), ""]
    for line in report.balance:
        lines += _line_text(line, lang)
    if report.other:
        lines += ["", _say("other", lang), ""]
        for line in report.other:
            lines += _line_text(line, lang)
    lines += ["", _say("exceptions", lang), ""]
    lines += [_exception_text(item, lang) for item in report.exceptions] or [f"  {_say('none', lang)}"]
    return "\n".join(lines) + "\n"


def _line_text(line: Line, lang: str) -> list[str]:
    lines = [f"  {MARK[line.state]} {line.rule}  {STATE[line.state].in_(lang)}: {_title(line).in_(lang)}"]
    for problem, step in _with_steps(line, lang):
        lines.append(f"      {_where(problem)}  {problem.message.in_(lang)}")
        if step:
            lines.append(f"      {_say('step', lang)}: {step}")
    return lines


def _with_steps(line: Line, lang: str) -> Iterator[tuple[Problem, str]]:
    """Each finding with what to do, said once where several in a row need the same."""
    last = ""
    for problem in line.problems:
        step = _do(problem, lang) if line.is_open else ""
        yield problem, step if step != last else ""
        last = step


def _title(line: Line) -> Words:
    """What the rule asks; of rules outside balance, why they are there."""
    return line.asks if line.asks.sv else line.why


def _exception_text(item: Silenced, lang: str) -> str:
    until = _until(item, lang)
    return f"  {item.exception.rule}  {mask_personal(item.exception.where)}  {until}\n      {_reason(item, lang)}"


def _where(problem: Problem) -> str:
    return f"{problem.place.file}:{problem.place.line}"


def _step(problem: Problem, lang: str) -> str:
    return f"{problem.message.in_(lang)} {_do(problem, lang)} ({_where(problem)})"


def _do(problem: Problem, lang: str) -> str:
    """The advice, with the line to paste where there is one: alone it would be no sentence."""
    write = problem.write.strip()
    line = f"{WRITE.in_(lang)}: {write}" if write else ""
    return " ".join(part for part in (problem.advice.in_(lang), line) if part)


def _until(item: Silenced, lang: str) -> str:
    role = item.exception.role.get(lang) or item.exception.role.default
    return _say("until", lang, until=item.exception.until.isoformat(), role=mask_personal(role))


def _reason(item: Silenced, lang: str) -> str:
    """Why, and how much it silences. What looks like a personal number is masked, as everywhere."""
    count = len(item.problems)
    reason = item.exception.reason.get(lang) or item.exception.reason.default
    return f"{mask_personal(reason)} ({_say('silenced', lang, count=count)})"


def _say(key: str, lang: str, /, **values: object) -> str:
    return TEXTS[key].fill(**values).in_(lang)


def render_report_html(report: Report, lang: str) -> str:
    """The report as one page by itself: no script, nothing fetched, kept out of search engines."""
    step = report.next_step
    return render(
        "editor-report.html",
        lang,
        lang=lang,
        say=SimpleNamespace(**{name: words.in_(lang) for name, words in TEXTS.items()}),
        title=_say("title", lang, name=report.name),
        day=_say("day", lang, day=report.day.isoformat()),
        next_step=_step(step, lang) if step else _say("done", lang),
        parts=[
            (heading, [_line_view(line, lang) for line in lines])
            for heading, lines in ((_say("rules", lang), report.balance), (_say("other", lang), report.other))
            if lines
        ],
        exceptions=[
            (item.exception.rule, mask_personal(item.exception.where), _until(item, lang), _reason(item, lang))
            for item in report.exceptions
        ],
    )


def _line_view(line: Line, lang: str) -> SimpleNamespace:
    """What the page shows of one rule."""
    return SimpleNamespace(
        rule=line.rule,
        state=line.state.value,
        label=STATE[line.state].in_(lang),
        asks=_title(line).in_(lang),
        why=line.why.in_(lang) if line.asks.sv else "",
        findings=[(_where(problem), problem.message.in_(lang), step) for problem, step in _with_steps(line, lang)],
    )
