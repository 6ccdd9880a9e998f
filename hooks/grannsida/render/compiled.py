"""What Jinja makes of our templates: the same output from plainer Python.

Jinja's own code asks at each step what only some templates need: whether a name is an attribute or a key,
whether a function wants the context, whether a macro got all its arguments. Ours need none of it:

- `a.b` is an attribute; a key is written `a["b"]`
- functions take no context, so a call is a call
- what is included by a fixed name stands in the place of the word `include`
- a message without values is looked up by its words, and an icon stands in the template itself
- what is printed is escaped to a plain string, and only what a macro gives is marked as safe

What is missing is an error all the same, AttributeError in the place of UndefinedError.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, ClassVar

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from grannsida.escape import as_safe, escape_value

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping
    from types import CodeType

    from jinja2.compiler import Frame, MacroRef
    from jinja2.runtime import Context, Macro


_INCLUDE = re.compile(r'^[ \t]*\{% include "([a-z/-]+\.html)" %\}\n?', re.MULTILINE)
_SHAPE = re.compile(r'<path d="[^"]+"/>')
_COMMENT = re.compile(r"\A\{#-.*?-#\}\s*", re.DOTALL)


class PlainCode(CodeGenerator):
    """Writes the Python of one template."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - Jinja's
        message = _fixed(node, "_")
        if message:
            self.write(f"environment.messages[{message!r}]")
            return
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write("environment.shorten(macro, ")
        super().macro_def(macro_ref, frame)
        self.write(")")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        icon = _fixed(node, "icon")
        return load_icon(icon) if icon else super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        del frame, finalize
        self.write("(" if _fixed(node, "_") else "environment.escape(")


def _fixed(node: nodes.Node, function: str) -> str:
    """The text that a function is called with, when it is that alone; else nothing."""
    if not isinstance(node, nodes.Call) or node.kwargs or len(node.args) != 1:
        return ""
    is_it = isinstance(node.node, nodes.Name) and node.node.name == function
    return str(node.args[0].value) if is_it and isinstance(node.args[0], nodes.Const) else ""


class Messages(dict[str, Markup]):
    """Fixed messages in one language, each translated when it is first asked for."""

    def __init__(self, gettext: Callable[[str], str]) -> None:
        super().__init__()
        self._gettext = gettext

    def __missing__(self, message: str) -> Markup:
        found = self[message] = as_safe(self._gettext(message) % {})
        return found


@cache
def load_icon(name: str) -> Markup:
    """An icon as inline SVG, hidden from assistive technology: words stand beside it."""
    svg = (files("grannsida") / "icons" / f"{name}.svg").read_text(encoding="utf-8").strip()
    shape = _SHAPE.search(svg)
    if shape is None:
        raise ValueError(f"the icon {name} is not one path in a box of 24 by 24")
    return as_safe(f'<svg class="icon" aria-hidden="true" viewBox="0 0 24 24" width="24" height="24">{shape[0]}</svg>')


class PlainTemplate(Template):
    """A template whose macros are made once: ours need nothing of the page that imports them."""

    def _get_default_module(self, ctx: Context | None = None) -> Any:
        del ctx
        return super()._get_default_module()


class PlainEnvironment(Environment):
    """An environment for templates that never change while it lasts."""

    code_generator_class = PlainCode
    template_class = PlainTemplate
    escape = staticmethod(escape_value)
    _codes: ClassVar[dict[tuple[str | None, str], CodeType]] = {}

    def __init__(self, gettext: Callable[[str], str], **options: Any) -> None:
        super().__init__(**options)
        self.messages = Messages(gettext)
        self._known: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's
    ) -> Template:
        """The template of a name. Each page asks some twenty times, for the parts that it includes."""
        known = self._known.get(name)  # type: ignore[arg-type]
        if known is None:
            known = super().get_template(name, parent, globals)
            self._known[str(known.name)] = known
        return known

    def compile(self, source: Any, name: str | None = None, filename: str | None = None, *_: Any, **__: Any) -> Any:
        """The code of a template: the same in all languages, so made for the first of them."""
        source = self._put_together(source)
        code = self._codes.get((name, source))
        if code is None:
            code = self._codes[name, source] = super().compile(source, name, filename)
        return code

    def _put_together(self, source: str) -> str:
        """A template with what it includes in its place: a part by itself costs a context each time."""

        def part(found: re.Match[str]) -> str:
            inner, _, _ = self.loader.get_source(self, found[1])  # type: ignore[union-attr]
            return self._put_together(_COMMENT.sub("", inner).removesuffix("\n"))

        return _INCLUDE.sub(part, source)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Jinja layers each template's own globals over the shared ones; ours have none, so the plain dict serves."""
        del d
        return self.globals

    @staticmethod
    def shorten(function: Callable[..., str], macro: Macro) -> Callable[..., str]:
        """A macro that is called as a function where it gets all its arguments in order, as it nearly always does."""
        if macro.catch_kwargs or macro.catch_varargs or macro.caller:
            return macro
        count = len(macro.arguments)

        def call(*values: object, **named: object) -> str:
            if named or len(values) != count:
                return macro(*values, **named)
            return as_safe(function(*values))

        return call
