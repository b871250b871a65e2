// The page's own voice: tells the kernel who is here (language, plan), saves downloads, moves the focus,
// and says in a sentence when the connection is gone. Texts come from the kernel in both languages.
const KEY = "jbp-plan";

function remember(plan) {
  try {
    plan ? localStorage.setItem(KEY, plan) : localStorage.removeItem(KEY);
  } catch (refused) { /* private windows refuse storage: the list of plans is still there */ }
}

function remembered() {
  try {
    return localStorage.getItem(KEY) || "";
  } catch (refused) {
    return "";
  }
}

function setLanguage(lang) {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  document.documentElement.dataset.lang = lang;
  document.cookie = `jbp_lang=${lang};path=/;max-age=31536000;samesite=strict`;
}

function save(name, mime, buffer) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([buffer], { type: mime }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// A page to look at and to print; where the browser lets no window open, the saved file is there all the same.
function open(mime, buffer) {
  const address = URL.createObjectURL(new Blob([buffer], { type: mime }));
  window.open(address, "_blank", "noopener");
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

function watch(model, banner) {
  let answered = Date.now();
  let gone = false;
  const text = () => (model.get("texts")[document.documentElement.dataset.lang] || {});
  const base = (document.body.dataset.baseUrl || "/voila/").replace(/voila\/$/, "");
  model.on("msg:custom", (message) => { if (message.kind === "pong") answered = Date.now(); });
  const show = (back) => {
    gone = true;
    banner.hidden = false;
    banner.querySelector("p").textContent = back ? text().back : text().gone;
    const button = banner.querySelector("button");
    button.textContent = text().again;
    button.hidden = !back;
  };
  return setInterval(async () => {
    let alive = false;
    try {
      alive = (await fetch(`${base}kit/alive`, { cache: "no-store" })).ok;
    } catch (unreachable) { alive = false; }
    if (!alive) show(false);
    else if (gone || Date.now() - answered > 30000) show(true);
    if (!gone) model.send({ kind: "ping" });
  }, 3000);
}

function render({ model, el }) {
  el.innerHTML = '<div class="kit-gone" role="alert" hidden><p></p><button type="button"></button></div>';
  const banner = el.firstElementChild;
  banner.querySelector("button").addEventListener("click", () => location.reload());
  model.on("msg:custom", (message, buffers) => {
    if (message.kind === "download") save(message.name, message.mime, buffers[0]);
    if (message.kind === "open") open(message.mime, buffers[0]);
    if (message.kind === "language") setLanguage(message.lang);
    if (message.kind === "plan") remember(message.plan);
    if (message.kind === "title") document.title = message.title;
    if (message.kind === "focus") {
      setTimeout(() => {
        const target = document.querySelector(message.where);
        if (!target) return;
        target.setAttribute("tabindex", "-1");
        target.focus({ preventScroll: true });
        window.scrollTo({ top: 0 });
        const now = document.querySelector(".kit-steps .kit-now");
        if (now) now.parentElement.scrollTo({ left: now.offsetLeft - 60 });
      }, 60);
    }
  });
  const timer = model.get("pings") ? watch(model, banner) : 0; // elsewhere the page itself watches its line
  model.send({ kind: "hello", lang: document.documentElement.dataset.lang || "zh", plan: remembered() });
  return () => clearInterval(timer);
}

export default { render };
