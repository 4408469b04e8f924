/* How the reports stand to a published figure, in a sign and in words: never by colour alone. */
(function (t) {
  "use strict";
  const SIGNS = { differ: "≠", revised: "↻" };

  /** The published figure of an entry of the part "series". */
  t.fact = function (entry) {
    const [program, provider, area, unit, year, value, qualifier, agreement, lowest, highest, sources, chosen, reason] = entry;
    return { program, provider, area, unit, year, value, qualifier, agreement, lowest, highest, sources, chosen, reason };
  };

  /** A statement of an entry of the part "series"; year and value may be null. */
  t.statement = function (entry) {
    const [id, program, provider, area, unit, year, value, status, qualifier, report, kind, confidence] = entry;
    return { id, program, provider, area, unit, year, value, status, qualifier, report, kind, confidence };
  };

  /** Whether a statement or figure is about the same as another. */
  t.same = function (a, b) {
    return a.program === b.program && a.provider === b.provider && a.area === b.area && a.unit === b.unit && a.year === b.year;
  };

  /** A value with its unit and qualifier, as text. */
  t.valueText = function (value, unit, qualifier) {
    const shown = [t.number(value), t.unitOf(unit, value)].filter(text => text).join("\u00a0");
    return qualifier ? t.qualifiers(qualifier) + " " + shown : shown;
  };

  t.agreementText = function (fact) {
    const lowest = t.number(fact.lowest);
    const highest = t.number(fact.highest);
    switch (fact.agreement) {
      case "differ":
        return t.say(fact.sources > 1 ? "differ" : "differOnce", { lowest, highest });
      case "revised":
        return t.say("revised", { others: [...new Set([lowest, highest])].filter(text => text !== t.number(fact.value)).join(" / ") });
      case "agree":
        return fact.sources > 1 ? t.count("agree", fact.sources) : t.say("single");
      default:
        return t.say("single");
    }
  };

  /** The sign alone, for eyes; nothing where all is well. */
  t.sign = function (agreement) {
    return SIGNS[agreement] ? t.el("span.sign." + agreement, { "aria-hidden": "true" }, SIGNS[agreement]) : null;
  };

  t.agreementNote = function (fact) {
    return t.el("span.note." + fact.agreement, {}, t.sign(fact.agreement), t.agreementText(fact));
  };

  /** A long list that grows by a button. */
  t.growing = function (list, items, size, render) {
    let shown = 0;
    const button = t.el("button.more", { type: "button", click: () => grow(true) });
    function grow(focus) {
      const next = items.slice(shown, shown + size).map(render);
      list.append(...next);
      shown += next.length;
      const left = Math.min(size, items.length - shown);
      button.hidden = left <= 0;
      button.textContent = t.say("more", { n: t.number(String(Math.max(0, left))) });
      if (focus && next.length) {
        const link = next[0].querySelector("a, button");
        (link || button).focus();
      }
    }
    grow(false);
    return button;
  };
})(window.tabularium);
