// A lesson as slides: group the notebook's cells into sections, make each fit, let reveal.js show them.
(() => {
  const WIDTH = 1280, HEIGHT = 720;
  // A line is read from five metres down to the last of these; what needs less is split over two slides.
  const SIZES = [38, 36, 34, 32, 30, 28, 26, 24];
  // A table of results, a scorecard or a call plan is worked with on one's own screen: it may be drawn smaller.
  const ZOOMS = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.68, 0.6, 0.52, 0.46, 0.4];
  const page = document.getElementById("rendered_cells");
  const stage = make("div", "reveal"), slides = make("div", "slides");
  stage.append(slides);

  function make(tag, css) {
    const node = document.createElement(tag);
    node.className = css;
    return node;
  }

  function slide(after) {
    const node = make("section", "kit-slide");
    node.append(make("div", "kit-slide-body"));
    after ? after.after(node) : slides.append(node);
    return node;
  }

  function group() {
    let current = null;
    for (const cell of [...document.querySelectorAll(".kit-cell")]) {
      const kind = cell.dataset.slide;
      if (kind === "skip") { cell.hidden = true; continue; }
      if (kind === "slide" || kind === "subslide" || !current) current = slide();
      if (kind === "fragment") cell.classList.add("fragment");
      current.firstElementChild.append(cell);
    }
    for (const one of slides.querySelectorAll(".kit-slide")) if (!one.textContent.trim()) one.remove();
    page.firstElementChild.append(stage);
  }

  // Measured with the slide on the page, whether it is shown at the moment or not.
  function measured(one, measure) {
    const kept = one.getAttribute("style");
    one.style.cssText = `display:block!important;visibility:hidden;width:${WIDTH}px;top:0`;
    const found = measure();
    kept === null ? one.removeAttribute("style") : one.setAttribute("style", kept);
    return found;
  }

  function fit(one) {
    const body = one.firstElementChild;
    const fits = () => body.offsetHeight <= HEIGHT && body.scrollWidth <= WIDTH;
    const found = measured(one, () => {
      const tools = [...body.querySelectorAll(".jp-OutputArea")].filter((one) => !one.querySelector(".jbp-ex, .jbp-chart"));
      const zoomed = (zoom) => { for (const one of tools) one.style.zoom = zoom; return fits(); };
      body.style.setProperty("--room", "0px");
      zoomed(1);
      let size = SIZES.find((size) => { body.style.fontSize = `${size}px`; return fits(); });
      if (!size && tools.length && ZOOMS.find(zoomed)) size = SIZES[SIZES.length - 1];
      const charts = body.querySelectorAll(".jbp-chart").length;
      if (charts) body.style.setProperty("--room", `${Math.max(160, (HEIGHT - body.offsetHeight) / charts)}px`);
      return { size, fits: fits() };
    });
    one.dataset.fits = String(Boolean(found.size) && found.fits);
    if (!found.size && split(one)) fit(one);
  }

  // A form that does not fit below its question follows on a slide of its own, under the same heading.
  function split(one) {
    const cells = one.querySelectorAll(":scope > div > .kit-cell");
    const last = cells[cells.length - 1];
    if (cells.length < 2 || !last.querySelector(".jbp-ex")) return false;
    const next = slide(one);
    const heading = one.querySelector("h1, h2");
    if (heading) next.firstElementChild.append(heading.cloneNode(true));
    next.firstElementChild.append(last);
    fit(next);
    window.Reveal.sync();
    return true;
  }

  let waiting;
  function fitAll() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      watcher.disconnect();
      for (const one of [...slides.children]) fit(one);
      watch();
      stage.dataset.ready = "true";
    }, 250);
  }
  const watcher = new MutationObserver(fitAll);
  // what is unfolded needs room too
  slides.addEventListener("toggle", fitAll, true);
  const watch = () => watcher.observe(slides, { childList: true, subtree: true, characterData: true });

  // A field keeps all its keys, a button only those that press it: a presenter's clicker goes on after an answer.
  function turns(event) {
    const at = event.target.closest?.("input, textarea, select, button, summary, a");
    return !at || (at.matches("button, summary, a") && !["Enter", " "].includes(event.key));
  }

  function start() {
    document.documentElement.classList.add("kit-presenting");
    window.Reveal.initialize({
      width: WIDTH, height: HEIGHT, margin: 0, minScale: 0.1, maxScale: 4, center: false, hash: true, transition: "none",
      backgroundTransition: "none", slideNumber: "c/t", controlsTutorial: false, embedded: false, pdfSeparateFragments: false,
      help: false, keyboardCondition: turns,
    }).then(fitAll);
  }

  group();
  const shown = new MutationObserver(() => { if (page.style.display !== "none") { shown.disconnect(); start(); } });
  shown.observe(page, { attributes: true, attributeFilter: ["style"] });
})();
