// Choosing or dropping files: a file that is too large is refused before it travels; others go in pieces,
// so that no message is larger than the server takes.
const PIECE = 512 * 1024;

async function send(model, file, number) {
  const pieces = Math.max(1, Math.ceil(file.size / PIECE));
  for (let piece = 0; piece < pieces; piece += 1) {
    const part = await file.slice(piece * PIECE, (piece + 1) * PIECE).arrayBuffer();
    model.send({ kind: "piece", number, name: file.name, size: file.size, piece, pieces }, undefined, [new DataView(part)]);
    model.set("progress", Math.round((100 * (piece + 1)) / pieces));
    if (piece % 8 === 7) await new Promise((go) => setTimeout(go, 20));
  }
}

function render({ model, el }) {
  const id = `kit-upload-${Math.random().toString(36).slice(2)}`;
  el.innerHTML = `<div class="kit-upload"><input id="${id}" class="kit-hidden" type="file" multiple><label for="${id}"></label><p class="kit-upload-hint"></p><p role="status"></p></div>`;
  const box = el.firstElementChild;
  const [input, label, hint, status] = box.children;
  const texts = () => {
    const t = model.get("texts");
    label.textContent = t.label || "";
    hint.textContent = t.hint || "";
    input.accept = model.get("accept");
    input.disabled = model.get("busy");
    status.textContent = model.get("busy") ? t.reading || "" : "";
  };
  let counter = 0;
  const take = async (files) => {
    for (const file of files) {
      if (file.size > model.get("largest")) {
        model.send({ kind: "too_large", name: file.name, size: file.size });
        continue;
      }
      status.textContent = `${model.get("texts").sending || ""} ${file.name}`;
      counter += 1;
      try {
        await send(model, file, counter);
      } catch (unreadable) {
        model.send({ kind: "unreadable", name: file.name });
      }
    }
    input.value = "";
  };
  input.addEventListener("change", () => take([...input.files]));
  box.addEventListener("dragover", (event) => { event.preventDefault(); box.classList.add("over"); });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("over");
    take([...event.dataTransfer.files]);
  });
  model.on("msg:custom", (message) => {
    if (message.kind === "answer" && !message.ok) texts(); // the page says why; this field waits again
  });
  model.on("change:texts change:busy change:accept", texts);
  texts();
}

export default { render };
