// The trainer's clock: which row of the run sheet is on, how many minutes are left or over, what comes next.
// The state stays in this browser, so that a reload in the middle of a lesson loses nothing.

const section = document.querySelector(".clock");
const steps = JSON.parse(section.dataset.steps);
const words = JSON.parse(section.dataset.words);
const sheet = document.querySelector(".run-sheet");
const rows = sheet?.tBodies[0]?.rows ?? [];
const place = `jbp-clock-${section.dataset.lesson}`;
const part = (name) => section.querySelector(name);
const button = (name) => part(`[data-do="${name}"]`);
const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const blank = { start: null, end: null, at: 0, mode: 0 };
const HALF_A_DAY = 12 * 60 * 60 * 1000;
let state = { ...blank, ...remembered() };
let before = null;

function remembered() {
  let kept;
  try { kept = JSON.parse(localStorage.getItem(place)); } catch (unreadable) { return {}; }
  // a clock of yesterday, or of a sheet that had other rows, would tell nonsense
  const sound = kept && Date.now() - kept.start < HALF_A_DAY && steps[kept.at] && [0, 1].includes(kept.mode);
  return sound ? kept : {};
}

function keep() {
  try { localStorage.setItem(place, JSON.stringify(state)); } catch (refused) { /* a private window: this page only */ }
}

const length = (row) => steps[row][state.mode];
const begin = (row) => steps.slice(0, row).reduce((sum, step) => sum + step[state.mode], 0);
const planned = () => begin(steps.length);
const what = (row) => rows[row].cells[2].textContent.trim();

// rows without minutes are left for after: the way on goes past them
function beside(row, by) {
  let other = row + by;
  while (steps[other] && !length(other)) other += by;
  return steps[other] ? other : null;
}

const acts = {
  start: (now) => {
    before = null;
    state = { ...state, start: now, end: null, at: beside(-1, 1) };
  },
  next: (now) => {
    const other = beside(state.at, 1);
    if (other === null) state.end = now; else state.at = other;
  },
  back: () => {
    if (state.end) state.end = null; else state.at = beside(state.at, -1) ?? state.at;
  },
  reset: () => {
    if (before) { state = before; before = null; } else { before = state; state = { ...blank, mode: state.mode }; }
  },
};

function line(minutes) {
  if (!state.start) return [words.ready, ""];
  if (state.end) {
    const total = Math.round(minutes), more = total - planned();
    return [say(more > 0 ? words.late : words.early, { total, minutes: Math.abs(more) }), ""];
  }
  const left = begin(state.at) + length(state.at) - minutes;
  const now = left >= 0
    ? say(words.left, { what: what(state.at), minutes: Math.ceil(left) })
    : say(words.over, { what: what(state.at), minutes: Math.ceil(-left) });
  const other = beside(state.at, 1);
  return [now, other === null ? words.last : say(words.next, { what: what(other), minutes: length(other) })];
}

function show() {
  const passed = state.start ? (state.end ?? Date.now()) - state.start : 0;
  const seconds = Math.max(0, Math.floor(passed / 1000));
  const [now, next] = line(seconds / 60);
  part(".clock-time").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  if (part(".clock-now").textContent !== now) {
    part(".clock-now").textContent = part("[role=status]").textContent = now;
  }
  part(".clock-next").textContent = next;
  const running = state.start && !state.end;
  const late = running && seconds / 60 > begin(state.at) + length(state.at);
  section.classList.toggle("late", Boolean(late));
  section.classList.toggle("running", Boolean(running));
  button("start").hidden = Boolean(state.start);
  button("next").hidden = !running;
  button("back").hidden = !state.start || (!state.end && beside(state.at, -1) === null);
  button("reset").hidden = !state.start && !before;
  button("reset").textContent = before ? words.undo : words.reset;
  [...rows].forEach((row, number) => {
    row.classList.toggle("now", Boolean(running) && number === state.at);
    row.classList.toggle("past", Boolean(state.start) && (Boolean(state.end) || number < state.at));
    row.classList.toggle("aside", !length(number));
    if (running && number === state.at) row.setAttribute("aria-current", "step"); else row.removeAttribute("aria-current");
  });
}

section.addEventListener("click", (event) => {
  const act = event.target.closest("[data-do]")?.dataset.do;
  if (!act) return;
  acts[act](Date.now());
  keep();
  show();
  if (event.target.hidden) (button("next").hidden ? button("start") : button("next")).focus();
});
for (const choice of section.querySelectorAll("[name=mode]")) {
  choice.checked = Number(choice.value) === state.mode;
  choice.addEventListener("change", () => {
    state.mode = Number(choice.value);
    if (state.start && !length(state.at)) state.at = beside(state.at, 1) ?? beside(state.at, -1);
    keep();
    show();
  });
}
setInterval(show, 1000);
show();
