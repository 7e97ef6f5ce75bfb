//! The window: one Tauri command, the lock, the dialogs.
//!
//! It knows the screen, the clock, the keyboard and the folders of this computer, and hands them
//! to `api`. It must never know a case, a key or a rule: what can be decided without a window is
//! decided below. Start reading at [`run`], then `call.rs`, then `window.rs`.

mod announce;
pub mod call;
mod clipboard;
#[cfg(any(target_os = "linux", target_os = "macos"))]
mod dead_page;
pub mod files;
pub mod host;
pub mod idle;
mod page_folder;
pub mod window;

use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use api::Desk;
use files::Files;
use host::{Options, ThisComputer};
use idle::Idle;
use tauri::{Builder, Context, Manager, RunEvent, Runtime};

/// What the window holds while it runs.
pub struct Shell {
    /// Everything a member can do.
    pub desk: Arc<Desk>,
    /// The computer it stands on.
    pub computer: Arc<ThisComputer>,
    /// Files that a person chose and no command has used yet.
    pub files: Files,
    /// Since when nobody has touched the keyboard.
    pub idle: Mutex<Idle>,
    /// How this process was started, so that it can be replaced by its like.
    pub options: Options,
    /// When this process began, in the time of the machine.
    pub started: Duration,
}

impl Shell {
    /// A shell around a desk that nobody has opened yet.
    #[must_use]
    pub fn new(options: Options) -> Self {
        let computer = Arc::new(ThisComputer::of(&options));
        let started = host::boot_time();
        Self {
            desk: Arc::new(Desk::new(computer.clone())),
            computer,
            files: Files::new(options.dialog_folder.clone()),
            idle: Mutex::new(Idle::starting_at(started)),
            options,
            started,
        }
    }
}

/// Adds the one command and the state to a Tauri application, real or mocked.
#[must_use]
pub fn furnish<R: Runtime>(builder: Builder<R>, shell: Shell) -> Builder<R> {
    #[cfg(target_os = "macos")]
    let builder =
        builder.on_web_content_process_terminate(|page| dead_page::replace(page.app_handle()));
    builder
        .manage(shell)
        .invoke_handler(tauri::generate_handler![call::call])
}

/// The settings, the permissions and the page, as they were built into this program.
#[must_use]
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

/// Opens the window and stays until it is closed.
#[must_use]
pub fn run() -> ExitCode {
    let options = match Options::read() {
        Ok(options) => options,
        Err(reason) => return host::refuse(&reason),
    };
    window::settle_environment();
    window::outlive_the_old_page();
    if api::harden_process().is_err() {
        return host::refuse("the memory of this process cannot be kept from others");
    }
    let shell = Shell::new(options);
    // Without arguments: an invented agency of the usual size.
    if shell.options.is_demo && shell.desk.call("demo.open", "{}").is_err() {
        return host::refuse("the demo could not be opened in that folder");
    }
    let built = furnish(Builder::default(), shell)
        .setup(|app| {
            window::open(app)?;
            idle::watch(app.handle());
            Ok(())
        })
        .build(context());
    let Ok(app) = built else {
        return host::refuse("no window could be opened; is there a display?");
    };
    app.run(|app, event| match event {
        // Locking destroys the last window, which must not end the process before it is replaced.
        RunEvent::ExitRequested { api, .. } if window::is_locking() => api.prevent_exit(),
        RunEvent::Exit => {
            clipboard::clear(); // else GTK hands it to the desktop for keeping
            app.state::<Shell>().desk.lock();
            page_folder::remove();
        }
        _ => {}
    });
    ExitCode::SUCCESS
}
