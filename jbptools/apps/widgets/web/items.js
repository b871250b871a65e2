// An editable list: one card per item, labels above fields, every field confirmed on leaving it or on Enter.
// The kernel decides whether a value is good; its answer stands under the field.
const own = Math.random().toString(36).slice(2, 8); // several lists share one page
let serial = 0;

function ticks(field) {
  const group = document.createElement("div");
  group.className = "kit-ticks";
  for (const [key, text] of field.choices) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = key;
    label.append(box, text);
    group.append(label);
  }
  Object.defineProperty(group, "value", {
    get: () => [...group.querySelectorAll("input:checked")].map((box) => box.value).join(","),
    set: (value) => {
      const chosen = String(value || "").split(",");
      for (const box of group.querySelectorAll("input")) box.checked = chosen.includes(box.value);
    },
  });
  return group;
}

// ticks folded away: the line says what is chosen, opening it shows all choices
function picks(field) {
  const fold = document.createElement("details");
  fold.className = "kit-picks";
  const summary = document.createElement("summary");
  const group = ticks(field);
  fold.append(summary, group);
  const tell = () => {
    const chosen = [...group.querySelectorAll("input:checked")].map((box) => box.parentElement.textContent);
    summary.textContent = chosen.length ? chosen.join("; ") : field.example || "-";
  };
  group.addEventListener("change", tell);
  Object.defineProperty(fold, "value", { get: () => group.value, set: (value) => { group.value = value; tell(); } });
  return fold;
}

function control(field, value) {
  if (field.kind === "picks") {
    const fold = picks(field);
    fold.value = value;
    return fold;
  }
  if (field.kind === "ticks") {
    const group = ticks(field);
    group.value = value;
    return group;
  }
  const tag = field.kind === "choice" ? "select" : field.kind === "long" ? "textarea" : "input";
  const input = document.createElement(tag);
  if (tag === "input") input.type = field.kind === "date" ? "date" : "text";
  if (field.kind === "number") input.inputMode = "decimal";
  if (tag === "textarea") input.rows = field.rows || 2;
  if (field.kind === "choice") {
    for (const [key, text] of field.choices) input.add(new Option(text, key));
  }
  input.value = value ?? "";
  return input;
}

function grow(input) {
  if (input.tagName !== "TEXTAREA") return;
  input.style.height = "auto";
  if (input.scrollHeight) input.style.height = `${input.scrollHeight + 2}px`;
}

function makeField(model, field, item) {
  const box = document.createElement("div");
  box.className = `kit-field ${field.size || ""}`;
  box.dataset.key = field.key;
  const id = `kit-item-${own}-${(serial += 1)}`;
  const many = field.kind === "ticks" || field.kind === "picks";
  const label = document.createElement(many ? "span" : "label");
  label.textContent = field.label;
  const input = control(field, item.values[field.key]);
  input.id = id;
  if (many) {
    label.id = `${id}-label`;
    label.className = "kit-label";
    const group = input.querySelector(".kit-ticks") || input;
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", label.id);
    input.querySelector("summary")?.setAttribute("aria-describedby", label.id);
  } else {
    label.htmlFor = id;
    input.placeholder = field.example || "";
  }
  if (field.kind === "suggest") {
    const offers = document.createElement("datalist");
    offers.id = `${id}-offers`;
    for (const [, text] of field.choices) offers.append(new Option(text));
    input.setAttribute("list", offers.id);
    box.append(offers);
  }
  const note = document.createElement("p");
  note.className = "kit-note";
  note.id = `${id}-note`;
  note.setAttribute("role", "status");
  if (!many) input.setAttribute("aria-describedby", note.id);
  let sent = input.value;
  const confirm = () => {
    if (input.value === sent) return;
    sent = input.value;
    box.classList.remove("bad", "good");
    note.textContent = ""; // nothing is called saved before it is
    model.send({ kind: "set", id: item.id, key: field.key, value: input.value });
  };
  input.addEventListener("change", confirm);
  if (!many) input.addEventListener("blur", confirm);
  input.addEventListener("input", () => grow(input));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && (input.tagName === "INPUT" || event.ctrlKey)) { event.preventDefault(); confirm(); }
  });
  const unit = document.createElement("span");
  unit.className = "kit-unit";
  unit.id = `${id}-unit`;
  if (field.kind === "number") {
    const row = document.createElement("div");
    row.className = "kit-boxed";
    row.append(input, unit);
    input.setAttribute("aria-describedby", `${unit.id} ${note.id}`);
    box.append(label, row, note);
  } else box.append(label, input, note);
  box.measure = (text) => {
    unit.textContent = text ?? "";
    unit.hidden = !text;
  };
  box.measure(item.units?.[field.key]);
  box.show = (value) => {
    if (input.value === sent) { input.value = value ?? ""; sent = input.value; }
    else if (sent === null && value && input.value === value) { // what could not be saved is saved now
      sent = value;
      box.classList.remove("bad");
      note.textContent = "";
    }
    grow(input);
  };
  box.answer = (message) => {
    box.classList.toggle("bad", !message.ok);
    box.classList.toggle("good", message.ok);
    if (!many) input.setAttribute("aria-invalid", String(!message.ok));
    note.textContent = `${message.ok ? "✓" : "!"} ${message.text}`;
    if (message.ok) box.show(message.value);
    else sent = null; // a refused value stays in its field until it is mended
  };
  setTimeout(() => grow(input));
  return box;
}

function tell(note, message) {
  note.classList.toggle("bad", !message.ok);
  note.textContent = message.text && `${message.ok ? "✓" : "!"} ${message.text}`;
}

function makeCard(model, item, number) {
  const texts = model.get("texts");
  const card = document.createElement("fieldset");
  card.className = "kit-card";
  card.dataset.item = item.id;
  card.dataset.keys = item.keys || "";
  const said = document.createElement("p");
  said.className = "kit-note kit-said";
  said.setAttribute("role", "status");
  card.tell = (message) => tell(said, message);
  const legend = document.createElement("legend");
  legend.textContent = item.title || `${texts.item} ${number}`;
  const grid = document.createElement("div");
  grid.className = "kit-grid";
  const own = model.get("fields").filter((field) => !item.keys || item.keys.includes(field.key));
  for (const field of own) grid.append(makeField(model, field, item));
  card.append(legend, grid);
  if (item.hint !== undefined) {
    const hint = document.createElement("p");
    hint.className = "kit-hint";
    hint.textContent = item.hint;
    legend.after(hint);
  }
  const acts = model.get("acts");
  if (acts.length) {
    const row = document.createElement("div");
    row.className = "kit-acts";
    for (const [key, label] of acts) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "kit-act";
      button.textContent = label;
      button.setAttribute("aria-label", `${label}: ${legend.textContent}`);
      button.addEventListener("click", () => model.send({ kind: "act", id: item.id, key }));
      row.append(button);
    }
    row.append(said);
    card.append(row);
  }
  if (!model.get("single") && !model.get("fixed")) {
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "kit-remove";
    remove.textContent = `${texts.remove} ${item.title || `${texts.item} ${number}`}`;
    remove.addEventListener("click", () => model.send({ kind: "remove", id: item.id }));
    card.append(remove);
    if (!acts.length) card.append(said);
  } else if (model.get("single")) legend.classList.add("kit-hidden");
  return card;
}

function render({ model, el }) {
  const list = document.createElement("div");
  list.className = "kit-items";
  const add = document.createElement("button");
  add.type = "button";
  add.className = "kit-add";
  add.addEventListener("click", () => model.send({ kind: "add" }));
  const said = document.createElement("p");
  said.className = "kit-note kit-said";
  said.setAttribute("role", "status");
  el.append(list, add, said);
  let focusNew = false;
  const rebuild = () => {
    list.replaceChildren(...model.get("items").map((item, row) => makeCard(model, item, row + 1)));
    add.textContent = `+ ${model.get("texts").add}`;
    add.hidden = model.get("single") || model.get("fixed") || model.get("items").length >= model.get("most");
  };
  const refresh = () => {
    const items = model.get("items");
    const shown = [...list.children].map((card) => card.dataset.item + card.dataset.keys);
    if (shown.join() !== items.map((item) => item.id + (item.keys || "")).join()) {
      rebuild();
    } else {
      items.forEach((item, row) => {
        const card = list.children[row];
        for (const box of card.querySelectorAll(".kit-field")) {
          box.show(item.values[box.dataset.key]);
          box.measure(item.units?.[box.dataset.key]);
        }
        if (item.hint !== undefined) card.querySelector(".kit-hint").textContent = item.hint;
      });
    }
    if (focusNew) {
      focusNew = false;
      list.lastElementChild?.querySelector("input, textarea, select")?.focus();
    }
  };
  model.on("change:items", refresh);
  model.on("change:fields change:texts", rebuild);
  model.on("msg:custom", (message) => {
    if (message.kind !== "answer") return;
    const card = list.querySelector(`[data-item="${message.id}"]`);
    if (message.to === "set") card?.querySelector(`[data-key="${message.key}"]`)?.answer(message);
    else if (message.to !== "add") card?.tell(message);
    else {
      tell(said, message);
      if (message.ok) { focusNew = true; refresh(); }
    }
  });
  rebuild();
}

export default { render };
