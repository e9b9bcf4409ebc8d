"""A page looked at as everybody sees it: in every width, light and dark, by axe and with a ruler."""

from axe_playwright_python.sync_playwright import Axe

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = [1440, 1024, 390, 320]
THEMES = ["light", "dark"]

AXE = Axe().axe_script

RUN = """options => axe.run(options).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)))"""
"""Only what is wrong comes over: what is right fills a hundred pages."""


def violations(page):
    """What axe says is wrong, in a line each."""
    if page.evaluate("!window.axe"):
        page.evaluate(AXE)
    return page.evaluate(RUN, {"runOnly": {"type": "tag", "values": STANDARDS}, "resultTypes": ["violations"]})


def looks(page):
    """Show the page in each width, light and dark, and say which it is."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            yield f"{width}, {theme}"


def faults(page):
    """What axe finds in any width, light or dark, and where the page is wider than the screen."""
    found = {}
    for look in looks(page):
        problems = violations(page)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            problems.append("wider than the screen")
        if problems:
            found[look] = problems
    return found
