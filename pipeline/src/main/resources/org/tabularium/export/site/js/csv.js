/* Tables as CSV files (RFC 4180): the machine form, and the form that Excel opens where decimals have commas. */
(function (t) {
  "use strict";
  const MACHINE = { separator: ",", decimal: ".", mark: "" };
  const EXCEL = { separator: ";", decimal: ",", mark: "\ufeff" };
  const NUMBER = /^-?\d+(\.\d+)?$/;

  function field(value, form) {
    if (value === null || value === undefined) {
      return "";
    }
    if (typeof value === "object") {
      return value.number === null ? "" : value.number.replace(".", form.decimal);
    }
    let text = String(value);
    if (/^[=+\-@\t\r]/.test(text) && !NUMBER.test(text)) {
      text = "'" + text; // A spreadsheet would take it for a formula.
    }
    return /["\r\n]/.test(text) || text.includes(form.separator) ? '"' + text.replaceAll('"', '""') + '"' : text;
  }

  /** Fields are texts, whole numbers, or decimals as {number: "1.5"}. */
  t.csvText = function (rows, excel) {
    const form = excel ? EXCEL : MACHINE;
    return form.mark + rows.map(row => row.map(value => field(value, form)).join(form.separator) + "\r\n").join("");
  };

  /** Hands a table to the reader as a file. */
  t.download = function (name, rows, excel) {
    const url = URL.createObjectURL(new Blob([t.csvText(rows, excel)], { type: "text/csv;charset=utf-8" }));
    const link = t.el("a", { href: url, download: name + ".csv" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  };

  /** A file name out of words. */
  t.fileName = function (words) {
    return t.fold(words).trim().replace(/ +/g, "-").slice(0, 60) || "tabularium";
  };
})(window.tabularium);
