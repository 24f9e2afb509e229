"use strict";
// Makes pages live. Everything here is an addition: without it, every page works by links and forms.

const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
const kept = { // storage may be switched off
  get: key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* then not */ } },
  drop: key => { try { localStorage.removeItem(key); } catch { /* then not */ } },
};

// Parts that refresh themselves when the page's stream says that something changed.
each("[data-live]", part => {
  let stream;
  const changed = () => document.body.dispatchEvent(new CustomEvent("live"));
  const open = () => {
    if (stream || document.hidden) return;
    stream = new EventSource(part.dataset.live);
    stream.addEventListener("changed", changed);
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
each("form[method=post]", form => {
  form.addEventListener("submit", event => {
    const button = form.querySelector("button");
    if (button.getAttribute("aria-disabled") === "true") return event.preventDefault();
    button.setAttribute("aria-disabled", "true");
    form.querySelector("[data-sending]")?.removeAttribute("hidden");
  });
  addEventListener("pageshow", () => {
    form.querySelector("button")?.removeAttribute("aria-disabled");
    form.querySelector("[data-sending]")?.setAttribute("hidden", "");
  });
});

// What needs attention gets the focus.
document.querySelector(".summary")?.focus();
