"""Opens HTML pages in headless Chromium and holds them to what they promise.

Usage: pages.py DIRECTORY: every `*.html` in it; `hostile.html` must be built like `calm.html`, and so with handbooks. Then
spoils one page, one handbook and one coverage in many ways and expects each check to notice.
"""

import base64
import hashlib
import pathlib
import re
import shutil
import sys

import html5lib
from playwright.sync_api import sync_playwright

CHECKS = (pathlib.Path(__file__).parent / "checks.js").read_text()
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
ALLOWED = set(
    "html head meta title style body a main header h1 h2 h3 p span div section ul ol li dl dt dd details summary"
    " table caption thead tbody tr th td svg line rect circle polygon code bdi footer nav h4".split()
)
# Control characters, and those that hide or turn around what is beside them.
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


class Browser:
    """One browser for all pages; every page gets a context of its own."""

    def __init__(self, playwright):
        self.browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])

    def open(self, path, width=1280, scheme="light"):
        context = self.browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        page = context.new_page()
        page.noise = []
        page.on("console", lambda message: page.noise.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: page.noise.append(f"error: {error}"))
        # What the policy forbids is asked for and does not go out.
        page.on("requestfinished", lambda request: page.noise.append(f"request: {request.url}") if request.url != path.as_uri() else None)
        page.on("requestfailed", lambda request: page.noise.append(f"request: {request.url}") if request.failure != "csp" else None)
        page.goto(path.as_uri())
        page.wait_for_load_state("networkidle")
        return page


def ask(page, name):
    return page.evaluate(f"({CHECKS}).{name}()")


def settled(page, name, patience=5_000):
    """The complaints that stay: a long page is laid out anew some frames after its medium changed."""
    for _ in range(patience // 100):
        complaints = ask(page, name)
        if not complaints:
            break
        page.wait_for_timeout(100)
    return complaints


def check_layout(browser, path):
    complaints = []
    brightness = {}
    for width in WIDTHS:
        for scheme in SCHEMES:
            page = browser.open(path, width, scheme)
            complaints += page.noise
            page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
            complaints += [f"{width} {scheme}: {text}" for text in ask(page, "layout") + ask(page, "contrast")]
            brightness[scheme] = ask(page, "brightness")
            page.context.close()
    if not brightness["dark"][-1] < 0.05 < 0.8 < brightness["light"][0]:
        complaints.append("no dark and light")
    return complaints


def check_keyboard(browser, path):
    """The link past the head comes first; then each part that folds is reached by the tab key and folds by Enter and by
    Space, and each link leads to its part."""
    page = browser.open(path)
    complaints = []
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.className") != "skip":
        complaints.append("the tab key does not begin with the link to the verdict")
    if page.evaluate("document.activeElement.getBoundingClientRect().left") < 0:
        complaints.append("the link to the verdict is not seen when it has the focus")
    if page.locator("nav").count():
        complaints += check_links(page)
        page.context.close()
        return complaints
    parts = page.locator("details").count()
    for index in range(parts):
        page.keyboard.press("Tab")
        states = [page.locator("details").nth(index).evaluate("(part) => part.open")]
        for key in ("Enter", "Space"):
            page.keyboard.press(key)
            states.append(page.locator("details").nth(index).evaluate("(part) => part.open"))
        if states[0] == states[1] or states[0] != states[2]:
            complaints.append(f"part {index + 1} does not fold by keyboard: {states}")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        if outline == "none":
            complaints.append(f"part {index + 1} does not show that it has the focus")
    if page.locator("h3").count() > 0 and parts == 0:
        complaints.append("nothing folds")
    page.context.close()
    return complaints


def check_links(page):
    """Every link in the order of the page; a handful of them is followed."""
    complaints = []
    targets = page.evaluate("[...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))")
    followed = 0
    for index, target in enumerate(targets):
        page.keyboard.press("Tab")
        found, outline = page.evaluate("(({ outlineStyle }) => [document.activeElement.getAttribute('href'), outlineStyle])(getComputedStyle(document.activeElement))")
        if found != target:
            complaints.append(f"the tab key goes to {found} where {target} comes next")
            break
        if outline == "none":
            complaints.append(f"{target} does not show that it has the focus")
    for target in targets[::max(1, len(targets) // 10)]:
        page.goto(page.url.split("#")[0] + target)
        top = page.evaluate("(id) => document.getElementById(id)?.getBoundingClientRect().top ?? -1", target[1:])
        followed += 1
        if not -1 < top < 900:
            complaints.append(f"{target} leads nowhere")
    if followed < 5:
        complaints.append("a handbook has links")
    return complaints


def check_print(browser, path):
    page = browser.open(path, scheme="dark")
    page.emulate_media(media="print")
    complaints = [f"print: {text}" for text in settled(page, "folded") + ask(page, "contrast")]
    if ask(page, "brightness")[0] < 0.8:
        complaints.append("print: dark paper")
    if len(page.pdf()) < 5_000:
        complaints.append("print: an empty document")
    page.context.close()
    return complaints


def check_reader(browser, path):
    """What a screen reader is told."""
    page = browser.open(path)
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    heard = [
        (node["role"]["value"], node.get("name", {}).get("value", ""), node)
        for node in nodes if not node["ignored"] and "role" in node
    ]
    roles = [role for role, _, _ in heard]
    complaints = [f"no {role}" for role in ("main", "contentinfo", "heading", "region", "link") if role not in roles]
    for role, name, _ in heard:
        if role in ("heading", "region", "image", "img", "link", "DisclosureTriangle", "columnheader") and not name.strip():
            complaints.append(f"{role} without a name")
    levels = [
        prop["value"]["value"]
        for role, _, node in heard if role == "heading" for prop in node["properties"] if prop["name"] == "level"
    ]
    if levels[:1] != [1] or levels.count(1) != 1:
        complaints.append(f"headings do not begin with one of the first level: {levels}")
    if any(after > before + 1 for before, after in zip(levels, levels[1:])):
        complaints.append(f"headings leave out a level: {levels}")
    tables = roles.count("table")
    if tables != page.locator("table").count():
        complaints.append("a table is not heard as one")
    for role, selector in (("columnheader", "thead th"), ("rowheader", "tbody th")):
        if roles.count(role) != page.locator(selector).count() or roles.count(role) < tables:
            complaints.append("a table has no headers")
    if page.evaluate("document.documentElement.lang") == "":
        complaints.append("no language")
    page.context.close()
    return complaints


def check_policy(browser, path):
    """What somebody could smuggle in does not run."""
    page = browser.open(path)
    complaints = []
    page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "window.smuggled = true";
      document.body.append(script);
      const style = document.createElement("style");
      style.textContent = "h1 { color: rgb(1, 2, 3) }";
      document.body.append(style);
      document.querySelector("h1").setAttribute("style", "margin-left: 123px");
      document.querySelector("h1").setAttribute("onclick", "window.smuggled = true");
      document.querySelector("h1").click();
      const image = document.createElement("img");
      image.src = "http://127.0.0.1:9/image.png";
      document.body.append(image);
    }""")
    page.wait_for_timeout(200)
    if page.evaluate("window.smuggled"):
        complaints.append("a script runs")
    style = page.evaluate("(({ color, marginLeft }) => [color, marginLeft])(getComputedStyle(document.querySelector('h1')))")
    if style[0] == "rgb(1, 2, 3)" or style[1] == "123px":
        complaints.append("a foreign style applies")
    if any("127.0.0.1:9" in noise and noise.startswith("request") for noise in page.noise):
        complaints.append("a request goes out")
    page.context.close()
    return complaints


def check_text(_, path):
    text = path.read_text()
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(text)
    complaints = [f"HTML: {code} at {place}" for place, code, _ in parser.errors]
    for element in tree.iter():
        name = element.tag.split("}")[-1] if isinstance(element.tag, str) else "comment"
        if name not in ALLOWED:
            complaints.append(f"an element that no page has: {name}")
        complaints += [f"an attribute that no page has: {key}" for key in element.attrib if key.startswith("on") or key == "style"]
    complaints += [f"U+{ord(letter):04X} is not shown" for letter in set(UNSEEN.findall(text))]
    return complaints


CHECK = {
    "layout": check_layout, "keyboard": check_keyboard, "print": check_print, "reader": check_reader,
    "policy": check_policy, "text": check_text,
}


def restyled(html, change):
    """The page with another style, which its policy allows."""
    style = re.search("<style>(.*?)</style>", html, re.S).group(1)
    new = change(style)
    assert new != style
    digest = lambda text: base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    assert digest(style) in html, "the policy does not know the style"
    return html.replace(style, new).replace(digest(style), digest(new))


def spoiled(old, new, pattern=False):
    def change(html):
        result = re.sub(old, new, html) if pattern else html.replace(old, new)
        assert result != html, f"nothing to spoil: {old}"
        return result
    return change


def added(rule):
    return lambda html: restyled(html, lambda style: style + rule)


# How to spoil a page, which check sees it, and a word of its complaint.
SPOILS = [
    ("layout", "sideways", added(".verdict{width:2000px}")),
    ("layout", "overlap", added("h2{margin-bottom:-2.2rem}")),
    ("layout", "cut", added(".reads{display:block;overflow:hidden;max-width:3rem;white-space:nowrap}")),
    ("layout", "squeezed", added(".facts>li{grid-template-columns:1rem 2rem auto}")),
    ("layout", "contrast", added(".reads{color:#aaa}")),
    ("layout", "no dark", added(":root{--ground:#fff!important}")),
    ("layout", "console", spoiled("</style>", " </style>")),
    ("layout", "request", lambda html: spoiled("default-src &#39;none&#39;", "default-src *")(html).replace(
        "</body>", '<img src="http://127.0.0.1:9/x.png"></body>')),
    ("keyboard", "nothing folds", spoiled("(</?)(details|summary)", r"\1div", pattern=True)),
    ("keyboard", "begin", spoiled('class="skip" href', 'class="skip" tabindex="-1" href')),
    ("keyboard", "focus", added(":focus-visible{outline:0}")),
    ("print", "folded", lambda html: restyled(html, lambda style: style.replace("details::details-content", "u"))),
    ("print", "dark paper", lambda html: restyled(html, lambda style: style.replace("screen and (prefers", "(prefers"))),
    ("reader", "no main", spoiled("(</?)main", r"\1div", pattern=True)),
    ("reader", "no region", spoiled("aria-labelledby", "data-was")),
    ("reader", "without a name", spoiled('aria-label="(.*?)"', 'aria-label=""', pattern=True)),
    ("reader", "leave out", spoiled("(</?)h2", r"\1h4", pattern=True)),
    ("reader", "one of the first", spoiled("(</?)h1", r"\1h2", pattern=True)),
    ("reader", "heard as one", spoiled('role="table"', 'role="presentation"')),
    ("reader", "no headers", spoiled('role="columnheader"', 'role="cell"')),
    ("reader", "no language", spoiled('<html lang="en">', "<html>")),
    ("policy", "script runs", spoiled("Content-Security-Policy", "Nothing")),
    ("policy", "foreign style", spoiled("Content-Security-Policy", "Nothing")),
    ("policy", "request goes out", spoiled("Content-Security-Policy", "Nothing")),
    ("text", "HTML", spoiled("</main>", "</b></main>")),
    ("text", "element", spoiled("</main>", "<b>x</b></main>")),
    ("text", "attribute", spoiled("<main", '<main onclick="x()"')),
    ("text", "U+202E", spoiled("</main>", "\u202e</main>")),
]

HANDBOOK_SPOILS = [
    ("layout", "sideways", added(".grid{width:2000px}")),
    ("layout", "overlap", added(".path>li{margin-top:-1.5rem}")),
    ("layout", "squeezed to", added(".path .what{max-width:3rem}")),
    ("layout", "squeezed cell", added(".grid .cell:last-child{width:90%}")),
    ("layout", "contrast", added(".when{color:#9ab}")),
    ("layout", "broken line", added(".path>li{margin-bottom:.5rem}")),
    ("layout", "broken line", added(".path svg{min-height:0}")),
    ("keyboard", "comes next", spoiled('<a href="#glossary">', '<a tabindex="-1" href="#glossary">')),
    ("keyboard", "nowhere", spoiled('id="market"', 'id="marked"')),
    ("keyboard", "focus", added(":focus-visible{outline:0}")),
    ("reader", "heard as one", spoiled('role="table"', 'role="presentation"')),
    ("reader", "no headers", spoiled('role="rowheader"', 'role="cell"')),
    ("reader", "leave out", spoiled("(</?)h3", r"\1h5", pattern=True)),
    ("policy", "foreign style", spoiled("Content-Security-Policy", "Nothing")),
    ("print", "dark paper", lambda html: restyled(html, lambda style: style.replace("screen and (prefers", "(prefers"))),
]

COVERAGE_SPOILS = [
    ("layout", "sideways", added(".source{min-width:2000px}")),
    ("layout", "contrast", added(".seen{color:#aaa}")),
    ("layout", "overlap", added(".source>li{padding-left:0;max-height:.6rem}")),
    ("reader", "no region", spoiled("aria-labelledby", "data-was")),
    ("print", "dark paper", lambda html: restyled(html, lambda style: style.replace("screen and (prefers", "(prefers"))),
]


def main(directory):
    failed = 0

    def complain(what, complaints):
        nonlocal failed
        for text in complaints[:20]:
            print(f"{what}: {text}")
        failed += len(complaints)

    paths = sorted(directory.glob("*.html"))
    with sync_playwright() as playwright:
        browser = Browser(playwright)
        for path in paths:
            for name, check in CHECK.items():
                complain(f"{path.name} {name}", check(browser, path))
        for calm, hostile in (("calm.html", "hostile.html"), ("calm-handbook.html", "hostile-handbook.html")):
            bones = [ask(browser.open(directory / name), "skeleton") for name in (calm, hostile)]
            if bones[0] != bones[1]:
                complain(hostile, ["what a lead or a label says has become more than text"])

        broken = directory / "broken"
        broken.mkdir(exist_ok=True)
        subjects = (("spoil.txt", SPOILS), ("spoil-handbook.txt", HANDBOOK_SPOILS), ("spoil-coverage.txt", COVERAGE_SPOILS))
        spoils = [(subject, *spoil) for subject, some in subjects for spoil in some]
        for number, (subject, name, word, spoil) in enumerate(spoils):
            page = broken / f"{number}.html"
            page.write_text(spoil((directory / subject).read_text()))
            if not any(word in text for text in CHECK[name](browser, page)):
                complain(f"spoil {number}", [f"{name} does not see `{word}`"])
    print(f"browser: {len(paths)} pages, {len(spoils)} spoiled pages, {failed} complaints")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
