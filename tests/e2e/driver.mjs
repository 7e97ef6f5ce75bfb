// The driver that holds the wheel of the window: one for each folder of test data, on ports of its
// own, so that nothing is shared between tests.
import { spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, readdirSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const program = process.env.LINDEN_DESK ?? join(root, "target/debug/linden-desk");

/** Asks again until the answer is something; fails with the sentence when the time is over. */
export async function until(what, seconds, ask) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} seconds.`);
    await new Promise((again) => setTimeout(again, 50));
  }
}

/**
 * A fresh folder, and a driver whose windows put what they save into it, or into `dialogs` in it. A
 * driver holds one window; one `beside` another has a second window in the same profile. Windows of one
 * that `meets` find each other without a shared place.
 */
export async function startDriver({ beside = null, dialogs = "", meets = false } = {}) {
  if (!existsSync(program)) throw new Error(`${program} is not built: run scripts/build-window.`);
  const folder = beside?.folder ?? (await mkdtemp(join(tmpdir(), "linden-e2e-")));
  const chosen = beside?.dialogs ?? join(folder, dialogs);
  await mkdir(chosen, { recursive: true });
  const common = beside?.common ?? (meets ? join(folder, "common") : "");
  const [port, native] = [await freePort(), await freePort()];
  const own = join(root, ".cache/tools/bin/tauri-driver");
  const log = openSync(join(folder, `driver-${port}.log`), "w");
  const driver = spawn(
    existsSync(own) ? own : "tauri-driver",
    ["--port", String(port), "--native-port", String(native)],
    // A group of its own, so that it ends with everything it started.
    { detached: true, stdio: ["ignore", log, log], env: environment(folder, chosen, common) },
  );
  let failed = null;
  driver.on("error", (reason) => {
    failed = reason;
  });
  await until("The driver of the window answers", 30, async () => {
    if (failed || driver.exitCode !== null) throw new Error("tauri-driver does not start.");
    return (await answers(port)) && (await answers(native));
  });
  const end = async () => {
    try {
      process.kill(-driver.pid, "SIGKILL");
    } catch (reason) {
      if (reason.code !== "ESRCH") throw reason;
    }
    if (!beside) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { folder, dialogs: chosen, common, url: `http://127.0.0.1:${port}`, program, end };
}

function environment(folder, dialogs, common) {
  return {
    ...process.env,
    LANG: "C.UTF-8",
    LANGUAGE: "en",
    XDG_DATA_HOME: join(folder, "data"),
    XDG_CONFIG_HOME: join(folder, "config"),
    XDG_STATE_HOME: join(folder, "state"),
    LINDEN_DIALOG_DIR: dialogs,
    // Nowhere, unless a test says where: nothing of it may stay on the computer that runs it.
    LINDEN_COMMON: common,
  };
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

function answers(port) {
  return new Promise((tell) => {
    const socket = connect(port, "127.0.0.1");
    const say = (is) => {
      socket.destroy();
      tell(is);
    };
    socket.once("connect", () => say(true)).once("error", () => say(false));
  });
}

/** The processes of the program that were told this folder, and their arguments. */
export function processesOn(vault) {
  const found = [];
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const args = argumentsOf(entry);
    if (args[0]?.endsWith("linden-desk") || args[0] === program) {
      if (args.includes(vault)) found.push({ pid: Number(entry), args: args.slice(1) });
    }
  }
  return found;
}

function argumentsOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").slice(0, -1);
  } catch {
    return []; // it ended while we looked
  }
}

/** The numbers of the processes that a process has started, the page's among them. */
export function childrenOf(parent) {
  const children = [];
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
      const [state, of] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (Number(of) === parent && state !== "Z") children.push(Number(entry));
    } catch {
      // It ended while we looked.
    }
  }
  return children;
}
