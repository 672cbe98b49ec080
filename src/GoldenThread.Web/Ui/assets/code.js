// Shows the next code when the minute is over. Without this script a link on the page does it.
(() => {
  "use strict";
  const code = document.getElementById("code");
  if (!code) return;
  const next = async () => {
    let left = 5;
    try {
      const answer = await fetch(location.href, { credentials: "same-origin", headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("code");
      if (!fresh) return;
      if (fresh.textContent !== code.textContent) code.textContent = fresh.textContent;
      document.getElementById("here").textContent = page.getElementById("here").textContent;
      left = Number(fresh.dataset.left);
    } catch { /* No connection: tried again in a moment. */ }
    setTimeout(next, left * 1000 + 300);
  };
  setTimeout(next, Number(code.dataset.left) * 1000 + 300);
})();
