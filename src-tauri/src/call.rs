//! The single Tauri command, answered away from the main thread.

use serde::Deserialize;
use serde_json::{Value, json};
use tauri::{Manager, Runtime, Theme, WebviewWindow};

use crate::files::Kind;
use crate::{Shell, announce, clipboard, idle, window};
use api::{Fault, FaultCode};

/// What the page may ask of the window itself, as `window.<verb>`.
#[derive(Deserialize)]
#[serde(
    tag = "verb",
    content = "input",
    rename_all = "camelCase",
    deny_unknown_fields
)]
enum Verb {
    /// Blank, wipe, replace the process.
    Lock {},
    /// Somebody is at the keyboard.
    Activity {},
    /// A native dialog; answers a token for a path.
    OpenFile { kind: Kind },
    /// The same for a file that a command will write; with a text the window writes it itself.
    SaveFile { name: String, text: Option<String> },
    /// Something was copied; answers for how many seconds it can be pasted.
    Copied {},
    /// Words for the screen reader.
    Announce { text: String, assertive: bool },
    /// The size of everything, 1 being usual.
    Zoom { factor: f64 },
    /// Light or dark; `null` follows the desktop.
    Theme { theme: Option<Theme> },
}

/// The one command of the window. A name and JSON go in; JSON or a fault comes out.
///
/// # Errors
/// Whatever fault the desk answers; `badInput` for a verb the window does not know.
#[tauri::command]
pub async fn call<R: Runtime>(
    window: WebviewWindow<R>,
    name: String,
    input: String,
) -> Result<String, Fault> {
    // Stretching a passphrase takes a second; the screen must not freeze for it.
    let answering = tauri::async_runtime::spawn_blocking(move || answer(&window, &name, &input));
    answering
        .await
        .unwrap_or_else(|_panicked| Err(Fault::of(FaultCode::Unexpected)))
}

fn answer<R: Runtime>(window: &WebviewWindow<R>, name: &str, input: &str) -> Result<String, Fault> {
    let bad_input = |_| Fault::of(FaultCode::BadInput);
    let input = match serde_json::from_str(input).map_err(bad_input)? {
        Value::Null => json!({}),
        given => given,
    };
    // Wiping the keys alone is not a lock: what was read is still in the page's memory.
    let name = if name == "desk.lock" {
        "window.lock"
    } else {
        name
    };
    let Some(verb) = name.strip_prefix("window.") else {
        let shell = window.state::<Shell>();
        let ask = |input: &Value| shell.desk.call(name, &input.to_string());
        return shell.files.lend(name, input, ask);
    };
    let verb =
        serde_json::from_value(json!({ "verb": verb, "input": input })).map_err(bad_input)?;
    let value = perform(window, verb)?;
    Ok(json!({ "value": value, "touched": [], "undoable": false }).to_string())
}

fn perform<R: Runtime>(window: &WebviewWindow<R>, verb: Verb) -> Result<Option<Value>, Fault> {
    let files = &window.state::<Shell>().files;
    let done = match verb {
        Verb::OpenFile { kind } => return files.ask_open(window, kind),
        Verb::SaveFile { name, text: None } => return files.ask_save(window, &name),
        Verb::SaveFile {
            name,
            text: Some(text),
        } => return files.save_text(window, &name, &text),
        Verb::Lock {} => {
            window::lock(window.app_handle());
            Ok(())
        }
        Verb::Activity {} => {
            idle::note_activity(window.app_handle());
            Ok(())
        }
        Verb::Copied {} => {
            return clipboard::clear_soon(window)
                .map(|seconds| seconds.map(Value::from))
                .map_err(|_| Fault::of(FaultCode::Unexpected));
        }
        Verb::Announce { text, assertive } => announce::say(window, text, assertive),
        Verb::Zoom { factor } => window.set_zoom(factor.clamp(0.5, 4.0)),
        Verb::Theme { theme } => window.set_theme(theme),
    };
    done.map(|()| None)
        .map_err(|_| Fault::of(FaultCode::Unexpected))
}
