/* The part of a report's table around a figure, drawn again with what was joined to the figure marked. */
(function (t) {
  "use strict";
  const AROUND = 8;
  const WHOLE = 30;
  const MARKS = { cell: "legendFigure", column: "legendColumn", row: "legendRow", beside: "legendBeside" };

  function cellOf(entry) {
    const [row, column, rowSpan, columnSpan, role, text] = entry;
    return { row, column, rowSpan, columnSpan, role, text, axis: "" };
  }

  /** The last of the header rows above a row, and those right above it. */
  function headerRows(cells, row) {
    const headers = new Set(cells.filter(cell => cell.role === "header").map(cell => cell.row));
    const found = [];
    let at = row;
    while (at > 0 && !headers.has(at)) {
      at--;
    }
    for (; headers.has(at); at--) {
      found.push(at);
    }
    return found;
  }

  /** Rows to draw, and how many are left out before each. */
  function choose(cells, figureRow, whole) {
    const all = [...new Set(cells.map(cell => cell.row))].sort((a, b) => a - b);
    const wanted = new Set([...headerRows(cells, figureRow), ...cells.filter(cell => cell.axis).map(cell => cell.row)]);
    const shown = whole || all.length <= WHOLE ? all : all.filter(row => wanted.has(row) || Math.abs(row - figureRow) <= AROUND);
    const lines = [];
    let before = all.length ? all[0] - 1 : 0;
    for (const row of shown) {
      const left = all.filter(other => other > before && other < row).length;
      if (left) {
        lines.push({ gap: left, from: before + 1, to: row - 1 });
      }
      lines.push({ from: row, to: row });
      before = row;
    }
    const behind = all.filter(other => other > before).length;
    if (behind) {
      lines.push({ gap: behind, from: before + 1, to: all[all.length - 1] });
    }
    return { lines, cut: shown.length < all.length };
  }

  function content(cell, mark) {
    if (cell.axis === "cell" && mark) {
      const at = mark.whole ? -1 : cell.text.indexOf(mark.raw.replace(/…$/, ""));
      if (at >= 0 && mark.from >= 0) {
        return [cell.text.slice(0, at + mark.from), t.el("mark", {}, cell.text.slice(at + mark.from, at + mark.to)), cell.text.slice(at + mark.to)];
      }
    }
    return [cell.text];
  }

  function draw(cell, span, lines, mark) {
    const tag = cell.role === "header" || cell.role === "label" && cell.axis !== "cell" ? "th" : "td";
    return t.el(tag + ".role-" + cell.role + (cell.axis ? ".is-" + cell.axis : ""), {
      rowspan: lines > 1 ? lines : null, colspan: span > 1 ? span : null,
      scope: tag === "th" ? (cell.role === "header" ? "col" : "row") : null,
      "data-place": cell.row + ":" + cell.column
    }, content(cell, mark), cell.axis && t.unseen(" (" + t.say(MARKS[cell.axis]) + ")"));
  }

  /** One line of the drawing; taken tells which columns cells from lines above still cover. */
  function drawLine(line, cells, columns, taken, lines, mark) {
    const row = t.el("tr" + (line.gap ? ".gap" : ""));
    const starts = line.gap ? [] : cells.filter(cell => cell.firstLine === line);
    for (let i = 0; i < columns.length;) {
      if (taken[i] > 0) {
        taken[i]--;
        i++;
        continue;
      }
      const cell = starts.find(one => one.column <= columns[i] && columns[i] < one.column + one.columnSpan);
      let span = 1;
      const free = at => at < columns.length && !taken[at];
      const goesOn = at => line.gap ? true : cell && columns[at] < cell.column + cell.columnSpan;
      while (free(i + span) && goesOn(i + span) && (cell || line.gap)) {
        span++;
      }
      if (cell) {
        for (let k = 0; k < span; k++) {
          taken[i + k] = cell.lines - 1;
        }
        row.append(draw(cell, span, cell.lines, mark));
      } else {
        row.append(t.el("td", { colspan: span > 1 ? span : null }, line.gap && i === firstFree(taken) ? t.count("gap", line.gap) : ""));
      }
      i += span;
    }
    return row;
  }

  function firstFree(taken) {
    const at = taken.findIndex(count => !count);
    return Math.max(0, at);
  }

  function tableOf(cells, lines, mark) {
    const shown = cells.filter(cell => {
      const covered = lines.filter(line => line.from <= cell.row + cell.rowSpan - 1 && cell.row <= line.to);
      cell.firstLine = covered.find(line => !line.gap);
      cell.lines = cell.firstLine ? lines.indexOf(covered[covered.length - 1]) - lines.indexOf(cell.firstLine) + 1 : 0;
      return cell.firstLine;
    });
    const columns = [...new Set(shown.map(cell => cell.column))].sort((a, b) => a - b);
    const taken = columns.map(() => 0);
    const head = t.el("thead");
    const body = t.el("tbody");
    const isHead = line => !line.gap && shown.some(cell => cell.role === "header" && cell.firstLine === line);
    let inHead = true;
    lines.forEach(line => {
      const open = taken.some(count => count > 0);
      inHead = inHead && (isHead(line) || open);
      (inHead ? head : body).append(drawLine(line, shown, columns, taken, lines, mark));
    });
    return t.el("table.evidence", { lang: "pl" }, head, body);
  }

  function legend(cells) {
    const used = ["cell", "column", "row", "beside"].filter(axis => cells.some(cell => cell.axis === axis));
    return t.el("p.legend.swatches", {}, used.map(axis => t.el("span", {}, t.el("i.swatch.is-" + axis, { "aria-hidden": "true" }), t.say(MARKS[axis]))));
  }

  /**
   * @param cells entries of all pages that hold the figure and what was joined to it
   * @param links what was joined to it
   * @param mark the text that holds the number, and where in it the number stands
   */
  t.evidenceTable = function (cells, links, mark) {
    const all = cells.map(cellOf);
    const at = new Map(all.map(cell => [cell.row + ":" + cell.column, cell]));
    for (const [axis, , , row, column] of links) {
      const cell = at.get(row + ":" + column);
      if (cell && MARKS[axis]) {
        cell.axis = axis;
      }
    }
    const figure = all.find(cell => cell.axis === "cell");
    const frame = t.el("div.scroll.sheet", { tabindex: "0", role: "region", "aria-label": t.say("tableLabel") });
    const button = t.el("button.more", { type: "button", click: () => show(true) }, t.say("wholeTable"));
    function show(whole) {
      const chosen = choose(all, figure ? figure.row : 1, whole);
      frame.replaceChildren(tableOf(all, chosen.lines, mark));
      button.hidden = !chosen.cut;
    }
    show(false);
    return t.el("div", {}, legend(all), frame, button);
  };

  /** Brings the figure's cell into sight sideways, within its frame. */
  t.showCell = function (detail) {
    const cell = detail.querySelector(".sheet .is-cell");
    if (cell) {
      const frame = cell.closest(".sheet");
      frame.scrollLeft = cell.offsetLeft - (frame.clientWidth - cell.offsetWidth) / 2;
    }
  };

  /** The sentence with the figure marked. */
  t.evidenceSentence = function (mark) {
    const { raw, from, to } = mark;
    const parts = from >= 0 ? [raw.slice(0, from), t.el("mark.is-cell", {}, raw.slice(from, to)), raw.slice(to)] : [raw];
    return t.el("blockquote.sentence", { lang: "pl" }, t.el("p", {}, parts));
  };
})(window.tabularium);
