// Filling in: what is typed is kept on the server while it is typed, and the week can be painted. Works beside the
// buttons, never instead of them. Nothing is kept in the browser: it may be a shared one.
"use strict";

(() => {
  for (const form of document.querySelectorAll("form[data-draft]")) keepWhileTyping(form);
  for (const set of document.querySelectorAll("[data-paint]")) paint(set);
  for (const form of document.querySelectorAll("form[data-draft]")) eitherOr(form);

  // ---- Kept while typed: soon after the last stroke, at the latest after eight seconds, and when one leaves the page.
  function keepWhileTyping(form) {
    const state = form.querySelector("[data-draft-state]");
    const seen = form.elements.seen;
    let changed = 0, kept = 0, refused = 0, since = 0, timer = null, busy = false, leaving = false, failed = false, stopped = false;
    state.hidden = false;

    // Marks of words that were sent without an answer: when something else is written, they are known to be this page's
    // own. Marks, for a form must not grow by a whole text with every attempt. Should there be very many, those in the
    // middle go: the server stands at one from when the line broke, or at one of the newest.
    const MOST = 1000;
    const own = () => [...form.querySelectorAll("textarea, input[type=text], input[type=email]")].map((one) => one.value);
    const unheard = (texts) => {
      for (const mark of texts.filter(Boolean).map(markOf)) {
        const marks = [...form.querySelectorAll("[name=had]")];
        if (marks.some((one) => one.value === mark)) continue;
        if (marks.length >= MOST) marks[MOST / 2].remove();
        seen.after(Object.assign(seen.cloneNode(), { name: "had", value: mark }));
      }
    };
    const heard = () => { for (const one of form.querySelectorAll("[name=had]")) one.remove(); };

    const fields = () => new URLSearchParams(new FormData(form));
    const soon = (delay) => { clearTimeout(timer); timer = setTimeout(save, delay); };
    const tell = (words, trouble) => { state.replaceChildren(...[].concat(words)); state.classList.toggle("trouble", trouble); failed = trouble; };

    form.addEventListener("input", note);
    form.addEventListener("medspil:changed", note);
    form.addEventListener("submit", (event) => {
      if (failed && !navigator.onLine) { event.preventDefault(); tell(form.dataset.offline, true); return; }
      leaving = true;
      unheard(own());
      clearTimeout(timer);
    });
    addEventListener("pageshow", () => { leaving = false; });
    addEventListener("online", () => { if (kept < changed) soon(0); });
    // Whoever comes back to the page may have signed in again meanwhile.
    addEventListener("focus", () => { stopped = false; if (failed) soon(0); });
    addEventListener("beforeunload", (event) => { if (failed && kept < changed && !leaving) event.preventDefault(); });
    document.addEventListener("visibilitychange", () => {
      if (kept === changed || leaving || stopped) return;
      // What became of a beacon is never heard, and who is signed out sends it for nothing: whoever comes back saves again.
      if (document.visibilityState === "visible") soon(0);
      else if (navigator.sendBeacon(form.dataset.draft, fields())) unheard(own());
    });

    function note() {
      changed += 1;
      if (!since) since = Date.now();
      soon(Math.max(0, Math.min(1200, since + 8000 - Date.now())));
    }

    async function save() {
      if (busy || leaving || stopped || kept === changed) return;
      busy = true;
      const upTo = changed, texts = own();
      since = 0;
      try {
        const answer = await fetch(form.dataset.draft, { method: "POST", body: fields(), credentials: "same-origin", signal: AbortSignal.timeout?.(8000) });
        if (answer.ok) {
          const told = await answer.json();
          seen.value = told.seen;
          heard();
          kept = upTo;
          tell(told.words, false);
        } else if (answer.status === 422) {
          // Not all of it is kept: too much stands beside it from other windows. Trying again changes nothing until the
          // student has looked there.
          refused = upTo;
          const told = await answer.json();
          seen.value = told.seen;
          tell(told.words, true);
        } else if (answer.status === 401 || answer.status === 412) {
          // Somebody else at the same browser: what is typed here is not theirs, and is offered no more.
          stopped = answer.status === 412;
          const way = document.createElement("a");
          way.href = stopped ? "/sign-in?instead=yes" : "/sign-in";
          way.target = "_blank";
          way.rel = "noopener";
          way.textContent = form.dataset.signIn;
          tell([(stopped ? form.dataset.other : form.dataset.signedOut) + " ", way], true);
        } else if (answer.status === 413 || answer.status === 404) {
          // Trying again changes nothing; writing less does, unless there is nothing here to write to any more.
          refused = upTo;
          tell(answer.status === 404 ? form.dataset.gone : form.dataset.tooMuch, true);
        } else {
          tell(form.dataset.trouble, true);
        }
      } catch {
        // Lost on the way there, or on the way back.
        unheard(texts);
        tell(form.dataset.offline, true);
      }
      busy = false;
      if (Math.max(kept, refused) < changed) soon(failed ? 5000 : 800);
    }
  }

  // The mark of words, blanks and capitals apart, as the server makes it: see `mark_of` and `plain`.
  function markOf(words) {
    const plain = words.trim().split(/\s+/).join(" ").toLowerCase();
    let one = 0x2545f491, two = 0x6c078965;
    for (let at = 0; at < plain.length; at += 1) {
      one = Math.imul(one ^ plain.charCodeAt(at), 0x9e3779b1);
      two = Math.imul(two ^ plain.charCodeAt(at), 0x85ebca6b);
      one ^= one >>> 15;
      two ^= two >>> 13;
    }
    return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }

  // ---- The week: a tap sets one, a stroke of mouse or finger paints many, arrows move about.
  function paint(set) {
    const boxes = [...set.querySelectorAll("td input")];
    const at = new Map(boxes.map((box, place) => [box, [place % 5, Math.floor(place / 5)]]));
    const box = (day, block) => boxes.find((one) => { const [d, b] = at.get(one); return d === day && b === block; });
    const under = (touch) => document.elementFromPoint(touch.clientX, touch.clientY)?.closest("td")?.querySelector("input");
    const told = set.querySelector("[data-week-told]");
    let stroke = null, began = null, hold = null;

    const lay = (one) => {
      if (!one || !at.has(one) || one.checked === stroke) return;
      one.checked = stroke;
      one.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const start = (one) => { stroke = !one.checked; set.classList.add("painting"); lay(one); };
    const stop = () => { stroke = null; began = null; clearTimeout(hold); set.classList.remove("painting"); };

    set.addEventListener("mousedown", (event) => {
      began = event.button === 0 ? event.target.closest("td")?.querySelector("input") : null;
    });
    set.addEventListener("mouseover", (event) => {
      if (!began || !(event.buttons & 1)) return;
      const one = event.target.closest("td")?.querySelector("input");
      if (stroke === null && one && one !== began) start(began);
      if (stroke !== null) lay(one);
    });
    addEventListener("mouseup", () => { if (stroke !== null) setTimeout(stop, 0); else began = null; });
    // The click that ends a stroke would undo where it ended.
    set.addEventListener("click", (event) => { if (stroke !== null) event.preventDefault(); }, true);

    // A finger that rests a moment, or moves sideways, paints; one that moves up or down scrolls.
    let from = null;
    set.addEventListener("touchstart", (event) => {
      const touch = event.touches[0];
      began = event.touches.length === 1 ? under(touch) : null;
      from = [touch.clientX, touch.clientY];
      clearTimeout(hold);
      if (began) hold = setTimeout(() => { if (began && stroke === null) start(began); }, 350);
    }, { passive: true });
    set.addEventListener("touchmove", (event) => {
      if (!began) return;
      const touch = event.touches[0];
      const [over, down] = [Math.abs(touch.clientX - from[0]), Math.abs(touch.clientY - from[1])];
      if (stroke === null && down > 10 && down > over) return stop();
      if (stroke === null && over > 10) start(began);
      if (stroke !== null) { event.preventDefault(); lay(under(touch)); }
    }, { passive: false });
    set.addEventListener("touchend", (event) => { clearTimeout(hold); if (stroke !== null) { event.preventDefault(); stop(); } else began = null; });
    set.addEventListener("touchcancel", stop);

    set.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (!step || !at.has(event.target)) return;
      const [day, block] = at.get(event.target);
      const next = box(day + step[0], block + step[1]);
      event.preventDefault();
      next?.focus();
    });

    // Copying a day, without going to the server and back.
    const copy = set.querySelector("[data-copy]");
    copy?.addEventListener("click", (event) => {
      event.preventDefault();
      const days = ["mon", "tue", "wed", "thu", "fri"];
      const [source, goal] = ["copy_from", "copy_to"].map((name) => set.querySelector(`[name=${name}]`).value);
      const one = days.indexOf(source);
      for (const day of days.keys()) {
        if (day === one || (goal !== "week" && goal !== days[day])) continue;
        for (const block of [0, 1, 2, 3]) box(day, block).checked = box(one, block).checked;
      }
      // Whoever copies a day knows their timetable after all.
      if (boxes.some((one) => one.checked)) for (const alone of set.querySelectorAll("[data-alone]")) alone.checked = false;
      set.dispatchEvent(new Event("input", { bubbles: true }));
    });

    const count = () => {
      const chosen = boxes.filter((one) => one.checked).length;
      told.textContent = chosen === 0 ? told.dataset.none : chosen === boxes.length ? told.dataset.every : `${chosen} ${told.dataset.some}`;
    };
    set.addEventListener("input", count);
    if (boxes.some((one) => one.checked)) count();
  }

  // ---- A need that is not ticked takes its words with it, where they are out of sight; ticked again they are there.
  if (window.CSS?.supports("selector(:has(a))")) {
    for (const need of document.querySelectorAll(".needs > li")) {
      const to = need.querySelector(".need-to");
      need.querySelector("[name=answer]").addEventListener("change", () => {
        const isHidden = getComputedStyle(to).display === "none";
        for (const one of to.querySelectorAll("[name]")) one.disabled = isHidden;
      });
    }
  }

  // ---- The card, as the group will see it.
  for (const preview of document.querySelectorAll("[data-preview]")) {
    const form = preview.closest("form");
    form.addEventListener("input", () => {
      const line = preview.querySelector("[data-preview-line]");
      line.textContent = form.elements.line.value.trim().replace(/\s+/g, " ");
      line.hidden = !line.textContent;
      for (const entry of preview.querySelectorAll("[data-preview-of]")) {
        entry.hidden = !form.querySelector(`[name=show][value="${entry.dataset.previewOf}"]`).checked;
      }
    });
  }

  // ---- "I don't know yet" and an answer do not go together: choosing one lets go of the other.
  function eitherOr(form) {
    form.addEventListener("input", (event) => {
      const one = event.target;
      if (one.type !== "checkbox" || !one.checked || one.name !== "answer") return;
      const alone = (box) => box.hasAttribute("data-alone");
      let let_go = false;
      for (const other of form.querySelectorAll("input[type=checkbox][name=answer]:checked")) {
        if (other !== one && (alone(one) || alone(other))) { other.checked = false; let_go = true; }
      }
      if (let_go) form.dispatchEvent(new Event("medspil:changed"));
    });
    for (const line of form.querySelectorAll("[data-most]")) {
      const most = Number(line.dataset.most);
      form.addEventListener("input", () => {
        const chosen = form.querySelectorAll("input[name=answer]:checked:not([data-alone])").length;
        line.textContent = chosen === 0 ? "" : `${chosen} ${line.dataset.of} ${most}`;
        line.classList.toggle("over", chosen > most);
      });
    }
  }
})();
