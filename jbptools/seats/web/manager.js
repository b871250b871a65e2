// Jupyter's own widget manager, its controls, and the kit's modules linked in: nothing is fetched, nothing is
// made of a string.
import { ManagerBase } from "@jupyter-widgets/base-manager";
import * as base from "@jupyter-widgets/base";
import * as controls from "@jupyter-widgets/controls";
import modules from "./modules.js";

class Comm {
  constructor(manager, id) {
    Object.assign(this, { manager, comm_id: id, target_name: "jupyter.widget" });
    manager.comms.set(id, this);
  }

  send(data, callbacks, metadata, buffers) {
    const id = this.manager.line.say("comm_msg", { comm_id: this.comm_id, data }, metadata, buffers);
    if (callbacks) this.manager.waiting.set(id, callbacks);
    return id;
  }

  close() {
    this.manager.comms.delete(this.comm_id);
    return "";
  }

  on_msg(heard) { this.heard = heard; }

  on_close(closed) { this.closed = closed; }
}

class AnyModel extends base.DOMWidgetModel {
  defaults() {
    return { ...super.defaults(), _model_name: "AnyModel", _view_name: "AnyView", _model_module: "anywidget", _view_module: "anywidget" };
  }
}

class AnyView extends base.DOMWidgetView {
  async render() {
    const widget = modules[this.model.get("_anywidget_id")];
    const { model } = this;
    const proxy = {
      widget_manager: model.widget_manager,
      on: (name, call) => this.listenTo(model, name, call),
      off: (name, call) => this.stopListening(model, name, call),
    };
    for (const name of ["get", "set", "save_changes", "send"]) proxy[name] = model[name].bind(model);
    if (!model.begun) {
      model.begun = true;
      if (widget.initialize) await widget.initialize({ model: proxy });
    }
    this.after = await widget.render({ model: proxy, el: this.el });
  }

  remove() {
    if (this.after) this.after();
    return super.remove();
  }
}

const known = { "@jupyter-widgets/base": base, "@jupyter-widgets/controls": controls, anywidget: { AnyModel, AnyView } };

export class Manager extends ManagerBase {
  constructor(line) {
    super();
    this.line = line;
    this.comms = new Map();
    this.waiting = new Map();
  }

  async loadClass(name, module) { return known[module][name]; }

  async _create_comm(_, id) { return new Comm(this, id); }

  async _get_comm_info() { return {}; }

  settled(id) {
    for (const [one, callbacks] of [...this.waiting]) {
      if (Number(one) > Number(id)) continue;
      this.waiting.delete(one);
      callbacks.iopub?.status?.({ content: { execution_state: "idle" } });
    }
  }

  take(message) {
    const id = message.content.comm_id;
    const comm = this.comms.get(id);
    const kind = message.header.msg_type;
    if (kind === "comm_open") this.handle_comm_open(new Comm(this, id), message);
    else if (kind === "comm_msg") comm?.heard?.(message);
    else if (kind === "comm_close") {
      this.comms.delete(id);
      comm?.closed?.(message);
    }
  }

  // The screen as it is before anybody came: the page brings the states, the seat makes the same widgets.
  async begin({ root, states }) {
    const made = Object.entries(states).map(([id, one]) => {
      const { state, ...rest } = one;
      return this.new_model({ ...rest, model_id: id, comm: new Comm(this, id) }, state);
    });
    await Promise.all(made);
    return this.create_view(await this.get_model(root));
  }
}
