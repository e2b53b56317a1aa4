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

  /** A line of what came of a post. */
  const lineOf = (form, { url, key, status, reason }) => {
    const line = make("li");
    const href = `${form.dataset.look}?post=${encodeURIComponent(key ?? url)}`;
    const words = reason ?? status.replaceAll("_", " ");
    line.append(
      make("a", { href, textContent: url }),
      " ",
      make("span", { className: "facts", textContent: words }),
    );
    return line;
  };

  const counted = (count) => `${count} ${count === 1 ? "post" : "posts"}`;

  async function capture(form, urls, told) {
    const stop = new AbortController();
    const bar = make("progress", { max: urls.length, value: 0, ariaLabel: "Captured" });
    const cancel = make("button", { type: "button", textContent: "Cancel" });
    const clock = make("span", { className: "facts", ariaHidden: "true" });
    const list = make("ul", { className: "captured" });
    const running = make("p", { className: "running" });
    const began = Date.now();
    const left = new Set(urls);
    const hadFocus = form.contains(document.activeElement);
    const tick = setInterval(
      () => (clock.textContent = `${Math.round((Date.now() - began) / 1000)} s`),
      1000,
    );
    cancel.addEventListener("click", () => stop.abort());
    running.append(bar, " ", cancel, " ", clock);
    form.after(running, list);
    form.hidden = true;
    if (hadFocus) cancel.focus();
    told.textContent =
      urls.length === 1
        ? "Asking the platform. One that does not answer is given up after a while; this page can be used meanwhile."
        : `0 of ${urls.length}`;
    try {
      const answer = await fetch(form.dataset.capture, {
        method: "POST",
        headers: { "content-type": "application/json", "x-csrf-token": form.elements.csrf?.value ?? "" },
        body: JSON.stringify({ urls, again: urls.length === 1 }),
        signal: stop.signal,
      });
      if (!answer.ok) throw new Error((await answer.json()).detail);
      for await (const line of linesOf(answer.body)) {
        if (line.detail) throw new Error(line.detail);
        if (!line.url) continue;
        left.delete(line.url);
        bar.value = line.done;
        told.textContent = `${line.done} of ${urls.length}`;
        if (urls.length === 1) {
          if (line.key) return location.assign(`${form.dataset.look}?post=${encodeURIComponent(line.key)}`);
          throw new Error(line.reason ?? line.status);
        }
        list.append(lineOf(form, line));
      }
      told.textContent = `Done: ${urls.length} of ${urls.length}`;
    } catch (error) {
      told.textContent = stop.signal.aborted
        ? stoppedWords(urls.length, left.size)
        : error.message + waitedWords(Math.round((Date.now() - began) / 1000));
      if (stop.signal.aborted && urls.length > 1)
        list.append(...[...left].map((url) => lineOf(form, { url, status: "not captured" })));
      if (urls.length > 1 && left.size > 0) {
        form.elements.posts.value = [...left].join(" ");
        form.querySelector("button").textContent = `Capture the ${counted(left.size)} left`;
      }
      form.hidden = urls.length > 1 && left.size === 0;
    } finally {
      clearInterval(tick);
      if (running.contains(document.activeElement)) told.focus();
      running.remove();
    }
  }

  const waitedWords = (seconds) => (seconds === 0 ? "" : ` Waited for ${seconds} s.`);

  const stoppedWords = (all, left) =>
    all === 1
      ? "Stopped. What the platform still answers is kept."
      : `Stopped: ${all - left} of ${all} done, ${left} not captured. What was under way may still arrive.`;

  for (const form of document.querySelectorAll("form[data-capture]")) {
    const told = make("p", { role: "status", tabIndex: -1 });
    form.before(told);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void capture(form, form.elements.posts.value.trim().split(/\s+/), told);
    });
  }
})();
