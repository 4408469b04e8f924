/* The search and its results. */
(function (t) {
  "use strict";
  const SIZE = 40;
  const FIGURE_ID = /^[0-9a-f]{16}$/;
  let found = [];

  function option(value, text, chosen) {
    return t.el("option", { value, selected: value === chosen, lang: value && value === text ? "pl" : null }, text);
  }

  function fillSelect(id, values, chosen) {
    t.byId(id).replaceChildren(option("", t.say("all"), chosen), ...values.map(value => option(value, value, chosen)));
    t.byId(id).value = chosen;
  }

  /** Places of the members with a name; a filter names its member, for names stay when places change. */
  function places(members, name) {
    return members.flatMap((member, place) => member[0] === name ? [place] : []);
  }

  /** What the filters let through: indicators, and the figures of one. */
  t.filter = function (search) {
    const c = t.catalogue;
    const programs = search.programme ? places(c.programs, search.programme) : null;
    const providers = search.provider ? places(c.providers, search.provider) : null;
    const year = search.year ? Number(search.year) : null;
    const delivered = place => providers.some(member => c.includes(place, member));
    return {
      any: Boolean(programs || providers || year || search.differ),
      indicator: place => (!programs || c.programsOf(place).some(program => programs.includes(program)))
        && (!providers || c.providersOf(place).some(delivered))
        && (!year || c.yearsOf(place).includes(year))
        && (!search.differ || c.differs(place) + c.revised(place) > 0),
      figure: one => (!programs || programs.includes(one.program)) && (!providers || delivered(one.provider))
        && (!year || one.year === year)
    };
  };

  /** A label with the words that were looked for marked. */
  function marked(label, terms) {
    const folded = " " + t.fold(label);
    const starts = terms.map(term => " " + (folded.includes(" " + term) ? term : t.stem(term)));
    const parts = [];
    let done = 0;
    for (let i = 0; i < label.length; i++) {
      const hit = folded[i] === " " ? starts.find(start => folded.startsWith(start, i)) : undefined;
      if (hit) {
        parts.push(label.slice(done, i), t.el("mark", {}, label.slice(i, i + hit.length - 1)));
        done = i + hit.length - 1;
        i = done - 1;
      }
    }
    return [...parts, label.slice(done)];
  }

  function span(years) {
    return years.length > 1 ? years[0] + "–" + years[years.length - 1] : years.join("");
  }

  function item(place, terms, current) {
    const c = t.catalogue;
    const above = c.path(place).slice(0, -1).map(c.name).join(" › ");
    return t.el("li", {}, t.el("a", {
      href: t.app.link("indicator", c.key(place)), "aria-current": c.key(place) === current ? "true" : null, "data-key": c.key(place)
    },
    above && t.el("span.above", { lang: "pl" }, above, t.unseen(": ")),
    t.el("span.name", { lang: "pl" }, marked(c.name(place), terms)),
    t.el("span.facts", {},
      [span(c.yearsOf(place)), t.count("statements", c.statements(place))].filter(text => text).join(" · "),
      c.differs(place) > 0 && [" ", t.sign("differ"), t.unseen(t.say("legendDiffer"))],
      c.revised(place) > 0 && [" ", t.sign("revised"), t.unseen(t.say("legendRevised"))])));
  }

  function empty(search) {
    return t.el("li.empty", {}, t.el("p.empty-title", {}, t.say("nothingFound")), t.el("p", {}, t.say("nothingFoundHelp")),
      (search.q || t.filter(search).any) && t.el("button", { type: "button", click: t.results.clear }, t.say("clear")));
  }

  function figureLink(id) {
    return t.el("li", {}, t.el("a", { href: t.app.link("figure", id) }, t.el("span.name", {}, t.say("openFigure", { id }))));
  }

  t.results = {
    start() {
      t.byId("search").addEventListener("submit", event => {
        event.preventDefault();
        focusResult(0);
      });
      t.byId("query").addEventListener("input", event => t.app.searchFor({ q: event.target.value }));
      for (const name of ["programme", "provider", "year"]) {
        t.byId(name).addEventListener("change", event => t.app.searchFor({ [name]: event.target.value }));
      }
      t.byId("differ").addEventListener("change", event => t.app.searchFor({ differ: event.target.checked ? "1" : "" }));
      t.byId("clear").addEventListener("click", t.results.clear);
      t.byId("list-csv").addEventListener("click", download);
      t.byId("finder").addEventListener("keydown", move);
    },

    clear() {
      t.app.searchFor({ q: "", programme: "", provider: "", year: "", differ: "" });
      t.byId("query").focus();
    },

    /** Shows what a search finds. */
    show(search, current) {
      const c = t.catalogue;
      fillSelect("programme", [...new Set(c.programs.map(member => member[0]))], search.programme);
      fillSelect("provider", [...new Set(c.providers.filter(member => !member[2].length).map(member => member[0]))], search.provider);
      fillSelect("year", c.years().map(String), search.year);
      t.byId("differ").checked = Boolean(search.differ);
      if (t.byId("query").value !== search.q) {
        t.byId("query").value = search.q;
      }
      t.results.find(search, current);
    },

    /** Shows the results only; called with each letter. */
    find(search, current) {
      const filter = t.filter(search);
      found = t.search.find(search.q, filter.indicator);
      const terms = t.terms(search.q);
      const list = t.byId("results");
      list.replaceChildren();
      const id = search.q.trim();
      if (FIGURE_ID.test(id)) {
        list.append(figureLink(id));
      } else if (!found.length) {
        list.append(empty(search));
      }
      const button = t.growing(list, found, SIZE, place => item(place, terms, current));
      button.id = "more";
      t.byId("more").replaceWith(button);
      t.byId("count").textContent = t.count("indicators", found.length);
      t.byId("clear").hidden = !search.q && !filter.any;
      t.byId("list-csv").hidden = !found.length;
    },

    /** Marks the result that is open. */
    point(current) {
      for (const link of t.byId("results").querySelectorAll("a[data-key]")) {
        if (link.dataset.key === current) {
          link.setAttribute("aria-current", "true");
        } else {
          link.removeAttribute("aria-current");
        }
      }
    }
  };

  function focusResult(index) {
    const links = [...t.byId("results").querySelectorAll("a")];
    if (index < 0) {
      t.byId("query").focus();
    } else if (links.length) {
      links[Math.min(index, links.length - 1)].focus();
    }
  }

  /** Arrow keys go from the search to the results and through them. */
  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...t.byId("results").querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (step && (at >= 0 || document.activeElement === t.byId("query") && step > 0)) {
      event.preventDefault();
      focusResult(at + step);
    }
  }

  function download() {
    const c = t.catalogue;
    const rows = found.map(place => [c.pathText(place), { number: String(c.statements(place)) }, c.yearsOf(place).join(" "),
      { number: String(c.differs(place)) }, { number: String(c.revised(place)) }, c.key(place)]);
    t.download("tabularium", [["indicator", "statements", "years", "differ", "revised", "indicator_key"], ...rows], false);
  }
})(window.tabularium);
