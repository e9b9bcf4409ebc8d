// Comfort for the desk. Every page works without this file.
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const review = () => byId("review");
  const narrow = matchMedia("(max-width: 59.99rem)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  // Said by screen readers; emptied first, so that the same sentence twice is said twice.
  function say(region, words) {
    clearTimeout(region.fading);
    region.textContent = "";
    if (!words) return;
    setTimeout(() => { region.textContent = words; }, 30);
    if (region.id === "status") region.fading = setTimeout(() => { region.textContent = ""; }, 7000);
  }

  // The passage of the selected finding comes into view beside its card.
  function showPassage() {
    const lines = document.querySelectorAll(".line.selected, mark.selected");
    const line = document.querySelector(".selected.goes") || lines[0];
    if (!line) return;
    const { top, bottom } = line.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight * (narrow.matches ? 0.5 : 1)) return;
    const behavior = still.matches ? "auto" : "smooth";
    line.scrollIntoView({ block: narrow.matches ? "start" : "center", behavior });
  }

  // A line beside the text joins the copies of the selected finding, where the screen has room for it.
  function connect() {
    const lane = byId("lane");
    if (!lane) return;
    const { top, width } = lane.getBoundingClientRect();
    const middles = [...document.querySelectorAll(".line.selected, .line:has(mark.selected)")].map((line) => {
      const box = line.getBoundingClientRect();
      return Math.round(box.top + box.height / 2 - top);
    });
    lane.replaceChildren();
    if (!width || middles.length < 2) return;
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    const ticks = middles.map((middle) => `M0 ${middle}H20`).join("");
    path.setAttribute("d", `${ticks}M20 ${Math.min(...middles)}V${Math.max(...middles)}`);
    lane.append(path);
  }
  new ResizeObserver(connect).observe(document.documentElement);

  function busy(is) {
    const panel = review();
    if (panel) panel.setAttribute("aria-busy", String(is));
  }

  document.addEventListener("htmx:before:request", () => busy(true));
  document.addEventListener("htmx:finally:request", () => busy(false));

  document.addEventListener("htmx:after:swap", (event) => {
    const ctx = event.detail.ctx;
    if (ctx.swap === "none" || !review()) return;
    byId("alert").textContent = "";
    say(byId("status"), review().dataset.say);
    connect();
    if (!byId("problem")) showPassage(); // a refusal is read where it stands, not scrolled away from
  });

  // What is never swapped in is told: who refused, and that the page is as it was.
  document.addEventListener("htmx:after:request", (event) => {
    const { response, text } = event.detail.ctx;
    if (response.status < 400 || response.status === 409 || response.status === 422) return;
    const plain = (response.headers.get("Content-Type") || "").startsWith("text/plain");
    const reference = response.headers.get("X-Request-ID");
    say(byId("alert"), plain ? text : `Not saved: the server answered ${response.status}. Try again.` +
      (reference ? ` Reference ${reference}.` : ""));
  });
  document.addEventListener("htmx:error", (event) => {
    if (event.detail.ctx) say(byId("alert"), "Not saved: no answer came. The page is as it was; try again.");
  });

  const KEYS = {
    j: "next", k: "previous", a: "accept", r: "reject", s: "later", x: "other", e: "edit", u: "undo",
    o: "compare", n: "next-change", p: "previous-change", h: "marks", v: "result", A: "safe", P: "step",
  };

  // Keys work while the focus is in the panel, never in a field, and decide once however long they are held.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    const panel = event.target.closest("#review");
    if (!panel || panel.getAttribute("aria-busy") === "true") return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const action = KEYS[event.key];
    const target = action && panel.querySelector(`[data-do="${action}"]`);
    if (!target) return;
    event.preventDefault();
    if (action === "step") target.focus();
    else target.click();
  });

  // From one place where two copies part to the next, round and round.
  document.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]");
    if (!step) return;
    event.preventDefault();
    const places = [...document.querySelectorAll(".sides [data-change]")];
    const at = places.indexOf(document.activeElement);
    const by = Number(step.dataset.step);
    places.at((at < 0 && by < 0 ? by : at + by) % places.length).focus();
  });

  // A menu closes when the focus or a click goes elsewhere, and on Escape.
  const menus = () => document.querySelectorAll(".account[open], #aside[open]");
  document.addEventListener("click", (event) => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  addEventListener("load", showPassage);
})();
