// One exercise as a form: native fields with their labels above, three buttons, and feedback that is read out.
let count = 0;

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  // JupyterLab would take arrow keys and letters for its own commands while a radio or a list has the focus.
  if (["input", "select", "textarea", "button"].includes(tag)) node.dataset.lmSuppressShortcuts = "true";
  node.append(...children);
  return node;
}

// Each kind gives its field and a way to read the answer from it.
const KINDS = {
  choice: (shape, id) => options(shape, id, "radio"),
  multi: (shape, id) => options(shape, id, "checkbox"),
  number: (shape, id, submit) => {
    const input = make("input", { type: "text", id, inputmode: "decimal", autocomplete: "off" });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); submit(); }
    });
    const row = make("div", { class: "jbp-ex-row" }, input, make("span", {}, shape.unit));
    const field = make("div", {}, make("label", { for: id, class: "jbp-ex-top" }, shape.label), row);
    return { field, read: () => input.value };
  },
  text: written,
  open: written,
  sort: (shape, id) => {
    const selects = shape.items.map((item, place) => {
      const select = make("select", { id: `${id}-${place}` }, make("option", { value: "" }, shape.choose));
      for (const option of shape.options) select.append(make("option", { value: option.id }, option.text));
      select.dataset.item = item.id;
      return [make("div", {}, make("label", { for: select.id }, item.text), select), select];
    });
    const grid = make("div", { class: "jbp-ex-grid" }, ...selects.map(([box]) => box));
    const field = make("fieldset", {}, make("legend", {}, shape.label), grid);
    return { field, read: () => Object.fromEntries(selects.map(([, select]) => [select.dataset.item, select.value])) };
  },
};

function options(shape, id, type) {
  const inputs = shape.options.map((option) => make("input", { type, name: id, value: option.id }));
  const rows = shape.options.map((option, place) =>
    make("label", { class: "jbp-ex-option" }, inputs[place], make("span", {}, `${option.letter}. ${option.text}`)));
  const field = make("fieldset", {}, make("legend", {}, shape.label), ...rows);
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  return { field, read: () => (type === "radio" ? chosen()[0] ?? "" : chosen()) };
}

function written(shape, id) {
  const area = make("textarea", { id, rows: "4" });
  const field = make("div", {}, make("label", { for: id, class: "jbp-ex-top" }, shape.label), area);
  return { field, read: () => area.value };
}

function render({ model, el }) {
  const shape = model.get("shape");
  const id = `jbp-ex-${(count += 1)}`;
  const feedback = make("div", { class: "jbp-ex-feedback", "aria-live": "polite" });
  const send = (kind, more = {}) => model.send({ kind, ...more });
  const submit = () => send("check", { answer: part.read() });
  const part = KINDS[shape.kind](shape, id, submit);
  const button = (words, kind, action) => {
    const node = make("button", { type: "button", class: kind }, words);
    node.addEventListener("click", action);
    return node;
  };
  const hint = button(shape.hint, "", () => send("hint"));
  const buttons = make("div", { class: "jbp-ex-buttons" },
    button(shape.check, "jbp-ex-first", submit), hint, button(shape.solution, "", () => send("solution")));
  const show = () => {
    // The kit makes this HTML from its own escaped texts.
    feedback.innerHTML = model.get("feedback");
    hint.textContent = model.get("hint_label");
  };
  model.on("change:feedback", show);
  model.on("change:hint_label", show);
  show();
  // No <section>: on slides every section is a slide of its own.
  const box = make("div", { role: "group", class: "jbp-ex", lang: shape.lang, "aria-label": shape.title });
  if (shape.prompt) {
    const prompt = make("div", { class: "jbp-ex-prompt" });
    prompt.innerHTML = shape.prompt;
    box.append(make("h3", {}, shape.title), prompt);
  }
  box.append(part.field, buttons, feedback);
  el.append(box);
}

export default { render };
