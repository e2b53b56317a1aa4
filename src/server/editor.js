// What makes the editor's pages quicker where a browser runs scripts: copying, progress, pasting with links. Without it all works.
(() => {
  const make = (name, fields = {}) => Object.assign(document.createElement(name), fields);

  for (const text of document.querySelectorAll("textarea[readonly]")) {
    const button = make("button", { type: "button", textContent: "Copy" });
    const label = text.labels[0];
    button.setAttribute("aria-label", `Copy ${label.textContent}`);
    const told = make("span", { role: "status" });
    button.addEventListener("click", async () => {
      text.select();
      await navigator.clipboard.writeText(text.value).then(
        () => (told.textContent = "Copied"),
        () => (told.textContent = "Selected: press Ctrl+C"),
      );
    });
    label.after(" ", button, " ", told);
  }

  // Text editors put links on the clipboard as HTML only: what is shown is the text, what is sent has the links.
  const draft = document.getElementById("article");
  if (draft) {
    let pasted;
    draft.addEventListener("paste", ({ clipboardData }) => {
      const html = clipboardData.getData("text/html");
      if (html === "" || draft.value !== "") return;
      setTimeout(() => (pasted = { html, text: draft.value }));
    });
    draft.form.addEventListener("formdata", ({ formData }) => {
      if (pasted?.text !== draft.value) return;
      formData.set("article", pasted.html);
      formData.set("format", "html");
    });
  }

  async function* linesOf(body) {
    let rest = "";
    for await (const part of body.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + part).split("\n");
      rest = lines.pop();
      yield* lines.map((line) => JSON.parse(line));
    }
  }

  async function capture(form, urls, told) {
    const stop = new AbortController();
    const bar = make("progress", { max: urls.length, ariaLabel: "Captured" });
    const cancel = make("button", { type: "button", textContent: "Cancel" });
    const list = make("ul");
    cancel.addEventListener("click", () => stop.abort());
    form.after(bar, " ", cancel, list);
    form.hidden = true;
    told.textContent = urls.length === 1 ? "Asking the platform …" : `0 of ${urls.length}`;
    try {
      const answer = await fetch(form.dataset.capture, {
        method: "POST",
        headers: { "content-type": "application/json", "x-csrf-token": form.elements.csrf?.value ?? "" },
        body: JSON.stringify({ urls, again: urls.length === 1 }),
        signal: stop.signal,
      });
      if (!answer.ok) throw new Error((await answer.json()).detail);
      for await (const { url, status, reason, key, detail, done } of linesOf(answer.body)) {
        if (detail) throw new Error(detail);
        if (!url) continue;
        bar.value = done;
        told.textContent = `${done} of ${urls.length}`;
        if (urls.length === 1) {
          if (key) return location.assign(`${form.dataset.look}?post=${encodeURIComponent(key)}`);
          throw new Error(reason ?? status);
        }
        const line = make("li");
        const name = make("a", {
          href: `${form.dataset.look}?post=${encodeURIComponent(key ?? url)}`,
          textContent: url,
        });
        line.append(name, " ", make("span", { className: "facts", textContent: reason ?? status }));
        list.append(line);
      }
      told.textContent = "Done";
    } catch (error) {
      told.textContent = stop.signal.aborted ? "Stopped. What was ready is kept." : error.message;
      form.hidden = false;
    }
    bar.remove();
    cancel.remove();
  }

  for (const form of document.querySelectorAll("form[data-capture]")) {
    const told = make("p", { role: "status" });
    form.before(told);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void capture(form, form.elements.posts.value.trim().split(/\s+/), told);
    });
  }
})();
