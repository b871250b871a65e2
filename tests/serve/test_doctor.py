"""Each point that the doctor looks at: fine, not fine, and the sentence in both languages."""

import argparse
import errno
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from jbptools.serve import doctor
from jbptools.words import say

ROOT = Path(__file__).parents[2]


def test_a_line_says_ok_or_what_to_fix(language):
    good = doctor.Checked(True, doctor.Message("doctor.port_ok", port="8888"))
    bad = doctor.Checked(False, doctor.Message("doctor.font_fix"))
    assert str(good) == "[OK]  " + say("doctor.port_ok", language, port="8888")
    assert str(bad) == "[FIX] " + say("doctor.font_fix", language)


@pytest.mark.parametrize(
    ("version", "fine"), [((3, 10, 13), False), ((3, 11, 2), True), ((3, 13, 9), True), ((3, 14, 0), False)]
)
def test_python(version, fine, monkeypatch):
    monkeypatch.setattr(sys, "version_info", version)
    finding = doctor.python()
    assert finding.fine == fine
    assert ".".join(map(str, version)) in str(finding)


LOCK = """one==1.0 \\
    --hash=sha256:00
two==2.0 ; sys_platform == 'no-such-system' \\
    --hash=sha256:00
three==3.1 ; python_full_version < '3'
three==3.0 ; python_full_version >= '3'
# ---- below this line
four==4.0
"""


@pytest.fixture
def lock(tmp_path, monkeypatch):
    (tmp_path / "requirements.lock").write_text(LOCK, encoding="utf-8")
    monkeypatch.setattr(doctor, "ROOT", tmp_path)
    monkeypatch.setattr(doctor, "STAMP", tmp_path / ".venv" / "installed.txt")
    return tmp_path


def test_packages_of_the_locked_versions_are_fine(lock, monkeypatch, language):
    monkeypatch.setattr(doctor, "_installed", {"one": "1.0", "three": "3.0"}.get)
    assert doctor.packages().fine
    assert "2" in str(doctor.packages()), "what another system or the tests need is not asked for"


@pytest.mark.parametrize("there", [{"one": "1.0"}, {"one": "1.0", "three": "3.1"}, {}])
def test_missing_and_other_packages_are_named(lock, monkeypatch, there, language):
    monkeypatch.setattr(doctor, "_installed", there.get)
    finding = doctor.packages()
    assert not finding.fine
    assert "three" in str(finding)
    assert "start.py" in str(finding)


def test_after_the_doctor_found_a_wrong_package_the_next_start_repairs(lock, monkeypatch):
    monkeypatch.setattr(doctor, "_installed", {}.get)
    doctor.STAMP.parent.mkdir()
    doctor.STAMP.touch()
    doctor.packages()
    assert doctor.STAMP.exists(), "another Python's packages say nothing about .venv"
    monkeypatch.setattr(sys, "prefix", str(doctor.STAMP.parent))
    doctor.packages()
    assert not doctor.STAMP.exists()


@pytest.mark.parametrize(
    ("free", "installed", "fine"),
    [(5e9, False, True), (1e9, False, False), (1e9, True, True), (1e8, True, False)],
)
def test_disk(lock, monkeypatch, free, installed, fine, language):
    usage = shutil.disk_usage(ROOT)._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    if installed:
        doctor.STAMP.parent.mkdir()
        doctor.STAMP.touch()
    assert doctor.disk().fine == fine
    assert f"{free / 1e9:.1f} GB" in str(doctor.disk())


def test_the_folder_of_the_plans_is_named_when_it_cannot_be_written(tmp_path, monkeypatch, language):
    (tmp_path / "file").touch()
    monkeypatch.setenv("JBP_HOME", str(tmp_path / "file" / "plans"))
    folder, plans = doctor.write_access()
    assert folder.fine
    assert not plans.fine
    assert str(tmp_path / "file" / "plans") in str(plans)
    assert "JBP_HOME" in str(plans)
    monkeypatch.setenv("JBP_HOME", str(tmp_path / "plans"))
    assert all(finding.fine for finding in doctor.write_access())


@pytest.mark.parametrize("damage", ["cut", "empty", "missing", "another file"])
def test_a_damaged_font_is_noticed(damage, tmp_path, monkeypatch):
    assert doctor.fonts().fine
    content = doctor.FONT.read_bytes()
    copy = tmp_path / "font.otf"
    wrong = {"cut": content[:-1000], "empty": b"", "another file": b"PK" + content[2:]}
    if damage in wrong:
        copy.write_bytes(wrong[damage])
    monkeypatch.setattr(doctor, "FONT", copy)
    assert not doctor.fonts().fine


def test_a_port_that_is_taken_names_its_program(language):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        finding = doctor.port_free(port)
        assert not finding.fine
        assert f"{port + 1}" in str(finding)
        assert "PID" in str(finding)
    assert doctor.port_free(port).fine


def test_a_port_that_the_system_refuses(monkeypatch, language):
    class Refused(socket.socket):
        def bind(self, address):
            raise OSError(errno.EACCES, "not allowed")

    monkeypatch.setattr(socket, "socket", Refused)
    assert "not allowed" in str(doctor.port_free(80))


def test_who_holds_a_port_stays_open_where_the_system_does_not_tell(monkeypatch):
    import psutil

    def refused(kind):
        raise psutil.AccessDenied

    monkeypatch.setattr(psutil, "net_connections", refused)
    assert str(doctor._holder(8888)) == say("doctor.somebody")


def test_the_report_counts_what_is_to_fix(monkeypatch, capsys, language):
    findings = [doctor.Checked(True, doctor.Message("doctor.font_ok"))]
    monkeypatch.setattr(doctor, "examine", lambda port: iter(findings))
    assert doctor.run(argparse.Namespace(port=1)) == 0
    assert say("doctor.all_well", language) in capsys.readouterr().out
    findings.append(doctor.Checked(False, doctor.Message("doctor.font_fix")))
    assert doctor.run(argparse.Namespace(port=1)) == 1
    assert "start.py doctor" in capsys.readouterr().out


def test_the_doctor_needs_no_package(tmp_path, language):
    """A bare Python, isolated from everything installed, as on the first day."""
    code = f"import sys; sys.path[:0] = [{str(ROOT)!r}]; from jbptools.cli import main; sys.exit(main())"
    command = [sys.executable, "-I", "-S", "-c", code, "doctor", "--lang", language]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=tmp_path)
    assert done.stderr == ""
    lines = done.stdout.strip().splitlines()
    assert all(line.startswith(("[OK]", "[FIX]")) for line in lines[:-1])
    assert any(line.startswith("[FIX]") and "annotated-types" in line for line in lines)
    assert done.returncode >= 1
