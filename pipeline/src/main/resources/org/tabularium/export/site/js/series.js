/* One indicator: its series by year as chart and table, all statements, its parts. */
(function (t) {
  "use strict";

  /** Everything known of an indicator. */
  t.known = async function (place) {
    const entries = await t.data.entries("series", place);
    return {
      facts: entries.flatMap(entry => entry[1]).map(t.fact),
      statements: entries.flatMap(entry => entry[2]).map(t.statement)
    };
  };

  /** The path above an indicator, as links. */
  t.trail = function (place) {
    const c = t.catalogue;
    const above = c.path(place).slice(0, -1);
    return above.length ? t.el("nav.trail", { "aria-label": t.say("partOf") }, t.el("ol", {}, above.map(at =>
      t.el("li", {}, t.words("a", c.name(at), { href: t.app.link("indicator", c.key(at)) }))))) : null;
  };

  t.backToList = () => t.el("p.back", {}, t.el("a", { href: t.app.link("", "") }, "← ", t.say("back")));

  function seriesName(one) {
    const c = t.catalogue;
    const names = [c.provider(one.provider), c.program(one.program), c.areas.length > 1 ? c.area(one.area) : ""];
    return names.filter(name => name).join(" · ");
  }

  /** The figures of one unit as series, those with most years first. */
  function grouped(facts) {
    const series = new Map();
    for (const fact of facts) {
      const key = [fact.program, fact.provider, fact.area].join(" ");
      if (!series.has(key)) {
        series.set(key, { stated: seriesName(fact), facts: [] });
      }
      series.get(key).facts.push(fact);
    }
    const list = [...series.values()].sort((a, b) => b.facts.length - a.facts.length);
    list.forEach(one => {
      one.name = one.stated || t.say(list.length > 1 ? "unnamed" : "value");
    });
    return list;
  }

  function valueLink(fact, unit) {
    return t.el("a.value", {
      href: t.app.link("figure", fact.chosen), "aria-label": t.say("showValue", { value: t.valueText(fact.value, unit, fact.qualifier), year: fact.year })
    }, t.valueText(fact.value, null, fact.qualifier));
  }

  /** The cells of one figure: what the reports say of it has a column of its own where there is one series only. */
  function figureCells(fact, unit, alone) {
    if (!fact) {
      return t.el("td", {}, t.el("span.none", { "aria-hidden": "true" }, "·"));
    }
    return alone ? [t.el("td.number", {}, valueLink(fact, unit)), t.el("td", {}, t.agreementNote(fact))]
      : t.el("td", {}, valueLink(fact, unit), t.agreementNote(fact));
  }

  function heads(series) {
    const alone = series.length === 1;
    return [t.el("th", { scope: "col" }, t.say("year")),
      series.map((one, index) => t.el("th" + (alone ? ".number" : ""), { scope: "col", lang: one.stated ? "pl" : null }, alone ? null : t.chart.shape(index), one.name)),
      alone && t.el("th", { scope: "col" }, t.say("agreement"))];
  }

  function valuesTable(name, series, unit) {
    const years = [...new Set(series.flatMap(one => one.facts.map(fact => fact.year)))].sort((a, b) => b - a);
    const byYear = series.map(one => new Map(one.facts.map(fact => [fact.year, fact])));
    return t.el("div.scroll", { tabindex: "0", role: "region", "aria-label": t.say("yearsTable", { name }) },
      t.el("table.values" + (series.length === 1 ? ".alone" : ""), {}, t.el("thead", {}, t.el("tr", {}, heads(series))),
        t.el("tbody", {}, years.map(year => t.el("tr", {}, t.el("th", { scope: "row" }, year),
          byYear.map(facts => figureCells(facts.get(year), unit, series.length === 1)))))));
  }

  /** The latest value, large, where there is one series only. */
  function latest(series, unit) {
    if (series.length !== 1) {
      return null;
    }
    const fact = series[0].facts.reduce((a, b) => a.year > b.year ? a : b);
    return t.el("p.latest", {}, t.el("a", { href: t.app.link("figure", fact.chosen) },
      t.el("span.amount", {}, t.valueText(fact.value, null, fact.qualifier)), " ",
      t.el("span.unit", {}, t.unitOf(unit, fact.value)), " ", t.el("span.when", {}, fact.year)),
    series[0].stated && t.words("span.whose", series[0].stated));
  }

  function section(place, unitPlace, facts) {
    const c = t.catalogue;
    const unit = c.unit(unitPlace);
    const series = grouped(facts);
    const name = c.name(place) + ", " + t.unitName(unit);
    return t.el("section.unit-section", {}, t.el("h2", {}, t.say("unit") + ": ", t.el("span", {}, t.unitName(unit))), latest(series, unit),
      t.chart.make(name, series, unit, fact => t.app.go("figure", fact.chosen)), valuesTable(name, series, unit));
  }

  function legend(facts) {
    const used = ["differ", "revised"].filter(name => facts.some(fact => fact.agreement === name));
    const keys = { differ: "legendDiffer", revised: "legendRevised" };
    return used.length ? t.el("p.legend", {}, used.map(name => t.el("span." + name, {}, t.sign(name), t.say(keys[name])))) : null;
  }

  /** What a statement says: its value, or what stands there instead. */
  t.stated = function (one) {
    return one.value === null ? t.term("statuses", one.status) : t.valueText(one.value, t.catalogue.unit(one.unit), one.qualifier);
  };

  function statementRow(one) {
    const c = t.catalogue;
    const report = c.report(one.report);
    return t.el("tr", {}, t.el("th", { scope: "row" }, one.year === null ? t.say("noYear") : one.year),
      t.el("td.number", {}, t.el("a.value", { href: t.app.link("figure", one.id), "aria-label": t.say("showValue", { value: t.stated(one), year: one.year === null ? t.say("noYear") : one.year }) }, t.stated(one))),
      t.words("td", seriesName(one)), t.words("td", report[1] || report[0], { title: report[0] }),
      t.el("td", {}, t.term("kinds", one.kind)));
  }

  function statementsTable(statements) {
    const body = t.el("tbody");
    const more = t.growing(body, statements, 100, statementRow);
    return t.el("details.all", { open: false }, t.el("summary", {}, t.count("allStatements", statements.length)),
      t.el("p.hint", {}, t.say("allStatementsNote")),
      t.el("div.scroll", { tabindex: "0", role: "region", "aria-label": t.count("allStatements", statements.length) },
        t.el("table.list", {}, t.el("thead", {}, t.el("tr", {}, ["year", "value", "series", "report", "kind"].map(key =>
          t.el("th", { scope: "col" }, t.say(key))))), body)), more);
  }

  function parts(place) {
    const c = t.catalogue;
    const below = c.parts(place);
    if (!below.length) {
      return null;
    }
    const list = t.el("ul.parts");
    const more = t.growing(list, below, 40, at => t.el("li", {}, t.words("a", c.name(at), { href: t.app.link("indicator", c.key(at)) }),
      t.el("span.facts", {}, c.statements(at) ? t.count("statements", c.statements(at)) : "")));
    return t.el("section", {}, t.el("h2", {}, t.say("parts")), list, more);
  }

  function rows(place, facts) {
    const c = t.catalogue;
    const head = ["indicator", "programme", "provider", "area", "unit", "year", "value", "qualifier", "agreement", "lowest", "highest", "reports", "observation_id"];
    return [head, ...facts.map(fact => [c.pathText(place), c.program(fact.program), c.provider(fact.provider), c.area(fact.area),
      c.unitCode(fact.unit), { number: String(fact.year) }, { number: fact.value }, fact.qualifier, fact.agreement, { number: fact.lowest },
      { number: fact.highest }, { number: String(fact.sources) }, fact.chosen])];
  }

  function downloads(place, facts) {
    const name = t.fileName(t.catalogue.name(place));
    const button = (key, excel, help) => t.el("button", { type: "button", "data-csv": excel ? "excel" : "machine", title: help,
      click: () => t.download(name, rows(place, facts), excel) }, t.say(key));
    return t.el("p.actions", {}, button("downloadCsv", false), button("downloadExcel", true, t.say("downloadExcelHelp")));
  }

  t.series = async function (detail, key, search) {
    const c = t.catalogue;
    const place = c.find(key);
    if (place === undefined) {
      return t.notFound(detail, t.say("notFoundIndicator"));
    }
    const known = await t.known(place);
    const filter = t.filter(search);
    const facts = known.facts.filter(filter.figure);
    const statements = known.statements.filter(filter.figure);
    const units = [...new Set(facts.map(fact => fact.unit))];
    const size = unit => facts.filter(fact => fact.unit === unit).length;
    units.sort((a, b) => size(b) - size(a) || a - b);
    const hidden = filter.any && known.statements.length > statements.length;
    return () => {
      detail.replaceChildren(...[
        t.backToList(), t.trail(place),
        t.words("h1", c.name(place), { id: "detail-title", tabindex: "-1" }),
        c.description(place) && t.words("p.description", c.description(place)),
        hidden && t.el("p.hint", {}, t.say("filtered")),
        facts.length ? downloads(place, facts)
          : known.statements.length > 0 && t.el("p.hint", {}, t.say(hidden ? "noFigures" : "noSeries")),
        units.map(unit => section(place, unit, facts.filter(fact => fact.unit === unit))),
        legend(facts),
        statements.length ? statementsTable(statements) : null,
        parts(place)
      ].flat().filter(part => part));
      return c.name(place);
    };
  };
})(window.tabularium);
