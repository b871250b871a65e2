// One calm line at the top of the page: the line is lost and comes back by itself, work takes a moment.
export class Banner {
  constructor(texts) {
    this.texts = texts;
    this.box = document.createElement("div");
    this.box.className = "kit-word";
    this.box.hidden = true;
    this.words = document.createElement("p");
    this.words.setAttribute("role", "status");
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.addEventListener("click", () => this.act());
    this.box.append(this.words, this.button);
    document.body.append(this.box);
    this.said = "";
  }

  text(name, values = {}) {
    const words = this.texts[document.documentElement.dataset.lang] || this.texts.en;
    return (words[name] || "").replace(/\[(\w+)\]/g, (_, key) => values[key]);
  }

  // after: milliseconds before it is shown; stay: after which it goes; button: [name of its text, what it does]
  say(name, { values, after = 0, stay = 0, button = null } = {}) {
    clearTimeout(this.timer);
    this.said = name;
    const show = () => {
      this.words.textContent = this.text(name, values);
      this.button.hidden = !button;
      if (button) [this.button.textContent, this.act] = [this.text(button[0]), button[1]];
      this.box.hidden = false;
      if (stay) this.timer = setTimeout(() => this.clear(name), stay);
    };
    if (after) this.timer = setTimeout(show, after);
    else show();
  }

  clear(name) {
    if (name && this.said !== name) return;
    clearTimeout(this.timer);
    this.said = "";
    this.box.hidden = true;
  }
}
