/* What stands there before anything is chosen. */
(function (t) {
  "use strict";

  function total(key, value) {
    return t.el("div", {}, t.el("dd", {}, t.number(String(value))), t.el("dt", {}, t.say(key)));
  }

  function report(entry) {
    const [file, title, publisher, year, statements] = entry;
    return t.el("li", {}, t.words("span.report-title", title || file),
      t.el("span.facts", {}, [publisher && t.words("span", publisher), publisher && " · ", year ? year + " · " : "",
        t.count("statements", statements), " · ", t.el("span.file", {}, file)]));
  }

  t.start = function (detail) {
    const totals = t.catalogue.totals;
    const list = t.el("ul.reports");
    const more = t.growing(list, t.catalogue.documents, 30, report);
    detail.replaceChildren(
      t.el("h1.lead-title", { id: "detail-title", tabindex: "-1" }, t.say("startTitle")),
      t.el("p.lead-text", {}, t.say("startText")),
      t.el("dl.totals", {}, total("totalReports", totals.reports), total("totalIndicators", totals.indicators),
        total("totalFigures", totals.figures), total("totalDiffer", totals.differ + totals.revised)),
      totals.differ + totals.revised > 0 && t.el("p", {}, t.el("a", { href: t.route.write("", "", { differ: "1" }), "data-search": true }, t.say("showDiffer"))) || "",
      t.el("h2", {}, t.say("startReports")), list, more);
  };
})(window.tabularium);
