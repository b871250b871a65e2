// A field for one opening line; what is found in it is read out below.
let count = 0;

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (["input", "select", "textarea", "button"].includes(tag)) node.dataset.lmSuppressShortcuts = "true";
  node.append(...children);
  return node;
}

function render({ model, el }) {
  const texts = model.get("labels");
  const id = `jbp-opening-${(count += 1)}`;
  const area = make("textarea", { id, rows: "3", autocomplete: "off" });
  const found = make("div", { class: "jbp-found-list", "aria-live": "polite" });
  const check = make("button", { type: "button", class: "jbp-first" }, texts.opening_check);
  const example = make("button", { type: "button" }, texts.opening_example);
  const send = () => model.send({ kind: "check", text: area.value });
  check.addEventListener("click", send);
  example.addEventListener("click", () => {
    area.value = example.dataset.line || "";
    send();
  });
  example.dataset.line = texts.opening_line || "";
  example.hidden = !example.dataset.line;
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
  });
  // The kit makes this HTML from its own escaped texts.
  const show = () => { found.innerHTML = model.get("found"); };
  model.on("change:found", show);
  show();
  el.append(make("div", { role: "group", class: "jbp-play jbp-open", lang: texts.lang, "aria-label": texts.opening_title },
    make("h3", {}, texts.opening_title), make("p", { class: "jbp-soft" }, texts.opening_lead),
    make("label", { for: id, class: "jbp-top" }, texts.opening_label), area,
    make("div", { class: "jbp-buttons" }, check, example), found));
}

export default { render };
