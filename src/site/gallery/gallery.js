// Finds posts in the gallery. The index is read when somebody begins to search; without this script the lists have every post.
(() => {
  const { shards, labels, words, locale, timeZone } = JSON.parse(document.currentScript.dataset.gallery);
  const AT_ONCE = 50;
  /** What a row of the index holds, in order. */
  const FIELDS =
    "path name handle platform published state absent text warning picture articles versions about".split(
      " ",
    );
  const form = document.querySelector("form.filters");
  const newest = document.getElementById("newest");
  const found = document.getElementById("found");
  const status = found.querySelector("[role=status]");
  const list = found.querySelector("ul");
  const more = found.querySelector("button");
  const parts = [];
  let posts;
  let reading;
  let shown = [];

  const make = (name, fields = {}, children = []) => {
    const element = Object.assign(document.createElement(name), fields);
    element.append(...children);
    return element;
  };
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const number = new Intl.NumberFormat(locale);
  const plural = (phrase, count) =>
    (phrase[new Intl.PluralRules(locale).select(count)] ?? phrase.other).replace(
      "{count}",
      number.format(count),
    );
  const day = { day: "numeric", month: "long", year: "numeric" };
  const [moments, days] = [timeZone, "UTC"].map(
    (zone) => new Intl.DateTimeFormat(locale, { ...day, timeZone: zone }),
  );

  globalThis.postproofPosts = (shard, rows) => {
    parts[shard - 1] = rows.map((row) => {
      const post = Object.fromEntries(FIELDS.map((field, place) => [field, row[place]]));
      const author = fold(`${post.name}\n@${post.handle}`);
      return {
        ...post,
        author,
        all: fold(`${post.text}\n${post.warning}\n${post.about}\n`) + author,
        used: fold(post.articles.join("\n")),
      };
    });
  };

  const read = () =>
    (reading ??= Promise.all(
      Array.from(
        { length: shards },
        (_, index) =>
          new Promise((resolve, reject) => {
            const script = make("script", {
              src: `search/${index + 1}.js`,
              onload: resolve,
              onerror: reject,
            });
            document.head.append(script);
          }),
      ),
    ).then(() => (posts = parts.flat().reverse())));

  const entry = (post) => {
    const {
      path,
      name,
      handle,
      platform,
      published,
      state,
      absent,
      text,
      warning,
      picture,
      articles,
      versions,
    } = post;
    const facts = [];
    if (handle !== "" && handle !== name) facts.push(make("bdi", { textContent: `@${handle}` }));
    if (name !== labels[platform]) facts.push(labels[platform]);
    if (published !== "")
      facts.push(
        make("time", {
          dateTime: published,
          textContent: (published.length === 10 ? days : moments).format(new Date(published)),
        }),
      );
    if (versions > 1) facts.push(plural(words.versions, versions));
    if (articles.length > 0) {
      const some = articles.slice(0, 3).join(", ") + (articles.length > 3 ? " …" : "");
      facts.push(words.usedIn.replace("{articles}", () => some));
    }
    facts.push(make("span", { className: `state ${state}`, textContent: words.states[state] }));
    if (absent) facts.push(make("b", { className: "lost", textContent: words.absent }));
    const said = warning === "" ? text.slice(0, 500) : words.warning.replace("{text}", () => warning);
    const body = make("div", {}, [
      make("h3", {}, [make("a", { href: path }, [make("bdi", { textContent: name.slice(0, 100) })])]),
      make("p", { className: "words", dir: "auto", textContent: said }),
      make(
        "p",
        { className: "facts" },
        facts.flatMap((fact, index) => (index === 0 ? [fact] : [" · ", fact])),
      ),
    ]);
    if (!picture) return make("li", {}, [body]);
    const [file, width, height] = picture;
    return make("li", {}, [
      make("img", { loading: "lazy", alt: "", width, height, src: `assets/${file}` }),
      body,
    ]);
  };

  const wantedIn = () =>
    Object.fromEntries(
      [...new FormData(form)]
        .map(([name, value]) => [name, value.trim()])
        .filter(([, value]) => value !== ""),
    );

  const matches = ({ q = "", author, platform, state, used, from, to }) => {
    const all = fold(q).split(/\s+/).filter(Boolean);
    const [by, article] = [author, used].map((value) => value && fold(value));
    return (post) =>
      all.every((word) => post.all.includes(word)) &&
      (!by || post.author.includes(by)) &&
      (!platform || post.platform === platform) &&
      (!state || (state === "absent" ? post.absent === 1 : post.state === state)) &&
      (!article || post.used.includes(article)) &&
      (!from || post.published.slice(0, 10) >= from) &&
      (!to || (post.published !== "" && post.published.slice(0, 10) <= to));
  };

  const showMore = () => {
    const from = list.childElementCount;
    list.append(...shown.slice(from, from + AT_ONCE).map(entry));
    more.hidden = list.childElementCount >= shown.length;
  };

  const search = async () => {
    const wanted = wantedIn();
    const isAsked = Object.keys(wanted).length > 0;
    const hash = isAsked ? `#${new URLSearchParams(wanted)}` : "#";
    if (hash !== (location.hash || "#")) history.replaceState(null, "", hash);
    found.hidden = !isAsked;
    newest.hidden = isAsked;
    if (!isAsked) return;
    if (!posts) {
      status.textContent = words.loading;
      await read();
    }
    const began = performance.now();
    shown = posts.filter(matches(wantedIn()));
    list.replaceChildren();
    showMore();
    status.textContent = shown.length === 0 ? words.none : plural(words.count, shown.length);
    performance.measure("postproof-search", { start: began, end: performance.now() });
  };

  const fromAddress = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    for (const field of form.querySelectorAll("[name]")) field.value = given.get(field.name) ?? "";
    search();
  };

  form.hidden = false;
  form.addEventListener("focusin", read);
  form.addEventListener("input", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  form.addEventListener("reset", () => setTimeout(search));
  more.addEventListener("click", () => {
    const from = list.childElementCount;
    showMore();
    list.children[from]?.querySelector("a").focus();
  });
  addEventListener("hashchange", fromAddress);
  if (location.hash.length > 1) fromAddress();
})();
