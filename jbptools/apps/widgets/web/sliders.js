// Sliders: the picture follows the hand (one question to the kernel at a time, always the newest), and what
// is let go is saved once; arrow keys count as let go when they rest.
const own = Math.random().toString(36).slice(2, 8); // several lists share one page
let serial = 0;
const REST = 350;

function makeSlider(model, one) {
  const box = document.createElement("div");
  box.className = "kit-slider";
  box.dataset.key = one.key;
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "range";
  input.id = `kit-slider-${own}-${(serial += 1)}`;
  label.htmlFor = input.id;
  const name = document.createElement("span");
  const text = document.createElement("b");
  label.append(name, text);
  const note = document.createElement("p");
  note.className = "kit-note";
  note.setAttribute("role", "status");
  box.append(label, input, note);
  let waiting = 0;
  let sent = null;
  input.addEventListener("input", () => { clearTimeout(waiting); note.textContent = ""; box.ask({ key: box.dataset.key, value: input.valueAsNumber }); });
  input.addEventListener("change", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (input.valueAsNumber === sent) return;
      sent = input.valueAsNumber;
      model.send({ kind: "set", key: box.dataset.key, value: sent });
    }, REST);
  });
  box.tell = (words) => { text.textContent = words; input.setAttribute("aria-valuetext", words); };
  box.answer = (message) => {
    box.classList.toggle("bad", !message.ok);
    note.textContent = `${message.ok ? "✓" : "!"} ${message.text}`;
  };
  box.show = (now) => {
    name.textContent = now.label;
    input.min = now.least;
    input.max = now.most;
    input.step = now.step;
    input.value = now.value;
    sent = input.valueAsNumber;
    box.tell(now.text);
  };
  box.show(one);
  return box;
}

function render({ model, el }) {
  const list = document.createElement("div");
  list.className = "kit-sliders";
  el.append(list);
  let busy = false;
  let newest = null;
  const next = () => {
    if (busy || !newest) return;
    busy = true;
    model.send({ kind: "drag", ...newest });
    newest = null;
  };
  const rebuild = () => {
    const sliders = model.get("sliders");
    const shown = [...list.children].map((box) => box.dataset.key);
    if (shown.join() === sliders.map((one) => one.key).join()) {
      sliders.forEach((one, row) => {
        if (document.activeElement?.closest(".kit-slider") !== list.children[row] || !busy) list.children[row].show(one);
      });
      return;
    }
    list.replaceChildren(...sliders.map((one) => makeSlider(model, one)));
    for (const box of list.children) box.ask = (what) => { newest = what; next(); };
  };
  model.on("change:sliders", rebuild);
  model.on("msg:custom", (message) => {
    const box = (key) => list.querySelector(`[data-key="${key}"]`);
    if (message.kind !== "answer") return;
    if (message.to === "drag") {
      busy = false;
      for (const [key, words] of Object.entries(message.texts || {})) box(key)?.tell(words);
      next();
    }
    if (message.to === "set" || !message.ok) box(message.key)?.answer(message);
  });
  rebuild();
}

export default { render };
