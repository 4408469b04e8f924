/* The page itself: what is shown follows the address, and everything that is chosen goes into the address. */
(function (t) {
  "use strict";
  let at = t.route.read("");
  let turn = 0;

  function detail() {
    return t.byId("detail");
  }

  /** Says something to those who listen. */
  function announce(text) {
    t.byId("announcer").textContent = text;
  }

  t.notFound = function (section, message) {
    return () => {
      section.replaceChildren(t.backToList(), t.el("h1", { id: "detail-title", tabindex: "-1" }, t.say("notFound")), t.el("p.lead-text", {}, message));
      return t.say("notFound");
    };
  };

  function failed(problem) {
    const key = problem.key || "failed";
    detail().replaceChildren(t.backToList(), t.el("h1", { id: "detail-title", tabindex: "-1" }, t.say("failed")),
      t.el("p.lead-text", { role: "alert" }, t.say(key, { file: problem.file || "" })),
      t.el("p", {}, t.el("button", { type: "button", click: () => location.reload() }, t.say("reload"))));
    if (!problem.key) {
      throw problem;
    }
  }

  function view() {
    const section = detail();
    switch (at.view) {
      case "indicator":
        return t.series(section, at.id, at.search);
      case "figure":
        return t.figure(section, at.id);
      default:
        return Promise.resolve(() => {
          t.start(section);
          return "";
        });
    }
  }

  /** Shows what the address says; an answer that comes after a later question is thrown away. */
  async function show(moved) {
    const mine = ++turn;
    document.body.dataset.view = at.view || "start";
    t.results.point(at.view === "indicator" ? at.id : "");
    const slow = setTimeout(() => announce(t.say("loadingFigures")), 400);
    try {
      const render = await view();
      if (mine === turn) {
        const title = render();
        document.title = (title ? title + " – " : "") + "Tabularium";
        t.chart.clear();
        if (moved) {
          arrive();
        }
      }
    } catch (problem) {
      if (mine === turn) {
        failed(problem);
      }
    } finally {
      clearTimeout(slow);
    }
    document.body.dataset.ready = String(mine === turn);
  }

  /** After a move the reader is at the title of what came, and hears it. */
  function arrive() {
    const title = t.byId("detail-title");
    if (title && at.view) {
      title.focus({ preventScroll: true });
    }
    window.scrollTo({ top: 0 });
    detail().scrollTop = 0;
  }

  t.app = {
    link: (kind, id) => t.route.write(kind, id, at.search),
    go(kind, id) {
      location.hash = t.app.link(kind, id);
    },

    /** Takes a change of the search or the filters over; the figures shown follow the filters. */
    searchFor(change) {
      const letters = Object.keys(change).length === 1 && "q" in change;
      at.search = { ...at.search, ...change };
      history.replaceState(null, "", t.route.write(at.view, at.id, at.search));
      const current = at.view === "indicator" ? at.id : "";
      if (letters) {
        t.results.find(at.search, current);
      } else {
        t.results.show(at.search, current);
        show(false);
      }
    },

    speak(language) {
      t.language.set(language);
      t.language.apply();
      t.theme.apply();
      t.results.show(at.search, at.view === "indicator" ? at.id : "");
      document.querySelector("#languages [data-language='" + language + "']").focus();
      show(false);
    }
  };

  function moved() {
    const before = at;
    at = t.route.read(location.hash);
    if (JSON.stringify(before.search) !== JSON.stringify(at.search)) {
      t.results.show(at.search, at.view === "indicator" ? at.id : "");
    }
    show(true);
  }

  /** A link that was made before the last letters were typed keeps what is typed now. */
  function keepSearch(event) {
    const link = event.target.closest("a[href^='#/']:not([data-search])");
    if (link) {
      const { view: kind, id } = t.route.read(link.getAttribute("href"));
      link.setAttribute("href", t.route.write(kind, id, at.search));
    }
  }

  async function open() {
    t.language.apply();
    document.addEventListener("click", keepSearch, true);
    t.theme.start();
    t.theme.apply();
    t.chart.start();
    t.byId("skip").addEventListener("click", event => {
      event.preventDefault();
      (t.byId("detail-title") || detail()).focus();
    });
    at = t.route.read(location.hash);
    t.byId("count").textContent = t.say("loading");
    try {
      await t.catalogue.open();
    } catch (problem) {
      t.byId("count").textContent = "";
      failed(problem);
      return;
    }
    t.search.start(t.catalogue);
    t.results.start();
    t.results.show(at.search, at.view === "indicator" ? at.id : "");
    performance.mark("usable");
    window.addEventListener("hashchange", moved);
    await show(false);
  }

  open();
})(window.tabularium);
