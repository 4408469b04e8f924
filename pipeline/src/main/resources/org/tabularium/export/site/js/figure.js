/* One figure and where it was written. */
(function (t) {
  "use strict";

  async function load(id) {
    const [place] = await t.data.entries("places", id);
    if (!place) {
      return undefined;
    }
    const [, indicator, number] = place;
    const [[page], known] = await Promise.all([t.data.entries("pages", number), t.known(indicator)]);
    const [, report, table, cells, texts, figures] = page;
    const [, position, from, to, confidence, own, findings, links] = figures.find(figure => figure[0] === id);
    const [heading, raw, stated, provider, program, ...rules] = own.map(at => texts[at]);
    const others = [...new Set(links.map(link => link[2]))].filter(other => other >= 0 && other !== number);
    const more = await Promise.all(others.map(other => t.data.entries("pages", other)));
    return {
      id, indicator, report: t.catalogue.report(report), table, position, confidence, heading, stated, provider, program, rules, findings, links,
      cells: [...cells, ...more.flatMap(entries => entries.flatMap(entry => entry[3]))],
      mark: { whole: raw === "", raw, from, to },
      statement: known.statements.find(one => one.id === id),
      known
    };
  }

  function line(key, value) {
    return value ? [t.el("dt", {}, t.say(key)), t.el("dd", {}, value)] : null;
  }

  /** Labels of one axis, from the outermost inwards; those without own words have those of their cell. */
  function path(figure, axis) {
    const labels = figure.links.filter(link => link[0] === axis).map(([, label, , row, column]) => {
      const cell = figure.cells.find(one => one[0] === row && one[1] === column);
      return label || (cell ? cell[5] : "");
    });
    return labels.length ? t.words("span.path", labels.filter(label => label).join(" › ")) : null;
  }

  function provenance(figure) {
    const [file, title, publisher, year] = figure.report;
    return t.el("dl.provenance", {},
      line("report", [t.words("span", title || file), title ? t.el("span.file", {}, file) : null]),
      line("publisher", publisher && t.words("span", publisher)),
      line("reportingYear", year || null),
      line("heading", figure.heading && t.words("span", figure.heading)),
      line("headerPath", path(figure, "column")),
      line("rowPath", path(figure, "row")),
      line("beside", path(figure, "beside")),
      line("statedIndicator", figure.stated && t.words("span", figure.stated)),
      line("provider", figure.provider && t.words("span", figure.provider)),
      line("programme", figure.program && t.words("span", figure.program)),
      line("asWritten", figure.table && figure.mark.raw && t.words("span", figure.mark.raw)),
      line("position", t.el("code", {}, figure.position)));
  }

  function evidence(figure) {
    const isTable = figure.table !== "" && figure.cells.length > 0;
    const where = isTable ? "inTable" : figure.statement.kind === "list" ? "inList" : "inSentence";
    return t.el("section.where", {}, t.el("h2", {}, t.say("evidence")), t.el("p.hint", {}, t.say(where)),
      isTable ? t.evidenceTable(figure.cells, figure.links, figure.mark) : t.evidenceSentence(figure.mark),
      provenance(figure));
  }

  function otherStatement(one, current) {
    const report = t.catalogue.report(one.report);
    const value = t.stated(one);
    return t.el("li", {}, one.id === current ? t.el("span.value", {}, value)
      : t.el("a.value", { href: t.app.link("figure", one.id), "aria-label": t.say("showValue", { value, year: one.year === null ? t.say("noYear") : one.year }) }, value),
    " ", t.words("span", report[1] || report[0]), one.id === current && t.el("span.facts", {}, " (" + t.say("thisOne") + ")"));
  }

  function published(figure) {
    const fact = figure.known.facts.find(one => t.same(one, figure.statement));
    const counted = fact && figure.statement.status === "normal";
    const same = figure.known.statements.filter(one => t.same(one, figure.statement));
    return t.el("section", {}, t.el("h2", {}, t.say("published")),
      t.el("p", {}, !counted ? t.say("notPublished") : fact.chosen === figure.id ? t.say("publishedThis")
        : t.say("publishedOther", { value: t.valueText(fact.value, t.catalogue.unit(fact.unit), fact.qualifier) })),
      counted && fact.agreement !== "single" && t.el("p", {}, t.agreementNote(fact), t.el("span.reason", {}, t.rule(fact.reason))),
      same.length > 1 && [t.el("h3", {}, t.say("sameFigure")), t.el("ul.statements", {}, same.slice(0, 50).map(one => otherStatement(one, figure.id)))]);
  }

  function reading(figure) {
    return t.el("details.all", {}, t.el("summary", {}, t.say("howRead"), " · ", t.say("certainty", { n: t.number(String(Math.round(figure.confidence * 100))) + "\u00a0%" })),
      t.el("ol.rules", {}, figure.rules.map(rule => t.el("li", {}, t.rule(rule)))));
  }

  function identity(figure) {
    return t.el("details.all", {}, t.el("summary", {}, t.say("identity")), t.el("dl.provenance", {},
      line("observation", t.el("code", {}, figure.id)), line("fingerprint", t.el("code", {}, figure.report[5]))));
  }

  t.figure = async function (detail, id) {
    const figure = await load(id);
    if (!figure) {
      return t.notFound(detail, t.say("notFoundFigure", { id }));
    }
    const c = t.catalogue;
    const { statement } = figure;
    const year = statement.year === null ? t.say("noYear") : statement.year;
    const name = c.name(figure.indicator);
    return () => {
      detail.replaceChildren(...[
        t.el("p.back", {}, t.el("a", { href: t.app.link("indicator", c.key(figure.indicator)) }, "← ", t.say("backTo", { name }))),
        t.trail(figure.indicator),
        t.el("h1.figure-title", { id: "detail-title", tabindex: "-1" }, t.words("span.of", name), t.unseen(": "),
          statement.value === null ? t.el("span.amount", {}, t.stated(statement))
            : [t.el("span.amount", {}, t.valueText(statement.value, null, statement.qualifier)), " ", t.el("span.unit", {}, t.unitOf(c.unit(statement.unit), statement.value))],
          " ", t.el("span.when", {}, year)),
        evidence(figure), published(figure),
        figure.findings.length && t.el("section", {}, t.el("h2", {}, t.say("findings")), t.el("ul", {}, figure.findings.map(text => t.el("li", { lang: "en" }, text)))),
        reading(figure), identity(figure)
      ].filter(part => part));
      t.showCell(detail);
      return name + ", " + year;
    };
  };
})(window.tabularium);
