// Keeps marks on the phone when the connection is lost, each with the phone's own time, and sends them when it returns.
// Without this script the register is an ordinary form. Kept are ids and marks, never a name; they go once the server has them.
(() => {
  "use strict";
  const form = document.querySelector("form[data-register]");
  if (!form) return;
  const key = `register ${form.dataset.register}`;
  const note = document.getElementById("offline");
  let sending = false;

  const people = [...form.querySelectorAll("fieldset.person")].map((fieldset) => ({
    fieldset,
    id: fieldset.querySelector("input[name$='.PersonId']").value,
    seen: fieldset.querySelector("input[name$='.Seen']").value,
    device: fieldset.querySelector("input[name$='.DeviceAt']"),
  }));

  const read = () => {
    try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; }
  };
  const write = (kept) => {
    try {
      if (Object.keys(kept).length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(kept));
    } catch { /* A phone that keeps nothing still has the form. */ }
  };
  const clock = (iso) => new Date(iso).toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit", hour12: true }).replace(" ", "");

  const tell = (why) => {
    const times = Object.values(read()).map((m) => m.at).sort();
    note.hidden = times.length === 0;
    if (note.hidden) return;
    note.querySelector("[data-when]").textContent = why ?? (navigator.onLine ? "Not sent yet." : `No connection since ${clock(times[0])}.`);
    note.querySelector("[data-count]").textContent = times.length === 1 ? "1 mark is kept on this phone and goes when you save." : `${times.length} marks are kept on this phone and go when you save.`;
  };

  const valueOf = (person, name) => person.fieldset.querySelector(`input[name$='.${name}']`)?.value ?? "";

  form.addEventListener("change", (event) => {
    const person = people.find((p) => p.fieldset.contains(event.target));
    const mark = person?.fieldset.querySelector("input[type=radio]:checked")?.value;
    if (!mark) return;
    const at = new Date().toISOString();
    person.device.value = at;
    write({ ...read(), [person.id]: { mark, arrived: valueOf(person, "Arrived"), left: valueOf(person, "Left"), seen: person.seen, at } });
    if (!navigator.onLine) tell();
  });

  // What was kept stands in the form again, also after the page was closed; the step that was seen then goes with it.
  for (const [id, kept] of Object.entries(read())) {
    const person = people.find((p) => p.id === id);
    const radio = person && [...person.fieldset.querySelectorAll("input[type=radio]")].find((r) => r.value === kept.mark);
    if (!radio) continue;
    radio.checked = true;
    person.device.value = kept.at;
    person.fieldset.querySelector("input[name$='.Seen']").value = kept.seen;
    person.fieldset.querySelector("input[name$='.Arrived']").value = kept.arrived;
    person.fieldset.querySelector("input[name$='.Left']").value = kept.left;
  }

  const send = async () => {
    if (sending) return;
    sending = true;
    try {
      const answer = await fetch(location.href, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" });
      if (answer.redirected && new URL(answer.url).pathname === location.pathname) {
        write({});
        location.replace(answer.url);
        return;
      }
      if (answer.redirected) tell("Sign in again, then open the register.");
      else form.submit(); // Something is wrong with what was entered: the page says what.
    } catch {
      tell(`No connection at ${clock(new Date().toISOString())}.`);
    } finally {
      sending = false;
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (Object.keys(read()).length === 0) write({});
    send();
  });
  addEventListener("online", () => { if (Object.keys(read()).length > 0) send(); });
  addEventListener("offline", () => tell());
  tell();
})();
