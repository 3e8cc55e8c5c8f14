"""Looks at pages in a headless browser and says what is wrong; ends with 1 where anything is.

browser.py SITE PAGES REPORT: the site's folder, a file with the paths of pages, a file for the figures.
"""

import base64
import functools
import http.server
import importlib.util
import json
import pathlib
import shutil
import sys
import threading
import time
import urllib.parse

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.keys import Keys

root = pathlib.Path(sys.argv[1]).resolve()
pages = [pathlib.Path(line).resolve().relative_to(root) for line in open(sys.argv[2]).read().split("\n") if line]
axe_source = (
    pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js"
).read_text()
AXE = """var cb = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values:
['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}}).then(cb, e => cb({error: String(e)}))"""

# WCAG 1.4.12. A sheet made by a script is no style of the page, so the page's policy lets it be.
SPACING = """var sheet = new CSSStyleSheet();
sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}'
+ 'p{margin-bottom:2em!important}');
document.adoptedStyleSheets = [sheet];"""
# The room is what a scroll bar leaves of the window.
WIDTHS = """var root = document.documentElement;
return [Math.max(root.scrollWidth, document.body.scrollWidth), root.clientWidth]"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(root)))
origin = f"http://127.0.0.1:{server.server_address[1]}/"
threading.Thread(target=server.serve_forever, daemon=True).start()


def browser(script=True):
    options = Options()
    options.binary_location = shutil.which("chromium")
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    # axe takes its time over the longest documents, more so on a busy machine.
    driver.set_script_timeout(300)
    return driver


def width(driver, pixels, height=900):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": pixels, "height": height, "deviceScaleFactor": 1, "mobile": False},
    )


def address(page):
    return origin + urllib.parse.quote(str(page).removesuffix("index.html"))


faults = []
figures = {"pages": len(pages), "axe": None, "violations": 0, "outside": 0, "console": 0, "sideways": 0}


def fault(page, what):
    faults.append(f"{page}: {what}")


def axe(driver, page, at):
    driver.execute_script(axe_source)
    result = driver.execute_async_script(AXE)
    if "error" in result:
        return fault(page, f"axe: {result['error']}")
    figures["axe"] = result["testEngine"]["version"]
    for violation in result["violations"]:
        figures["violations"] += 1
        target = violation["nodes"][0]["target"]
        fault(page, f"axe at {at}: {violation['id']} ({violation['impact']}), {len(violation['nodes'])}x, {target}")


def look(driver, page):
    width(driver, 1280)
    driver.get_log("performance")
    driver.get(address(page))
    axe(driver, page, 1280)
    urls = set()
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            urls.add(message["params"]["request"]["url"])
    for url in urls:
        if not url.startswith((origin, "data:", "about:", "chrome")):
            figures["outside"] += 1
            fault(page, f"asks {url}")
    for entry in driver.get_log("browser"):
        if entry["level"] == "SEVERE" and "favicon.ico" not in entry["message"]:
            figures["console"] += 1
            fault(page, f"console: {entry['message']}")
    width(driver, 390)
    axe(driver, page, 390)
    width(driver, 320)
    for spacing in (False, True):
        if spacing:
            driver.execute_script(SPACING)
        wide, room = driver.execute_script(WIDTHS)
        if wide > room:
            figures["sideways"] += 1
            fault(page, f"is {wide} wide where there is room for {room}" + (", with text spacing" if spacing else ""))


def search(driver):
    """Types words with the keyboard alone and opens the first result."""
    width(driver, 1280)
    driver.get(origin)
    for _ in range(40):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        if driver.switch_to.active_element.get_attribute("id") == "site-query":
            break
    driver.switch_to.active_element.send_keys("recovery time" + Keys.ENTER)
    for _ in range(50):
        results = driver.execute_script("return document.querySelectorAll('#results li').length") or 0
        if results:
            break
        time.sleep(0.1)
    figures["search"] = results
    if not results:
        return fault("search", "typing words and Enter found nothing")
    for _ in range(60):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        if driver.execute_script("return document.activeElement.closest('#results') !== null"):
            break
    else:
        return fault("search", "the results cannot be reached with tab")
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    time.sleep(0.5)
    if "/search/" in driver.current_url:
        fault("search", "Enter on a result leads nowhere")
    for words, wanted in (("cyb08", "CYB-08"), ("back-up", "ackup"), ("backup", "ackup")):
        found = results_of(driver, words)
        if not found or wanted not in found[0]:
            fault("search", f"'{words}' does not find '{wanted}' first: {found[:1]}")
    for words in ("PM-02", "PCES-50"):
        found = results_of(driver, words)
        if not found or not all(item.startswith(words) for item in found[:2]):
            fault("search", f"'{words}' finds something else first: {found[:2]}")
        if not any("Withdrawn or moved" in item for item in found):
            fault("search", f"'{words}' does not lead to where it went")
    # "methods" ends with it, and has nothing to do with the codes of organisations.
    if any("methods" in item.split("\n")[0] for item in results_of(driver, "ODS")):
        fault("search", "'ODS' finds words that it stands within")
    before = results_of(driver, "practice")
    driver.find_element("id", "more").send_keys(Keys.ENTER)
    after = driver.find_elements("css selector", "#results li")
    has_focus = driver.execute_script("return document.activeElement.closest('#results') !== null")
    if len(after) <= len(before) or not has_focus:
        fault("search", "the button for more results adds none, or leaves the reader behind")


def results_of(driver, words):
    """The texts of what is found by words in the address."""
    driver.get(origin + "search/?q=" + urllib.parse.quote(words))
    for _ in range(100):
        status = driver.find_element("id", "search-status").text
        if "result" in status or "Nothing" in status:
            break
        time.sleep(0.1)
    return [item.text for item in driver.find_elements("css selector", "#results li")]


def without_script():
    """Follows links without a script, from the home page, and counts the pages reached."""
    driver = browser(script=False)
    try:
        driver.get(origin + "search/")
        if not driver.find_elements("css selector", "main a[href*='by-class']"):
            fault("search", "without a script no index is linked")
    finally:
        driver.quit()
    import html.parser

    class Links(html.parser.HTMLParser):
        def handle_starttag(self, tag, attributes):
            if tag == "a":
                self.found.append(dict(attributes).get("href") or "")

    waiting, seen = ["index.html"], {"index.html"}
    while waiting:
        page = waiting.pop()
        parser = Links()
        parser.found = []
        parser.feed((root / page).read_text())
        for link in parser.found:
            target = urllib.parse.urljoin("/" + page, urllib.parse.urldefrag(link)[0]).lstrip("/")
            target = target.split("?")[0]
            if target == "" or target.endswith("/"):
                target += "index.html"
            if target.endswith(".html") and "//" not in target and target not in seen and (root / target).exists():
                seen.add(target)
                waiting.append(target)
    every = {str(p.relative_to(root)) for p in root.rglob("*.html")}
    figures["reachable"] = len(every & seen)
    figures["every"] = len(every)
    for page in sorted(every - seen)[:10]:
        fault(page, "cannot be reached without a script")


def paper(driver):
    width(driver, 1280)
    page = next((p for p in pages if "requirements" in str(p)), pages[0])
    driver.get(address(page))
    data = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    figures["pdf_bytes"] = len(data)
    if not data.startswith(b"%PDF"):
        fault(page, "does not print")


driver = browser()
try:
    for page in pages:
        look(driver, page)
    search(driver)
    paper(driver)
finally:
    driver.quit()
without_script()
figures["faults"] = len(faults)
pathlib.Path(sys.argv[3]).write_text(json.dumps(figures, indent=2) + "\n")
for line in faults[:60]:
    print(line)
print(json.dumps(figures))
sys.exit(1 if faults else 0)
