/* The files of the folder data: each is a script that hands its entries over, for a page on disk may not read others. */
(function (t) {
  "use strict";
  const KEPT = 60;
  const FILES = /^(data|lib)\/[a-z]+(-\d+)?\.js$/;
  const waiting = new Map();
  const loaded = new Map();
  let edition;
  let firstKeys = {};

  const policy = window.trustedTypes
    ? window.trustedTypes.createPolicy("tabularium", { createScriptURL: ownFile }) : { createScriptURL: ownFile };

  function ownFile(url) {
    if (!FILES.test(url)) {
      throw new TypeError("no file of this page: " + url);
    }
    return url;
  }

  /** Called by contents.js. */
  t.contents = function (name, parts) {
    edition = name;
    firstKeys = parts;
  };

  /** Called by each file of data. */
  t.receive = function (part, number, of, rows) {
    const file = waiting.get(part + "-" + number);
    if (file) {
      if (of === edition) {
        file.resolve(rows);
      } else {
        file.reject(problem("failedEdition", part));
      }
    }
  };

  function problem(key, file) {
    return Object.assign(new Error(key), { key, file });
  }

  /** Runs a script of this page; the promise fails where it is not there. */
  t.script = function (url) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = policy.createScriptURL(url);
      script.onload = () => {
        script.remove();
        resolve();
      };
      script.onerror = () => {
        script.remove();
        reject(problem("failedFile", url));
      };
      document.head.append(script);
    });
  };

  function load(part, number) {
    const name = part + "-" + number;
    const known = loaded.get(name);
    if (known) {
      loaded.delete(name);
      loaded.set(name, known);
      return known;
    }
    const rows = new Promise((resolve, reject) => {
      waiting.set(name, { resolve, reject });
      t.script("data/" + name + ".js").then(() => reject(problem("failedFile", "data/" + name + ".js")), reject);
    }).finally(() => waiting.delete(name));
    rows.catch(() => loaded.delete(name));
    loaded.set(name, rows);
    if (loaded.size > KEPT) {
      loaded.delete(loaded.keys().next().value);
    }
    return rows;
  }

  /** How many files start with a smaller key. */
  function smaller(keys, key, orSame) {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle] < key || orSame && keys[middle] === key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  t.data = {
    /** All entries of a part, in order. */
    async part(name) {
      if (!edition) {
        throw problem("failedFile", "data/contents.js");
      }
      const files = await Promise.all(firstKeys[name].map((key, number) => load(name, number)));
      firstKeys[name].forEach((key, number) => loaded.delete(name + "-" + number));
      return files.flat();
    },
    /** The entries of a part whose first field is this key. */
    async entries(name, key) {
      const keys = firstKeys[name];
      const from = Math.max(0, smaller(keys, key, false) - 1);
      const to = smaller(keys, key, true);
      const numbers = [];
      for (let number = from; number < to; number++) {
        numbers.push(number);
      }
      const files = await Promise.all(numbers.map(number => load(name, number)));
      return files.flat().filter(entry => entry[0] === key);
    }
  };
})(window.tabularium);
