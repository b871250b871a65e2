// All questions of a quiz as native groups of radio buttons; each choice goes to the kernel at once.
let count = 0;

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

function question(model, item, number, prefix) {
  const name = `${prefix}-${number}`;
  const rows = item.options.map(([key, text]) => {
    const input = make("input", { type: "radio", name, value: key });
    input.checked = item.given === key;
    input.addEventListener("change", () => model.send({ kind: "choose", number, answer: key }));
    return make("label", { class: "jbp-ex-option" }, input, make("span", {}, `${key.toUpperCase()}. ${text}`));
  });
  return make("fieldset", { class: "kit-question" }, make("legend", {}, `${number + 1}. ${item.prompt}`), ...rows);
}

function render({ model, el }) {
  const prefix = `kit-quiz-${(count += 1)}`;
  const box = make("div", { class: "jbp-ex kit-quiz", lang: model.get("lang") });
  box.append(...model.get("items").map((item, number) => question(model, item, number, prefix)));
  el.append(box);
}

export default { render };
