/* What is loaded when the page opens: indicators, programmes, providers, units, areas, reports. */
(function (t) {
  "use strict";
  const PARTS = ["labels", "indicators", "programs", "providers", "units", "areas", "documents", "totals"];

  /* The fields of an entry, as sql/site has them. */
  const LABEL = 0, PARENT = 1, KEY = 2, STATEMENTS = 3, PROGRAMS = 4, PROVIDERS = 5, YEARS = 6, DIFFER = 7, REVISED = 8, WORDS = 9;

  const c = t.catalogue = {
    async open() {
      const parts = await Promise.all(PARTS.map(t.data.part));
      PARTS.forEach((name, i) => {
        c[name] = parts[i];
      });
      c.totals = c.totals[0];
    },

    /** The places of all indicators, by key; made when first asked for. */
    find(key) {
      c.keys = c.keys || new Map(c.indicators.map((entry, place) => [entry[KEY], place]));
      return c.keys.get(key);
    },
    key: place => c.indicators[place][KEY],
    name: place => c.labels[c.indicators[place][LABEL]],
    label: place => c.indicators[place][LABEL],
    parent: place => c.indicators[place][PARENT],
    statements: place => c.indicators[place][STATEMENTS],
    programsOf: place => c.indicators[place][PROGRAMS],
    providersOf: place => c.indicators[place][PROVIDERS],
    yearsOf: place => c.indicators[place][YEARS],
    differs: place => c.indicators[place][DIFFER],
    revised: place => c.indicators[place][REVISED],
    description: place => c.indicators[place][WORDS],

    /** The places from the root down to this one. */
    path(place) {
      const path = [];
      for (let at = place; at >= 0 && path.length < 100; at = c.parent(at)) {
        path.unshift(at);
      }
      return path;
    },
    pathText: place => c.path(place).map(c.name).join(" > "),

    /** The indicators right below one; the tree is turned around when first asked. */
    parts(place) {
      if (!c.children) {
        c.children = new Map();
        c.indicators.forEach((entry, at) => {
          const list = c.children.get(entry[PARENT]);
          if (list) {
            list.push(at);
          } else {
            c.children.set(entry[PARENT], [at]);
          }
        });
      }
      return c.children.get(place) || [];
    },

    program: place => place < 0 ? "" : c.programs[place][0],
    provider: place => place < 0 ? "" : c.providers[place][0],
    unit: place => place < 0 ? null : c.units[place],
    unitCode: place => place < 0 ? "" : c.units[place][0],
    area: place => place < 0 ? "" : c.areas[place][1],
    report: place => c.documents[place],

    /** Whether a provider is another one or a group with it. */
    includes: (place, member) => place === member || place >= 0 && c.providers[place][2].includes(member),

    /** All years that figures are for, latest first. */
    years() {
      const years = new Set();
      c.indicators.forEach(entry => entry[YEARS].forEach(year => years.add(year)));
      return [...years].sort((a, b) => b - a);
    }
  };
})(window.tabularium);
