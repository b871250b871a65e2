// A list of things to tick or to act on; the kernel decides, its answer stands in the row.
const own = Math.random().toString(36).slice(2, 8); // several lists share one page
let serial = 0;

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function makeRow(model, row) {
  const item = element("li", `kit-line ${row.kind}`);
  item.dataset.row = row.id;
  const head = element("div", "kit-line-head");
  const name = `kit-line-${own}-${(serial += 1)}`;
  if (row.tick !== null) {
    const label = element("label", "kit-line-title");
    const box = element("input");
    box.type = "checkbox";
    box.checked = row.tick;
    box.dataset.focus = `${row.id}|tick`;
    box.addEventListener("change", () => model.send({ kind: "tick", id: row.id, on: box.checked }));
    label.append(box, element("span", "", row.title));
    label.id = name;
    head.append(label);
  } else {
    const title = element("b", "kit-line-title", row.title);
    title.id = name;
    head.append(title);
  }
  if (row.acts.length) {
    const acts = element("div", "kit-acts");
    for (const [key, text] of row.acts) {
      const button = element("button", "kit-act", text);
      button.type = "button";
      button.dataset.focus = `${row.id}|${key}`;
      button.setAttribute("aria-describedby", name);
      button.addEventListener("click", () => model.send({ kind: "act", id: row.id, key }));
      acts.append(button);
    }
    head.append(acts);
  }
  item.append(head);
  if (row.text) item.append(element("p", "", row.text));
  if (row.cells.length) {
    const list = element("dl", "kit-cells");
    for (const [label, value] of row.cells) {
      const cell = element("div");
      cell.append(element("dt", "", label), element("dd", "", value));
      list.append(cell);
    }
    item.append(list);
  }
  for (const [label, text] of row.more) {
    const line = element("p", "kit-more");
    line.append(element("b", "", label), ` ${text}`);
    item.append(line);
  }
  const note = element("p", "kit-note");
  note.setAttribute("role", "status");
  item.append(note);
  return item;
}

function render({ model, el }) {
  const list = element("ul", "kit-lines");
  const more = element("button", "kit-act kit-show-all");
  more.type = "button";
  let all = false;
  more.addEventListener("click", () => { all = true; show(); });
  el.append(list, more);
  const show = () => {
    const focus = list.contains(document.activeElement) ? document.activeElement.dataset.focus : "";
    const rows = model.get("rows");
    const seen = all ? rows : rows.slice(0, model.get("shown"));
    const texts = model.get("texts");
    list.setAttribute("aria-label", texts.label);
    list.replaceChildren(...seen.map((row) => makeRow(model, row)));
    more.textContent = texts.more;
    more.hidden = seen.length === rows.length;
    if (focus) [...list.querySelectorAll("[data-focus]")].find((one) => one.dataset.focus === focus)?.focus({ preventScroll: true });
  };
  model.on("change:rows change:texts", show);
  model.on("msg:custom", (message) => {
    if (message.kind !== "answer") return;
    const item = [...list.children].find((one) => one.dataset.row === message.id);
    if (!item) return;
    if (!message.ok) for (const box of item.querySelectorAll("input")) {
      box.checked = model.get("rows").find((row) => row.id === message.id)?.tick ?? box.checked;
    }
    item.classList.toggle("refused", !message.ok);
    item.querySelector(".kit-note").textContent = message.text && `${message.ok ? "✓" : "!"} ${message.text}`;
  });
  show();
}

export default { render };
