// The line to the seat: every message has a number in both directions, and what was not acknowledged is sent
// again when a lost line comes back. So nothing is lost and nothing is done twice.
const utf8 = new TextEncoder();
const text = new TextDecoder();
const MOST_PAUSE = 4000;
const SEEN_STEP = 50;
export const GONE = 4000;
const ELSEWHERE = 4002;
const FULL = 4003;

function setLong(view, at, value) { // older Safari has no 64-bit setter
  view.setUint32(at, value, true);
  view.setUint32(at + 4, 0, true);
}

function pack(number, header, metadata, content, buffers) {
  const parts = ["shell", ...[header, {}, metadata, content].map((one) => JSON.stringify(one))].map((one) => utf8.encode(one));
  for (const one of buffers) {
    parts.push(one.buffer ? new Uint8Array(one.buffer, one.byteOffset, one.byteLength) : new Uint8Array(one));
  }
  const offsets = [8 * (parts.length + 2)];
  for (const part of parts) offsets.push(offsets[offsets.length - 1] + part.length);
  const out = new Uint8Array(8 + offsets[offsets.length - 1]);
  const view = new DataView(out.buffer);
  view.setUint32(0, number);
  setLong(view, 8, offsets.length);
  offsets.forEach((at, place) => setLong(view, 16 + 8 * place, at));
  parts.forEach((part, place) => out.set(part, 8 + offsets[place]));
  return out;
}

function unpack(raw) {
  const view = new DataView(raw);
  const count = view.getUint32(4, true);
  const at = (place) => 4 + view.getUint32(12 + 8 * place, true);
  const part = (place) => JSON.parse(text.decode(new Uint8Array(raw, at(place), at(place + 1) - at(place))));
  const buffers = [];
  for (let place = 5; place < count - 1; place += 1) buffers.push(new DataView(raw.slice(at(place), at(place + 1))));
  return { number: view.getUint32(0), header: part(1), parent_header: part(2), metadata: part(3), content: part(4), buffers };
}

export class Line {
  // `on` has: message(message), told(word), lost(), back(), gone(), settled(id)
  constructor(address, on) {
    Object.assign(this, { address, on, seat: "", open: false, sent: 0, last: 0, told: 0, pause: 200, lost: 0, over: false });
    this.unseen = new Map();
    this.connect();
  }

  connect() {
    if (this.over) return;
    const asked = this.seat ? `&seat=${this.seat}&last=${this.last}` : "";
    const socket = new WebSocket(this.address + asked);
    this.socket = socket;
    socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }) => (typeof data === "string" ? this.hear(JSON.parse(data)) : this.take(data));
    socket.onclose = ({ code }) => { if (this.socket === socket) this.closed(code); };
  }

  closed(code) {
    this.open = false;
    if (code === GONE) return this.end("gone");
    if (code === ELSEWHERE) return;
    if (code === FULL) return this.end("full");
    if (!this.lost) this.lost = Date.now();
    this.on.lost(Date.now() - this.lost);
    this.timer = setTimeout(() => this.connect(), this.pause);
    this.pause = Math.min(this.pause * 1.7, MOST_PAUSE);
  }

  end(why) {
    this.over = true;
    this.on[why]();
  }

  hurry() { // the network or the laptop is back: do not wait for the next try
    if (this.open || this.over) return;
    clearTimeout(this.timer);
    this.pause = 200;
    if (this.socket.readyState > 1) this.connect();
  }

  hear(word) {
    if (word.kind !== "seat") return this.on.told(word);
    Object.assign(this, { seat: word.seat, open: true, pause: 200 });
    for (const [number, data] of this.unseen) {
      if (number <= word.seen) continue; // it is there: its "idle" is still to come
      this.post(data);
    }
    if (this.lost) this.on.back();
    this.lost = 0;
  }

  post(data) {
    new DataView(data.buffer).setUint32(4, (this.told = this.last));
    this.socket.send(data);
  }

  say(type, content, metadata = {}, buffers = []) {
    const number = (this.sent += 1);
    const out = pack(number, { msg_id: String(number), msg_type: type }, metadata, content, buffers);
    this.unseen.set(number, out);
    if (this.open) this.post(out);
    return String(number);
  }

  take(raw) {
    const message = unpack(raw);
    if (message.number <= this.last) return;
    this.last = message.number;
    if (message.header.msg_type === "status") this.settle(message.parent_header.msg_id);
    this.on.message(message);
    if (this.open && (this.last - this.told > SEEN_STEP || raw.byteLength > 100000)) this.post(new Uint8Array(8));
  }

  settle(id) { // "idle": this message and those before it are worked on
    for (const one of [...this.unseen.keys()]) if (one <= Number(id)) this.unseen.delete(one);
    this.on.settled(id);
  }

  goodbye() {
    if (this.open) this.socket.send("bye");
  }
}
