/* A line chart of series by year, drawn by Chart.js, which is loaded with the first chart. */
(function (t) {
  "use strict";
  /* Shapes tell lines apart without colour; the same ones stand in the legend. */
  const SHAPES = [["circle", "●"], ["rectRot", "◆"], ["triangle", "▲"], ["rect", "■"], ["star", "✳"], ["crossRot", "✕"]];
  const MOST = SHAPES.length;
  const live = new Set();
  let library;

  function load() {
    library = library || t.script("lib/chart.js");
    return library;
  }

  /** From the lowest to the highest value that the reports state, where they differ. */
  const ranges = {
    id: "ranges",
    beforeDatasetsDraw(chart) {
      const { ctx, scales: { x, y } } = chart;
      ctx.save();
      ctx.lineWidth = 2;
      for (const dataset of chart.data.datasets) {
        ctx.strokeStyle = dataset.borderColor;
        for (const { fact } of dataset.data) {
          if (fact && fact.lowest !== fact.highest) {
            whisker(ctx, x.getPixelForValue(fact.year), y.getPixelForValue(Number(fact.lowest)), y.getPixelForValue(Number(fact.highest)));
          }
        }
      }
      ctx.restore();
    }
  };

  function whisker(ctx, at, low, high) {
    ctx.beginPath();
    ctx.moveTo(at, low);
    ctx.lineTo(at, high);
    for (const end of [low, high]) {
      ctx.moveTo(at - 5, end);
      ctx.lineTo(at + 5, end);
    }
    ctx.stroke();
  }

  function dataset(series, index, years) {
    const facts = new Map(series.facts.map(fact => [fact.year, fact]));
    const color = t.theme.color("series-" + (index + 1));
    return {
      label: series.name,
      data: years.map(year => ({ x: year, y: facts.has(year) ? Number(facts.get(year).value) : null, fact: facts.get(year) })),
      borderColor: color,
      backgroundColor: color,
      pointStyle: SHAPES[index][0],
      pointRadius: 5,
      pointHoverRadius: 7,
      pointHitRadius: 12,
      borderWidth: 2.5,
      tension: 0
    };
  }

  function scale(more) {
    return {
      grid: { color: t.theme.color("line") },
      border: { color: t.theme.color("line-strong") },
      ...more,
      ticks: { color: t.theme.color("soft"), font: { size: 13, family: t.theme.color("sans") }, ...more.ticks }
    };
  }

  function options(unit, years, open) {
    return {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 8, right: 12 } },
      interaction: { mode: "nearest", intersect: true },
      onClick: (event, hits, chart) => {
        if (hits.length) {
          open(chart.data.datasets[hits[0].datasetIndex].data[hits[0].index].fact);
        }
      },
      onHover: (event, hits) => {
        event.native.target.classList.toggle("hit", hits.length > 0);
      },
      scales: {
        x: scale({ type: "linear", min: years[0] - 0.3, max: years[years.length - 1] + 0.3, grid: { display: false },
          afterBuildTicks: axis => {
            axis.ticks = years.map(year => ({ value: year }));
          },
          ticks: { callback: year => String(year), maxRotation: 0, autoSkip: true, autoSkipPadding: 12 } }),
        y: scale({ beginAtZero: true, grace: "6%", ticks: { maxTicksLimit: 6, callback: value => t.number(String(value)) } })
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          backgroundColor: t.theme.color("ink"), titleColor: t.theme.color("paper"), bodyColor: t.theme.color("paper"),
          padding: 10, cornerRadius: 4, usePointStyle: true,
          callbacks: {
            title: items => String(items[0].raw.x),
            label: item => " " + t.valueText(item.raw.fact.value, unit, item.raw.fact.qualifier),
            afterLabel: item => t.agreementText(item.raw.fact)
          }
        }
      }
    };
  }

  function draw(canvas, series, unit, years, open) {
    const chart = new window.Chart(canvas, {
      type: "line",
      data: { datasets: series.map((one, index) => dataset(one, index, years)) },
      options: options(unit, years, open),
      plugins: [ranges]
    });
    live.add({ chart, canvas, again: () => draw(canvas, series, unit, years, open) });
  }

  /** Draws what is shown again, after the colours changed. */
  function redraw() {
    for (const one of [...live]) {
      live.delete(one);
      one.chart.destroy();
      if (one.canvas.isConnected) {
        one.again();
      }
    }
  }

  function description(name, series, unit) {
    return t.say("chartLabel", {
      name,
      series: series.map(one => t.say("chartSeries", {
        name: one.name,
        values: one.facts.map(fact => fact.year + " " + t.valueText(fact.value, unit, fact.qualifier)).join(", ")
      })).join(" ")
    });
  }

  t.chart = {
    start() {
      t.theme.onChange(redraw);
    },
    /** Takes away what is no more on the page. */
    clear() {
      for (const one of [...live].filter(one => !one.canvas.isConnected)) {
        one.chart.destroy();
        live.delete(one);
      }
    },
    /** The sign of a series in the legend; empty for series that are in the table only. */
    shape: index => index < MOST ? t.el("span.shape.series-" + (index + 1), { "aria-hidden": "true" }, SHAPES[index][1]) : null,

    /** A chart of the first series; nothing where no series has two years. */
    make(name, all, unit, open) {
      const series = all.slice(0, MOST);
      const years = [...new Set(series.flatMap(one => one.facts.map(fact => fact.year)))].sort((a, b) => a - b);
      if (years.length < 2) {
        return null;
      }
      const canvas = t.el("canvas", { role: "img", "aria-label": description(name, series, unit) });
      load().then(() => {
        if (canvas.isConnected) {
          draw(canvas, series, unit, years, open);
        }
      }, () => canvas.parentElement && canvas.parentElement.remove());
      return t.el("div.chart", {}, canvas);
    }
  };
})(window.tabularium);
