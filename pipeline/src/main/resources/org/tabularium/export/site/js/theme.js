/* Light or dark: as the system says, until someone chooses. */
(function (t) {
  "use strict";
  const KEY = "tabularium.theme";
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const listeners = [];

  function chosen() {
    const found = t.memory.get(KEY);
    return found === "dark" || found === "light" ? found : undefined;
  }

  t.theme = {
    get name() {
      return chosen() || (system.matches ? "dark" : "light");
    },
    /** Calls the listener after each change. */
    onChange(listener) {
      listeners.push(listener);
    },
    apply() {
      document.documentElement.dataset.theme = t.theme.name;
      const other = t.theme.name === "dark" ? "themeLight" : "themeDark";
      const button = t.byId("theme");
      button.textContent = t.say(other);
      button.setAttribute("aria-label", t.say("themeSwitch", { theme: t.say(other).toLowerCase() }));
      listeners.forEach(listener => listener());
    },
    start() {
      t.byId("theme").addEventListener("click", () => {
        t.memory.set(KEY, t.theme.name === "dark" ? "light" : "dark");
        t.theme.apply();
      });
      system.addEventListener("change", t.theme.apply);
    },
    /** A colour of the style sheet. */
    color(name) {
      return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
    }
  };
})(window.tabularium);
