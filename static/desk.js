// Comfort for the desk. Every page works without this file.
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const review = () => byId("review");
  const narrow = matchMedia("(max-width: 59.99rem)");
  const opened = byId("seen")?.value; // the revision that the page came with
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  // Said by screen readers; emptied first, so that the same sentence twice is said twice.
  function say(region, words, link) {
    clearTimeout(region.fading);
    region.textContent = "";
    if (!words) return;
    setTimeout(() => {
      region.textContent = words;
      if (link) region.append(" ", link.cloneNode(true));
    }, 30);
    if (region.id === "status") region.fading = setTimeout(() => { region.textContent = ""; }, 7000);
  }

  // The passage of the selected finding comes into view beside its card, unless somebody reads or writes elsewhere.
  function showPassage(behavior) {
    if (![document.body, card()].includes(document.activeElement)) return;
    const lines = document.querySelectorAll(".line.selected, mark.selected");
    const line = document.querySelector(".selected.goes") || lines[0];
    if (!line) return;
    const { top, bottom } = line.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight * (narrow.matches ? 0.5 : 1)) return;
    line.scrollIntoView({ block: narrow.matches ? "start" : "center", behavior });
  }

  // What holds the focus to be written, chosen or confirmed stands in view whole, buttons and all; where they fit, with
  // the head of its card above it.
  const BOXES = "#reword, #editor, #safe, .saying, .comment, .reject details > div";
  function showBox() {
    const box = document.activeElement.closest(BOXES);
    const parts = box ? [box, box.closest(".card")?.querySelector(".head"), box, document.activeElement] : [];
    for (const part of parts) part?.scrollIntoView({ block: "nearest" }); // what comes last is what must be seen
  }

  // Who comes to a text goes on behind it, unless a click or an arrow has put the caret elsewhere.
  function goOn({ target: field }) {
    if (!field.matches("#editor textarea, #reword textarea") || field.selectionEnd) return;
    field.setSelectionRange(field.value.length, field.value.length);
    field.scrollTop = field.scrollHeight;
  }
  document.addEventListener("focusin", goOn);
  goOn({ target: document.activeElement }); // a page may give the focus before its scripts run

  // A line beside the text joins the copies of the selected finding, where the screen has room for it.
  function connect() {
    const lane = byId("lane");
    if (!lane) return;
    const { top, width } = lane.getBoundingClientRect();
    const chosen = [...document.querySelectorAll(".line.selected, mark.selected")].map((part) => part.closest(".line"));
    const middles = [...new Set(chosen)].map((line) => {
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

  // A poll touches neither panel nor focus, and says in its own place what is wrong: offline after the second miss.
  const polls = (event) => event.detail.ctx?.sourceElement.matches("[data-poll]");
  const shown = () => ["seen", "decisions", "moved"].map((name) => byId(name)?.value).join();
  document.addEventListener("htmx:before:request", (event) => { event.detail.ctx.shown = shown(); });
  // Asked of what the page shows no more, or is about to change: the next poll is told the news.
  const outdated = ({ shown: then }) => then !== shown() || review()?.getAttribute("aria-busy") === "true";
  let missed = 0;
  function heard(status) {
    missed = status && status < 500 ? 0 : missed + 1;
    const wrong = { offline: missed > 1, "logged-out": status === 401 };
    for (const id in wrong) if (byId(id)) byId(id).hidden = !wrong[id];
  }

  // A line or card that the page shows already is not sent again: its place in the answer leaves it as it is. The cards
  // are told first: each of them is more than a line.
  const LONGEST_HEADER = 7000; // servers take no longer ones
  document.addEventListener("htmx:config:request", (event) => {
    if (polls(event) || !review()) return;
    const looks = [...document.querySelectorAll("[data-look]")].map((part) => part.dataset.look);
    event.detail.ctx.request.headers["X-Shown"] = looks.reverse().join(" ").slice(0, LONGEST_HEADER);
  });
  window.htmx?.registerExtension("same", {
    htmx_before_morph_node: (shown, { newNode }) => newNode.dataset?.same === undefined,
    // Of the panel only what has come is made ready: to go through all of it takes as long as to change it.
    htmx_before_process: (panel) => {
      if (panel !== review()) return true;
      for (const part of panel.querySelectorAll(":is([hx-get], [hx-post]):not([data-htmx-powered])")) htmx.process(part);
      return false;
    },
  });

  // What was typed and not sent is thrown away by nobody unasked. A form that came back from a refusal holds such words
  // from the start; one that stands in the answer too keeps them, and so does what sends a story aside.
  const leaves = () => confirm("Discard what you typed? It has not been saved.");
  const came = ({ options, defaultValue }) => options
    ? ([...options].find((option) => option.defaultSelected) || options[0]).value : defaultValue;
  const typed = () => [...document.querySelectorAll("form[data-words]")].filter((form) => form.dataset.words ||
    [...form.elements].some((field) => /^(text|select)/.test(field.type) && field.value !== came(field)));
  function ends(form, { request, sourceElement, text }) {
    if (request.method === "POST") return form !== request.form && !form.closest("#steps");
    return form.contains(sourceElement) || !text.includes(`action="${form.getAttribute("action")}"`);
  }
  document.addEventListener("htmx:config:request", (event) => {
    const ctx = event.detail.ctx;
    if (polls(event) || ctx.request.method !== "POST") return;
    if (typed().some((form) => ends(form, ctx)) && !leaves()) event.preventDefault();
  });
  let sent = null;
  document.addEventListener("submit", (event) => { if (!event.defaultPrevented) sent = event.target; });
  addEventListener("beforeunload", (event) => {
    if (typed().some((form) => form !== sent)) event.preventDefault();
    sent = null;
  });

  document.addEventListener("htmx:before:request", (event) => polls(event) || busy(true));
  document.addEventListener("htmx:finally:request", (event) => polls(event) || busy(false));

  document.addEventListener("htmx:after:swap", (event) => {
    const ctx = event.detail.ctx;
    if (polls(event) || ctx.swap === "none" || !review()) return;
    byId("newer")?.remove(); // the panel shows it
    byId("alert").textContent = "";
    say(byId("status"), review().dataset.say);
    connect();
    if (!byId("problem")) showPassage(still.matches ? "auto" : "smooth"); // a refusal is read where it stands, not scrolled away from
    showBox();
    // What the page came with is over once something else was done or said, or another revision is shown.
    const over = ctx.request.method === "POST" || review().dataset.say || byId("seen").value !== opened;
    if (over) for (const notice of document.querySelectorAll("main > .notice")) notice.remove();
  });

  // After a new login the forms of this page are refused once, and the refusal brings what they lack: what was sent is
  // sent again at once, if the page and the login are the same person's.
  function renew(token) {
    if (token) for (const field of document.getElementsByName("csrfmiddlewaretoken")) field.value = token;
  }

  let again = null; // the press that is made once more
  function isSentAgain({ request, sourceElement }, login) {
    const press = request.submitter || sourceElement;
    again = login && login === document.body.dataset.user && press !== again ? press : null;
    return again;
  }
  document.addEventListener("htmx:finally:request", (event) => {
    const press = again;
    if (press && !polls(event) && event.detail.ctx.response?.status === 403) setTimeout(() => press.click());
  });

  // What is never swapped in is told: who refused, and that the page is as it was.
  const undone = ({ method }) => (method === "POST" ? "Not saved" : "Not shown");
  document.addEventListener("htmx:after:request", (event) => {
    const { request, response, text } = event.detail.ctx;
    renew(response.headers.get("X-CSRF-Token"));
    if (polls(event)) {
      heard(response.status);
      if (outdated(event.detail.ctx)) event.preventDefault();
      return;
    }
    const login = response.headers.get("X-User");
    if (isSentAgain(event.detail.ctx, login)) return;
    if (response.status < 400) {
      if (request.method === "POST") request.form?.reset(); // what was sent is typed no more
      else if (text && typed().some((form) => ends(form, event.detail.ctx)) && !leaves()) event.preventDefault();
      return;
    }
    if (response.status === 409 || response.status === 422) return;
    const plain = (response.headers.get("Content-Type") || "").startsWith("text/plain");
    const reference = response.headers.get("X-Request-ID");
    const link = (response.status === 401 || login === "") && byId("logged-out")?.querySelector("a");
    say(byId("alert"), plain ? text : `${undone(request)}: the server answered ${response.status}. Try again.` +
      (reference ? ` Reference ${reference}.` : ""), link);
  });
  document.addEventListener("htmx:error", (event) => {
    if (polls(event)) heard(0);
    else if (event.detail.ctx) {
      say(byId("alert"), `${undone(event.detail.ctx.request)}: no answer came. The page is as it was; try again.`);
    }
  });

  // What is typed into, or has keys of its own. The tabs of a comparison have only arrows.
  const FIELDS = 'input:not([name="copy"]), textarea, select, [contenteditable], dialog';
  const control = (panel, does) => panel.querySelector(`[data-do~="${does}"], [data-to="${does}"]`);
  const card = () => document.querySelector(".card.selected h2") || byId("finished");

  // What a press asks for. With Alt a keyboard may make another sign of a letter or figure, then told by its place.
  function asked(event, panel) {
    const keys = JSON.parse(panel.dataset.keys);
    const letter = /^\p{L}$/u.test(event.key);
    const sign = /^[^\p{L}\d]$/u.test(event.key);
    if (sign && (event.altKey || !event.ctrlKey) && !event.metaKey && keys[event.key]) {
      return keys[event.key]; // a sign that some keyboards make with AltGr or Option
    }
    if (event.ctrlKey || event.metaKey) return "";
    // Caps Lock is no Shift.
    if (!event.altKey) return keys[letter ? event.key[event.shiftKey ? "toUpperCase" : "toLowerCase"]() : event.key];
    const letters = event.shiftKey ? [event.key, event.code.replace(/Key|Digit/, "")] : [];
    return letters.map((letter) => keys[`Alt+Shift+${letter.toLowerCase()}`]).find(Boolean);
  }

  // From the card to its passage in the text, and back.
  function across() {
    const text = byId("text");
    const passage = text.querySelector(".selected.goes, .selected")?.closest(".line")?.querySelector(".badge");
    const there = text.contains(document.activeElement) ? card() : passage;
    (there || text).focus();
  }

  // What the page shows as decided may be open again: it is brought up to date, and says so.
  const anew = (address) => htmx.ajax("GET", address, { source: "#review", target: "#review", swap: "outerMorph" });

  // Keys work while the focus is in the panel or the proof, never in a field, and once however long they are held. While
  // an answer is waited for nothing is decided, since nobody has seen what; a walk over the cards goes on with it.
  const WALKS = /^(next|previous)(-any)?$/;
  let ahead = [];
  document.addEventListener("htmx:finally:request", (event) => {
    const { ctx } = event.detail;
    if (polls(event)) return;
    if (ctx.status !== "swapped" || ctx.response.status >= 400) ahead = [];
    setTimeout(() => { // htmx takes the next request once this one is over
      const step = ahead.shift();
      const target = step && review() && control(review(), step);
      if (target) target.click(); else ahead = [];
    });
  });
  document.addEventListener("keydown", (event) => {
    const panel = event.target.closest("[data-keys]");
    if (!panel || event.repeat) return;
    if (event.isComposing || event.keyCode === 229) return; // 229: a key that an input method takes
    if (event.target.closest(FIELDS)) return;
    const does = asked(event, panel);
    if (panel.getAttribute("aria-busy") === "true" || ahead.length) {
      if (WALKS.test(does)) ahead.push(does);
      return;
    }
    const target = does && control(panel, does);
    const instead = does && !target && JSON.parse(panel.dataset.unanswered || "{}")[does];
    if (instead && instead.startsWith("/")) anew(instead);
    else if (instead) say(byId("status"), instead); // the button that the key stands for is not there
    if (!target) return;
    event.preventDefault();
    if (target.dataset.to === does) target.focus(); // a control to go to, which is pressed by itself
    else target.click();
  });
  // In a field Ctrl and Enter press the button that sends what is being written.
  document.addEventListener("keydown", (event) => {
    const sends = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing && !event.repeat;
    if (sends) event.target.closest("textarea")?.form.querySelector("[data-send]")?.click();
  });
  document.addEventListener("click", (event) => {
    const does = event.target.closest('[data-do="keys"], [data-do="across"]')?.dataset.do;
    if (!does) return;
    event.preventDefault();
    if (does === "keys") byId("keymap").showModal();
    else across();
  });

  // From one place where two copies part to the next, round and round; a click has just taken the focus off the last one.
  let stepped;
  document.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]");
    if (!step) return;
    event.preventDefault();
    const places = [...document.querySelectorAll(".sides [data-change]")].filter(
      (place) => place.getClientRects().length).filter( // a narrow screen shows one copy at a time
      (place, at, all) => all.findIndex((other) => other.dataset.change === place.dataset.change) === at);
    if (!places.length) return;
    const at = places.indexOf(places.includes(document.activeElement) ? document.activeElement : stepped);
    const by = Number(step.dataset.step);
    stepped = places.at((at < 0 && by < 0 ? by : at + by) % places.length);
    stepped.focus();
  });

  // A comment or a reason that somebody unfolds is about to be given, and comes into view: the card may be full.
  document.addEventListener("click", ({ target }) => {
    const unfolded = target.closest("summary")?.parentElement;
    if (unfolded) setTimeout(() => {
      if (!unfolded.open) return;
      unfolded.querySelector(".saying textarea, .chip input")?.focus();
      showBox();
    });
  });

  // A menu closes when the focus or a click goes elsewhere, and on Escape; then what is open, a field's own form first.
  const menus = () => document.querySelectorAll(".account[open], #aside[open]");
  document.addEventListener("click", (event) => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    const open = [...menus()];
    for (const menu of open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
    if (open.length) return;
    const panel = review() ? event.target.closest("#review") : document;
    const field = event.target.closest(FIELDS);
    const reasons = event.target.closest(".reject details[open]");
    const close = (field ? field.closest("form") : panel)?.querySelector('[data-do~="close"]');
    if (reasons) reasons.open = false;
    else if (close) close.click();
    if (reasons || (panel && !field && !close)) card()?.focus();
  });

  addEventListener("load", () => {
    showPassage("auto"); // a page that opens does not fly through what nobody has seen
    showBox(); // letters that came late move it
  });
})();
