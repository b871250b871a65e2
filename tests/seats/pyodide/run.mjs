// A browser's Python under node: the kit and the pure packages are read from where they lie.
import { loadPyodide } from "pyodide";

const [site, kit] = process.argv.slice(2);
const python = await loadPyodide();
for (const [place, folder] of [["/site", site], ["/kit", kit]]) {
  python.FS.mkdirTree(place);
  python.mountNodeFS(place, folder);
}
python.runPython("import sys; sys.path += ['/kit', '/site']");
await python.runPythonAsync("from tests.seats.in_pyodide import main; await main()");
