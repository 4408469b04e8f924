/* The language of the page: texts, plurals, numbers. */
(function (t) {
  "use strict";
  const KEY = "tabularium.language";
  let code = stored() || preferred();
  let plurals = new Intl.PluralRules(code);

  function stored() {
    const found = t.memory.get(KEY);
    return t.texts[found] ? found : undefined;
  }

  function preferred() {
    const known = (navigator.languages || []).map(name => name.slice(0, 2)).find(name => t.texts[name]);
    return known || "en";
  }

  t.language = {
    get code() {
      return code;
    },
    set(next) {
      code = next;
      plurals = new Intl.PluralRules(code);
      t.memory.set(KEY, next);
    }
  };

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (all, name) => name in values ? values[name] : all);
  }

  /** A text by its key, with its blanks filled. */
  t.say = function (key, values) {
    return fill(t.texts[code][key], values || {});
  };

  /** A text with a count, in the right plural. */
  t.count = function (key, n) {
    const forms = t.texts[code][key];
    return fill(forms[plurals.select(n)] || forms.other, { n: t.number(String(n)) });
  };

  /** A decimal as the warehouse writes it, as people of this language do; every digit stays. */
  t.number = function (plain) {
    const text = t.texts[code];
    const [, sign, whole, part] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain) || [null, "", plain, undefined];
    const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, text.group) : whole;
    return (sign ? "\u2212" : "") + grouped + (part ? text.decimal + part : "");
  };

  /** What stands behind a value: its unit in the right plural. */
  t.unitOf = function (unit, plain) {
    const [unitCode, english, polish] = unit || ["", "", ""];
    const forms = t.texts[code].units[unitCode];
    if (!forms) {
      return code === "pl" ? polish : english;
    }
    return forms[plurals.select(Number(plain))] || forms.other;
  };

  /** The name of a unit. */
  t.unitName = function (unit) {
    return unit ? unit[code === "pl" ? 2 : 1] : "";
  };

  /** A code of a list of codes, such as a status, in words. */
  t.term = function (list, name) {
    return t.texts[code][list][name] || name;
  };

  t.qualifiers = function (codes) {
    return codes ? codes.split("+").map(name => t.term("qualifiers", name)).join(", ") : "";
  };

  /** A rule in words; one that has no words in this language stays English, and says so. */
  t.rule = function (rule) {
    for (const [shape, words] of t.texts[code].rules) {
      if (shape.test(rule)) {
        return t.el("span", {}, rule.replace(shape, words));
      }
    }
    return t.el("span", { lang: "en" }, rule);
  };

  /** Writes the texts of the page's frame. */
  t.language.apply = function () {
    document.documentElement.lang = code;
    for (const element of document.querySelectorAll("[data-text]")) {
      element.textContent = t.say(element.dataset.text);
    }
    t.byId("query").placeholder = t.say("searchHint");
    const group = t.byId("languages");
    group.setAttribute("aria-label", t.say("language"));
    group.replaceChildren(...Object.keys(t.texts).sort().map(name => t.el("button", {
      type: "button", lang: name, "data-language": name, "aria-pressed": String(name === code),
      "aria-label": t.texts[name].name,
      click: () => t.app.speak(name)
    }, name.toUpperCase())));
  };
})(window.tabularium);
