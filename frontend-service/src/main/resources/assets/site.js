"use strict";
// Makes pages live. Without it, every page works by links and forms.

const find = selector => document.querySelector(selector);
const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
const kept = { // storage may be switched off
  get: key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* then not */ } },
  drop: key => { try { localStorage.removeItem(key); } catch { /* then not */ } },
};

// Once the login has ended nothing more arrives; the page says so.
let loggedOut = false;
const make = (tag, like) => Object.assign(document.createElement(tag), like);
const sayLoggedOut = () => {
  if (loggedOut) return;
  loggedOut = true;
  const note = make("p", { className: "flash bad", role: "alert", textContent: "You are logged out. " });
  note.append(make("a", { href: location.href, textContent: "Log in again" }));
  document.getElementById("content").prepend(note);
};
document.addEventListener("htmx:responseError", event => { if (event.detail.xhr.status === 401) sayLoggedOut(); });

// Parts that refresh themselves when something changed. Their elements stay and get new content: one that is replaced
// forgets what changed while it was being read again.
each("[data-live]", part => {
  let stream;
  const changed = () => document.body.dispatchEvent(new Event("live"));
  const open = () => {
    if (stream || document.hidden) return;
    stream = new EventSource(part.dataset.live);
    stream.addEventListener("changed", changed);
    stream.onmessage = changed;
    stream.onerror = () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      close();
      changed(); // asking tells the reason
      setTimeout(() => loggedOut || open(), 10_000 * (1 + Math.random()));
    };
  };
  const close = () => { stream?.close(); stream = undefined; };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return close();
    open();
    changed();
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
});

// Counters: code points, as the service counts.
const length = text => [...text.replace(/\r\n/g, "\n")].length;
each("[data-counts]", counter => {
  const field = document.getElementById(counter.dataset.counts);
  const limit = Number(counter.dataset.limit);
  const count = () => {
    const left = limit - length(field.value);
    if (field.value) counter.textContent = left < 0 ? `${-left} characters too many.` : `${left} of ${limit} characters left.`;
    else counter.textContent = `Up to ${limit} characters.`;
    counter.classList.toggle("over", left < 0);
  };
  field.addEventListener("input", count);
  count();
});

// A draft stays in this browser until it is sent.
each("form[data-draft]", form => {
  const fields = [...form.elements].filter(field => field.name && field.type !== "hidden");
  const draft = kept.get(form.dataset.draft);
  if (draft && fields.every(field => !field.value)) {
    fields.forEach(field => { field.value = draft[field.name] ?? ""; field.dispatchEvent(new Event("input")); });
  }
  form.addEventListener("input", () =>
    kept.set(form.dataset.draft, Object.fromEntries(fields.map(field => [field.name, field.value]))));
});
each("[data-sent]", page => kept.drop(page.dataset.sent));

// A form is sent once, however often its button is pressed.
const once = form => {
  const sending = is => {
    form.querySelector("button").setAttribute("aria-disabled", is);
    form.querySelector("[data-sending]")?.toggleAttribute("hidden", !is);
  };
  form.addEventListener("submit", event => {
    if (form.querySelector("button").getAttribute("aria-disabled") === "true") event.preventDefault();
    else sending(true);
  });
  addEventListener("pageshow", event => { if (event.persisted) sending(false); });
};
each("form[method=post]", once);

// What needs attention gets the focus.
find(".summary, .flash[tabindex]")?.focus();

// A question opens as a dialog over the page.
const dialog = document.createElement("dialog");
document.body.append(dialog);
document.addEventListener("click", async event => {
  const close = event.target.closest("dialog [data-close]");
  if (close) { event.preventDefault(); return dialog.close(); }
  const link = event.target.closest("a[data-ask]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  try {
    const answer = await fetch(link.href);
    const question = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".ask");
    const title = question.querySelector("h1");
    title.id = "question";
    dialog.replaceChildren(question);
    dialog.setAttribute("aria-labelledby", "question");
    once(question.querySelector("form"));
    dialog.showModal();
    question.querySelector("button").focus();
  } catch { location = link.href; }
});

// The review's keys can be switched off, and never interfere with typing.
each("[data-keys]", () => {
  const help = document.getElementById("keys");
  const on = document.getElementById("keys-on");
  on.checked = kept.get("keys") !== false;
  on.addEventListener("change", () => kept.set("keys", on.checked));
  each("[data-opens=keys]", button => { button.hidden = false; button.addEventListener("click", () => help.showModal()); });
  const go = step => {
    const rows = [...document.querySelectorAll(".rows a")];
    const now = rows.findIndex(row => row.hasAttribute("aria-current"));
    rows[now < 0 ? 0 : now + step]?.click();
  };
  const keys = {
    j: () => go(1), k: () => go(-1), "?": () => help.showModal(),
    a: () => find("[data-key=a]")?.click(), r: () => find("[data-key=r]")?.click(),
    "/": () => document.getElementById("q")?.focus(),
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key] || (!on.checked && event.key !== "?")) return;
    if (event.target.matches("input, textarea, select") || find("dialog[open]")) return;
    event.preventDefault();
    keys[event.key]();
  });
});

// Events arrive by themselves; pausing keeps the list still.
each("[data-stream]", list => {
  const bar = find("[data-live-bar]");
  if (!bar) return;
  const text = bar.querySelector("[data-live-text]");
  const button = bar.querySelector("[data-pause]");
  const oldestFirst = list.dataset.order === "oldest";
  const newest = () => (oldestFirst ? list.lastElementChild : list.firstElementChild)?.dataset.event ?? "";
  let paused = false, waiting = 0, timer;
  const say = () => { text.textContent = !paused ? "Live" : waiting ? `Paused, ${waiting} new` : "Paused"; };
  const load = async () => {
    const address = new URL(list.dataset.rows, location);
    address.searchParams.set("after", newest());
    const answer = await fetch(address);
    if (answer.status === 401) sayLoggedOut();
    if (!answer.ok || paused) return;
    const rows = new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("li[data-event]");
    const fresh = [...rows].filter(row => !list.querySelector(`[data-event="${CSS.escape(row.dataset.event)}"]`));
    fresh.forEach(row => row.classList.add("arrived"));
    oldestFirst ? list.append(...fresh) : list.prepend(...fresh);
    if (fresh.length) find("[data-none]")?.remove();
  };
  const soon = () => { clearTimeout(timer); timer = setTimeout(load, 150); };
  const stream = new EventSource(list.dataset.stream);
  stream.onopen = () => { bar.hidden = false; say(); if (!paused) soon(); };
  stream.onerror = () => {
    const over = stream.readyState === EventSource.CLOSED;
    text.textContent = over ? "Interrupted" : "Connecting again …";
    if (over) soon(); // as above
  };
  stream.onmessage = () => { if (paused) { waiting++; say(); } else soon(); };
  addEventListener("pagehide", () => stream.close());
  button.addEventListener("click", () => {
    paused = !paused;
    clearTimeout(timer);
    button.textContent = paused ? "Go on" : "Pause";
    button.setAttribute("aria-pressed", paused);
    bar.classList.toggle("paused", paused);
    if (!paused) { waiting = 0; soon(); }
    say();
  });
});
each("[data-submits]", field => field.addEventListener("change", () => field.form.requestSubmit()));
