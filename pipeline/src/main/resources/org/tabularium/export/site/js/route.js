/* The address: #/indicator/KEY?q=...&year=2023 or #/figure/ID. Whatever is seen can be sent as a link. */
(function (t) {
  "use strict";
  const NAMES = ["q", "programme", "provider", "year", "differ"];

  t.route = {
    /** What an address says: view, id, and the search and filters. */
    read(hash) {
      const [path, query] = hash.replace(/^#/, "").split("?");
      const [, view, id] = path.split("/");
      const given = new URLSearchParams(query || "");
      const search = Object.fromEntries(NAMES.map(name => [name, given.get(name) || ""]));
      return { view: view === "indicator" || view === "figure" ? view : "", id: id || "", search };
    },
    /** The address of a view with a search. */
    write(view, id, search) {
      const given = new URLSearchParams();
      NAMES.filter(name => search[name]).forEach(name => given.set(name, search[name]));
      const query = given.toString();
      return "#/" + (view ? view + "/" + id : "") + (query ? "?" + query : "");
    }
  };
})(window.tabularium);
