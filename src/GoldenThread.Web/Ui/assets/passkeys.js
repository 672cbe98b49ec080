// Hands our question to the device and puts its answer into the form. Without this script, or a device that has passkeys, the password form stands as it is.
(() => {
  "use strict";
  const can = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential?.parseRequestOptionsFromJSON;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!can) continue;
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      const answer = form.querySelector("input[name=Credential]");
      if (answer.value) return;
      event.preventDefault();
      const options = JSON.parse(form.dataset.options);
      try {
        const credential = form.dataset.passkey === "create"
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        answer.value = JSON.stringify(credential.toJSON());
        form.submit();
      } catch {
        // The reader said no, or the device has none: the form stays, and so does the password beside it.
      }
    });
  }
})();
