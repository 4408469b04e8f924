/*
 * Finds indicators while someone types. Words match from their beginning, without case and accents; the last letters of
 * longer words may differ, for words are inflected. A word may stand anywhere on the path of an indicator.
 */
(function (t) {
  "use strict";
  const letters = new Map();
  /* Letters that no accent makes. */
  const OTHER = { "ł": "l", "đ": "d", "ø": "o", "ß": "s", "æ": "a", "œ": "o" };
  /* Endings of inflected words, in folded letters, longest first. */
  const ENDINGS = ["iego", "iemu", "iami", "iach", "owie", "ego", "emu", "ych", "ymi", "ich", "imi", "ami", "ach", "iej", "iem", "iom", "kow",
    "ow", "om", "em", "ej", "ek", "ki", "ka", "ko", "ku", "ie", "ia", "iu", "a", "e", "i", "o", "u", "y", "s"];
  const SHORTEST = 4;

  function letter(c) {
    let found = letters.get(c);
    if (found === undefined) {
      const plain = c.toLowerCase().normalize("NFD")[0];
      const folded = OTHER[plain] || plain;
      found = /[\p{L}\p{N}]/u.test(folded) ? folded : " ";
      letters.set(c, found);
    }
    return found;
  }

  /** The same text without case, accents and punctuation, as long as before. */
  t.fold = function (text) {
    let folded = "";
    for (let i = 0; i < text.length; i++) {
      folded += letter(text[i]);
    }
    return folded;
  };

  /** What inflection leaves of a folded word. */
  t.stem = function (word) {
    const ending = ENDINGS.find(end => word.endsWith(end) && word.length - end.length >= SHORTEST);
    return ending ? word.slice(0, -ending.length) : word;
  };

  /** The words of a query, folded. */
  t.terms = function (text) {
    return [...new Set(t.fold(text).split(" ").filter(word => word))].slice(0, 12);
  };

  /** 2 for each label that has a word with this beginning, 1 for one with its stem. */
  function matches(labels, term) {
    const exact = " " + term;
    const stem = " " + t.stem(term);
    const found = new Uint8Array(labels.length);
    for (let i = 0; i < labels.length; i++) {
      if (labels[i].includes(stem)) {
        found[i] = labels[i].includes(exact) ? 2 : 1;
      }
    }
    return found;
  }

  const BEST = 4;

  t.search = {
    start(catalogue) {
      this.catalogue = catalogue;
      this.labels = catalogue.labels.map(label => " " + t.fold(label));
      this.cache = new Map();
    },

    matchesOf(term) {
      let found = this.cache.get(term);
      if (!found) {
        found = matches(this.labels, term);
        this.cache.set(term, found);
        if (this.cache.size > 40) {
          this.cache.delete(this.cache.keys().next().value);
        }
      }
      return found;
    },

    /** The places of the indicators that have all words and pass the filter, best first. */
    find(text, passes) {
      const terms = t.terms(text);
      const c = this.catalogue;
      const all = (1 << terms.length) - 1;
      const found = terms.map(term => this.matchesOf(term));
      const masks = new Uint16Array(c.indicators.length);
      const ranks = Array.from({ length: terms.length * BEST + 2 }, () => []);
      const start = " " + terms.join(" ");
      for (let place = 0; place < c.indicators.length; place++) {
        const parent = c.parent(place);
        const label = c.label(place);
        let mask = parent >= 0 ? masks[parent] : 0;
        let rank = 0;
        for (let i = 0; i < found.length; i++) {
          const match = found[i][label];
          if (match) {
            mask |= 1 << i;
            rank += match + 1;
          }
        }
        masks[place] = mask;
        if (mask === all && c.statements(place) > 0 && passes(place)) {
          ranks[rank + (terms.length && this.labels[label].startsWith(start) ? 1 : 0)].push(place);
        }
      }
      return ranks.reverse().flat();
    }
  };
})(window.tabularium);
