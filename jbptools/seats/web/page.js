// The page of an app: its first states are in it, its seat is at the other end of the line.
import { Widget } from "@lumino/widgets";
import "@jupyter-widgets/controls/css/labvariables.css";
import "@jupyter-widgets/controls/css/widgets-base.css";
import "./page.css";
import { Banner } from "./banner.js";
import { Drafts } from "./drafts.js";
import { Line } from "./line.js";
import { Manager } from "./manager.js";

const first = JSON.parse(document.getElementById("seat").textContent);
const base = document.body.dataset.baseUrl;
const ANEW = `jbp-anew:${first.app}`;
const banner = new Banner(first.texts);
let manager = null;

function flag(value) {
  try {
    const before = sessionStorage.getItem(ANEW);
    if (value) sessionStorage.setItem(ANEW, value);
    else sessionStorage.removeItem(ANEW);
    return before;
  } catch (refused) { return null; }
}

// The seat is gone, e.g. its process ended: the page opens again at the step that was saved.
async function anew() {
  banner.say("anew");
  flag("anew");
  for (let pause = 300; ; pause = Math.min(pause * 1.7, 4000)) {
    try {
      if ((await fetch(location.href, { cache: "no-store" })).ok) break;
    } catch (unreachable) { /* the server is not back yet */ }
    await new Promise((go) => setTimeout(go, pause));
  }
  location.reload();
}

function told(word) {
  if (word.kind === "elsewhere") banner.say("elsewhere", { button: ["close", () => banner.clear()] });
  else if (word.kind === "slow") banner.say("slow", { stay: 3000 });
  else if (word.kind === "work" && word.place < 0) {
    if (["working", "place"].includes(banner.said)) banner.clear();
  } else if (word.kind === "work" && word.place > 0) banner.say("place", { values: { place: word.place } });
  else if (word.kind === "work") banner.say("working", { after: 400 });
}

const scheme = location.protocol === "https:" ? "wss" : "ws";
const address = `${scheme}://${location.host}${base}kit/seats/line?app=${first.app}&lang=${first.language}`;
const line = new Line(address, {
  told,
  message: (message) => manager.take(message),
  settled: (id) => manager.settled(id),
  lost: () => { if (banner.said !== "lost") banner.say("lost", { after: 600 }); },
  back: () => (banner.box.hidden ? banner.clear() : banner.say("back", { stay: 2500 })),
  gone: anew,
  full: () => banner.say("full", { button: ["again", () => location.reload()] }),
});
manager = new Manager(line);
window.kitSeat = { line, manager };

function mark(field, on) {
  const box = field.closest(".kit-field") || field.parentElement;
  box.classList.toggle("kit-unsaved", on);
  if (on) box.dataset.unsaved = banner.text("unsaved");
}

manager.begin(first).then((view) => {
  const app = document.getElementById("app");
  app.replaceChildren();
  Widget.attach(view.luminoWidget || view.pWidget, app);
  window.kitSeat.drafts = new Drafts(first.app, mark);
  if (flag(null)) banner.say("back", { stay: 3000 });
});

addEventListener("pagehide", () => line.goodbye());
addEventListener("pageshow", ({ persisted }) => { if (persisted) line.hurry(); });
addEventListener("online", () => line.hurry());
document.addEventListener("visibilitychange", () => { if (!document.hidden) line.hurry(); });
