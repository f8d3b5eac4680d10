// What a script can make easier. Every page works without it.
"use strict";

(() => {
  const all = (selector, from = document) => from.querySelectorAll(selector);

  // Faults first: the summary takes the focus, and its links go into the field itself.
  const summary = document.getElementById("faults");
  if (summary) {
    summary.focus();
    summary.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field) return;
      event.preventDefault();
      const input = field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea") || field;
      field.scrollIntoView({ block: "start" });
      input.focus({ preventScroll: true });
    });
  }

  // A password can be looked at.
  for (const button of all("[data-show]")) {
    const input = document.getElementById(button.dataset.show);
    const show = button.textContent;
    button.hidden = false;
    button.addEventListener("click", () => {
      const shown = input.type === "text";
      input.type = shown ? "password" : "text";
      button.textContent = shown ? show : button.dataset.hideText;
      button.setAttribute("aria-pressed", String(!shown));
    });
    input.form?.addEventListener("submit", () => { input.type = "password"; });
  }

  // Characters left; told to screen readers when the writer rests.
  for (const line of all("[data-count-of]")) {
    const input = document.getElementById(line.dataset.countOf);
    const most = Number(input.dataset.max);
    const limit = line.textContent;
    const told = document.createElement("span");
    told.className = "apart";
    told.setAttribute("aria-live", "polite");
    line.after(told);
    let rest;
    const count = () => {
      const left = most - [...input.value.replace(/\r\n/g, "\n")].length;
      const far = most > 500 && left > most / 2;
      line.textContent = far ? limit : `${Math.abs(left)} ${left < 0 ? line.dataset.over : line.dataset.left}`;
      line.classList.toggle("over", left < 0);
      clearTimeout(rest);
      if (left < most / 10) rest = setTimeout(() => { told.textContent = line.textContent; }, 1000);
    };
    input.addEventListener("input", count);
    count();
  }

  // Nothing written is lost by a slip.
  for (const form of all("form[data-unsaved]")) {
    let touched = Boolean(summary);
    const warn = (event) => { if (touched) event.preventDefault(); };
    form.addEventListener("input", () => { touched = true; });
    form.addEventListener("submit", () => { touched = false; });
    addEventListener("beforeunload", warn);
  }

  // A menu closes with Escape, and when one goes elsewhere.
  for (const menu of all("details.menu")) {
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
    menu.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  }

  // A form is sent once, however often one presses.
  for (const form of all("form[method='post']")) {
    let sent = false;
    form.addEventListener("submit", (event) => {
      if (sent) return event.preventDefault();
      sent = true;
      setTimeout(() => { sent = false; }, 5000);
    });
  }

  // Printing by button, where there is a script to press it for.
  for (const button of all("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // What stands folded on the screen is unfolded on paper, and folded again afterwards.
  const folded = () => all("details[data-print-open]:not([open])");
  addEventListener("beforeprint", () => { for (const part of folded()) part.open = part.dataset.folded = true; });
  addEventListener("afterprint", () => {
    for (const part of all("details[data-folded]")) { part.open = false; delete part.dataset.folded; }
  });

  // Leaving quickly: the page goes blank at once and is not what the back button shows. Escape three times does the same.
  const exits = all("[data-exit]");
  if (exits.length) {
    const leave = () => { document.body.hidden = true; document.title = "…"; location.replace(exits[0].href); };
    for (const exit of exits) exit.addEventListener("click", (event) => { event.preventDefault(); leave(); });
    let presses = [];
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      presses = [...presses.filter((at) => event.timeStamp - at < 2000), event.timeStamp];
      if (presses.length >= 3) leave();
    });
  }
})();
