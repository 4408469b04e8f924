/* The one way in which the page makes elements: text is always text, never markup. */
window.tabularium = window.tabularium || {};
(function (t) {
  "use strict";

  /**
   * An element. "a.link" is a name and classes; attributes that are false, null or undefined are left out; functions are
   * listeners; children are elements, texts, numbers, lists of these, or nothing.
   */
  t.el = function (name, attributes, ...children) {
    const [tag, ...classes] = name.split(".");
    const element = document.createElement(tag);
    if (classes.length) {
      element.className = classes.join(" ");
    }
    for (const [key, value] of Object.entries(attributes || {})) {
      if (typeof value === "function") {
        element.addEventListener(key, value);
      } else if (value === true) {
        element.setAttribute(key, "");
      } else if (value !== false && value !== null && value !== undefined) {
        element.setAttribute(key, value);
      }
    }
    append(element, children);
    return element;
  };

  function append(element, children) {
    for (const child of children) {
      if (Array.isArray(child)) {
        append(element, child);
      } else if (child !== null && child !== undefined && child !== false) {
        element.append(child instanceof Node ? child : String(child));
      }
    }
  }

  /** Words of a report: their language is told to screen readers. */
  t.words = function (name, text, attributes) {
    return t.el(name, { lang: "pl", ...attributes }, text);
  };

  /** Text for those who listen only. */
  t.unseen = function (text) {
    return t.el("span.unseen", {}, text);
  };

  t.byId = function (id) {
    return document.getElementById(id);
  };
})(window.tabularium);

/* What the browser remembers of the reader's choices; nothing where it may not. */
(function (t) {
  "use strict";
  t.memory = {
    get(key) {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(key, value);
      } catch {
        // Then the choice holds until the page is closed.
      }
    }
  };
})(window.tabularium);
