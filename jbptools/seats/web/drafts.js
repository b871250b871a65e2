// What is being typed and not yet confirmed: kept in this tab, so that a reload or an ended worker loses none of
// it. A field is known by where it stands: the step's heading, its item, its key or label.
const KEY = "jbp-drafts:";
const TYPED = "textarea, input:not([type]), input[type=text], input[type=number], input[type=search], [contenteditable=true]";
const MOST = 60;

function place(field) {
  const card = field.closest("[data-item], [data-row]");
  const own = field.closest("[data-key]");
  const label = field.getAttribute("aria-label") || (field.labels && field.labels[0] && field.labels[0].textContent) || field.name || "";
  const heading = document.querySelector(".kit-step h2, h1");
  const twins = [...document.querySelectorAll(TYPED)].filter((one) => one.closest("[data-key]")?.dataset.key === own?.dataset.key);
  const where = card ? card.dataset.item || card.dataset.row : own ? twins.indexOf(field) : "";
  return [heading ? heading.textContent : "", where, own ? own.dataset.key : "", label].join("|");
}

export class Drafts {
  constructor(app, mark) {
    this.key = KEY + app;
    this.mark = mark;
    this.kept = this.read();
    this.begun = new WeakMap();
    document.addEventListener("focusin", ({ target }) => { if (target.matches?.(TYPED)) this.begun.set(target, target.value); });
    document.addEventListener("input", ({ target }) => { if (target.matches?.(TYPED)) this.typed(target); }, true);
    this.watcher = new MutationObserver(() => this.soon());
    this.watcher.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
    this.soon();
  }

  read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key)) || {};
    } catch (refused) { return {}; }
  }

  write() {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(this.kept));
    } catch (refused) { /* private windows refuse storage: the page itself still holds the text */ }
  }

  typed(field) {
    this.kept[place(field)] = { text: field.value, was: this.begun.has(field) ? this.begun.get(field) : "" };
    const places = Object.keys(this.kept);
    if (places.length > MOST) delete this.kept[places[0]];
    field.closest(".kit-field")?.classList.remove("good");
    this.write();
  }

  soon() {
    if (this.waiting) return;
    this.waiting = setTimeout(() => { this.waiting = 0; this.look(); }, 60);
  }

  // Puts back what was typed where a field stands empty or unchanged, and forgets what was saved.
  look() {
    for (const field of document.querySelectorAll(TYPED)) {
      const where = place(field);
      const draft = this.kept[where];
      if (!draft) continue;
      const box = field.closest(".kit-field");
      const saved = box && box.classList.contains("good") && document.activeElement !== field;
      if (saved || field.dataset.answered === draft.text) {
        delete this.kept[where];
        this.write();
        this.mark(field, false);
      } else if (field.value !== draft.text && document.activeElement !== field) {
        if (field.value !== draft.was) { // it was changed elsewhere meanwhile: the saved text stands
          delete this.kept[where];
          this.write();
        } else {
          field.value = draft.text;
          this.mark(field, true);
        }
      }
    }
  }

  get count() { return Object.keys(this.kept).length; }
}
