"""Modules, functions and templates stay small enough to read at once."""

import ast
from collections.abc import Iterator

from tests.architecture.source import files, modules, text, tree

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
LONGEST_TEMPLATE = 150


def lines(content: str) -> int:
    return len(content.splitlines())


def functions(module: ast.Module) -> Iterator[tuple[str, int]]:
    """The name and the number of lines of every function and method."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_modules() -> None:
    long = {str(path): lines(text(path)) for path in modules() if lines(text(path)) > LONGEST_MODULE}
    assert long == {}


def test_functions() -> None:
    long = {
        f"{path}:{name}": length
        for path in modules()
        for name, length in functions(tree(path))
        if length > LONGEST_FUNCTION
    }
    assert long == {}


def test_templates() -> None:
    templates = [path for path in files() if "templates" in path.parts and path.suffix == ".html"]
    assert {str(path): lines(text(path)) for path in templates if lines(text(path)) > LONGEST_TEMPLATE} == {}


def test_a_long_method_is_found() -> None:
    body = "\n".join(["        pass"] * LONGEST_FUNCTION)
    assert dict(functions(ast.parse(f"class A:\n    def long(self):\n{body}\n"))) == {"long": LONGEST_FUNCTION + 1}
