// A talk on the screen: what the person says, buttons with what to answer, and why it went that way.
let count = 0;

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  // JupyterLab would take arrow keys and letters for its own commands while a field has the focus.
  if (["input", "select", "textarea", "button", "summary"].includes(tag)) node.dataset.lmSuppressShortcuts = "true";
  node.append(...children.filter((child) => child !== null && child !== ""));
  return node;
}

const part = (label, text) => make("p", {}, make("strong", {}, label), " ", text);

function bubble(side, who, text) {
  return make("div", { class: `jbp-line jbp-${side}` }, make("span", { class: "jbp-who" }, who), make("p", {}, text));
}

// On a slide the room reads one pane at a time; everywhere else all of them stand below each other.
function pane(name, ...children) {
  return make("div", { "data-pane": name }, ...children);
}

function chooser(names, at, labels, go) {
  return make("div", { class: "jbp-panes", role: "group", "aria-label": labels.panes }, ...names.map((name) => {
    const node = make("button", { type: "button", "aria-pressed": String(name === at), "data-go": name }, labels[`pane_${name}`]);
    node.addEventListener("click", () => go(name));
    return node;
  }));
}

function turn(one, labels, open) {
  const moved = one.moved.length ? ` · ${one.moved.join(" · ")}` : "";
  const why = make("details", { class: "jbp-debrief" }, make("summary", {}, `${one.kind}${moved}`),
    part(labels.why_so, one.why), part(labels.better, one.better));
  why.open = open;
  return make("li", {}, bubble("them", one.who, one.says), bubble("us", labels.you, one.you),
    one.reply ? bubble("them", one.who, one.reply) : null, why);
}

function result(end, labels, id, send, view) {
  const rows = end.scores.map((row) => make("tr", { class: `jbp-${row.level}` },
    make("th", { scope: "row" }, row.part), make("td", {}, `${row.sign} ${row.word}`),
    make("td", {}, [row.why, row.judged].filter(Boolean).join(" "),
      row.turns ? make("span", { class: "jbp-turns" }, ` ${row.turns}`) : null)));
  const people = end.people.map((one) => make("li", {}, make("strong", {}, one.name), ` (${one.role})`,
    make("ul", {}, ...["achieve", "fix", "avoid"].map((name) => make("li", {}, `${labels[name]} ${one[name]}`)))));
  const again = make("button", { type: "button", class: "jbp-first" }, labels.again);
  again.addEventListener("click", () => send("again"));
  const share = make("input", { type: "checkbox", id: `${id}-share` });
  const save = make("button", { type: "button" }, labels.save);
  save.addEventListener("click", () => send("record", { share: share.checked }));
  const privacy = view.private
    ? make("div", { class: "jbp-private" }, make("p", {}, labels.private),
      make("label", { for: `${id}-share` }, share, ` ${labels.share}`))
    : null;
  return make("div", { class: "jbp-end" },
    pane("end", make("h4", { tabindex: "-1", class: "jbp-focus" }, labels.ended), make("p", { class: "jbp-ending" }, end.text)),
    pane("result", make("h4", {}, labels.result),
      make("div", { class: "jbp-wide", tabindex: "0", role: "group", "aria-label": labels.result },
        make("table", {}, make("tbody", {}, ...rows))),
      make("p", { class: "jbp-soft" }, labels.no_total)),
    pane("people", make("h4", {}, labels.people), make("ul", { class: "jbp-people" }, ...people)),
    pane("end", privacy, make("div", { class: "jbp-buttons" }, again, save), trainer(end, labels, id, send)));
}

function trainer(end, labels, id, send) {
  const choose = (name, list) => {
    const field = make("select", { id: `${id}-${name}` });
    list.forEach((one) => field.append(make("option", { value: one.id }, one.text)));
    return [make("label", { for: field.id, class: "jbp-top" }, labels[name]), field];
  };
  const write = (name) => {
    const field = make("input", { type: "text", id: `${id}-${name}`, autocomplete: "off" });
    return [make("label", { for: field.id, class: "jbp-top" }, labels[name]), field];
  };
  const fields = { part: choose("part", end.parts), level: choose("level", end.levels), reason: write("reason"), by: write("by") };
  const change = make("button", { type: "button" }, labels.change);
  change.addEventListener("click", () =>
    send("override", Object.fromEntries(Object.entries(fields).map(([name, [, field]]) => [name, field.value]))));
  return make("details", { class: "jbp-trainer" }, make("summary", {}, labels.trainer), make("p", {}, labels.trainer_hint),
    ...Object.values(fields).flat(), make("div", { class: "jbp-buttons" }, change));
}

// A talk under way survives a refresh of this page; another visitor's browser never sees it.
const key = (state) => `jbp-talk-${state.dialogue}`;

function keep(view) {
  try {
    if (view.now && view.turns.length) sessionStorage.setItem(key(view.state), JSON.stringify(view.state));
    else if (!view.now) sessionStorage.removeItem(key(view.state));
  } catch (refused) { /* private windows refuse storage: the talk goes on, only a refresh would end it */ }
}

function kept(view) {
  try {
    return JSON.parse(sessionStorage.getItem(key(view.state)));
  } catch (refused) {
    return null;
  }
}

function render({ model, el }) {
  const id = `jbp-play-${(count += 1)}`;
  const box = make("div", { role: "group", class: "jbp-play" });
  const status = make("p", { class: "jbp-said", role: "status" });
  const send = (kind, more = {}) => model.send({ kind, ...more });
  let turns = null;
  let at = "case";

  const go = (name) => {
    at = name;
    draw();
    box.querySelector(`[data-go="${name}"]`).focus({ preventScroll: true });
  };

  const draw = () => {
    const view = model.get("view");
    const labels = view.labels;
    const played = view.turns.length;
    const moved = turns !== null && turns !== played;
    if (moved) at = played ? "last" : "case";
    if (turns !== null) keep(view);
    box.lang = view.lang;
    box.dataset.at = at;
    box.setAttribute("aria-label", view.title);
    const mood = make("p", { class: "jbp-mood", "aria-live": "polite" }, ...view.mood.map((one) =>
      make("span", {}, make("span", { "aria-hidden": "true" }, one.sign), ` ${one.name} ${one.value}/10 · ${one.word}`)));
    const head = make("details", { class: "jbp-case" }, make("summary", {}, labels.task), make("p", {}, view.setting),
      make("p", {}, view.task), part(labels.authority, view.authority));
    head.open = at === "case";
    const notes = make("details", { class: "jbp-notes" }, make("summary", {}, `${labels.notes} (${view.notes.length})`),
      view.notes.length ? make("ul", {}, ...view.notes.map((one) => make("li", {}, one))) : make("p", {}, labels.no_notes));
    notes.open = at === "notes";
    const log = make("ol", { class: "jbp-log" }, ...view.turns.map((one, place) => turn(one, labels, place === played - 1)));
    const names = ["case", ...(played ? ["last", "notes"] : []), ...(view.now ? ["now"] : ["end", "result", "people"])];
    const parts = [make("h3", {}, view.title), make("p", { class: "jbp-soft" }, view.attempt),
      chooser(names, at, labels, go), pane("case", head), pane("last", log)];
    if (view.now) {
      const line = bubble("them", view.now.who, view.now.says);
      line.tabIndex = -1;
      line.classList.add("jbp-focus");
      line.prepend(make("span", { class: "jbp-role" }, view.now.role));
      const options = view.now.options.map((one) => {
        const node = make("button", { type: "button", class: "jbp-option" }, make("b", {}, `${one.letter}. `), one.text);
        node.addEventListener("click", () => send("choose", { id: one.id }));
        return node;
      });
      parts.push(pane("now", line), mood, pane("notes", notes),
        pane("now", make("div", { class: "jbp-options", role: "group", "aria-label": labels.your_turn }, ...options)));
    } else {
      parts.push(mood, pane("notes", notes), result(view.ending, labels, id, send, view));
    }
    box.replaceChildren(...parts, status);
    for (const one of box.querySelectorAll("[data-pane]")) one.classList.toggle("jbp-here", one.dataset.pane === at);
    turns = played;
    // After an answer the keyboard's place moves on to what is new; never when the page is first shown.
    if (!moved) return;
    if (box.closest(".kit-slide")) {
      box.querySelector(`[data-go="${at}"]`).focus({ preventScroll: true });
      return;
    }
    box.querySelector(".jbp-focus").focus({ preventScroll: true });
    (box.querySelector(".jbp-log > li:last-child") || box).scrollIntoView({ block: "start" });
  };
  model.on("change:view", draw);
  model.on("change:said", () => { status.textContent = model.get("said"); });
  model.on("msg:custom", (message) => {
    if (message.kind !== "record") return;
    const link = make("a", { href: URL.createObjectURL(new Blob([message.text], { type: "application/json" })), download: message.name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  });
  const before = model.get("view").turns.length ? null : kept(model.get("view"));
  draw();
  el.append(box);
  if (before) send("resume", before);
}

export default { render };
