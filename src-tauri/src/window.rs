//! The window itself: what the page may not do, and the lock.
//!
//! **Locking ends the process.** Closing a database and wiping keys still leaves rows in the heap
//! of the page and of SQLite. So the page's process is killed, the keys are wiped, and this
//! program is replaced by a fresh copy of itself that shows the locked door: its memory is empty by
//! construction, and so is that of every process it starts.
//!
//! For end-to-end tests: the replaced process keeps its number but not its WebDriver session. Every
//! later command, at times already the click that locks, is answered with an error, and ending
//! that session does not end the process. So a test that locks waits for that error, looks at the
//! door in a picture of the whole screen, ends the process by its number, and goes on in a new
//! session that starts the program on the same vault.

use std::ffi::OsString;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use api::Host;
use serde_json::json;
use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Emitter, Manager, Runtime, Url, WebviewUrl};
use tauri::{WebviewWindow, WebviewWindowBuilder};

use crate::{Shell, clipboard, page_folder};

/// The only word outside the page. It never says what the work is.
pub const TITLE: &str = "Linden";
const LABEL: &str = "main";
/// How long a slow step may hold up the lock before the process is replaced without it.
const PATIENCE: Duration = Duration::from_secs(2);

static IS_LOCKING: AtomicBool = AtomicBool::new(false);

/// Opens the one window, on the bundled page.
///
/// # Errors
/// When there is no display, or the platform has no web view.
pub fn open<R: Runtime, M: Manager<R>>(app: &M) -> tauri::Result<WebviewWindow<R>> {
    let mut window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title(TITLE)
        .inner_size(1280.0, 800.0)
        .min_inner_size(360.0, 480.0)
        .on_navigation(is_our_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        // With the handler, the page would learn the paths of what is dropped on it.
        .disable_drag_drop_handler()
        .content_protected(true) // where the platform can: not on Linux
        .general_autofill_enabled(false)
        .incognito(!is_driven());
    if !cfg!(debug_assertions) {
        window = window.initialization_script(
            "addEventListener('contextmenu', event => event.preventDefault())",
        );
    }
    if let Some(folder) = page_folder::fresh() {
        window = window.data_directory(folder);
    }
    let window = window.build()?;
    #[cfg(target_os = "linux")]
    {
        window.with_webview(|page| narrow(&page.inner()))?;
        crate::dead_page::watch(&window)?;
    }
    Ok(window)
}

/// Whether the address belongs to the page that came with the program.
#[must_use]
pub fn is_our_page(address: &Url) -> bool {
    matches!(
        (address.scheme(), address.host_str()),
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
    )
}

/// Whether WebDriver holds the wheel. It cannot drive an incognito page, and a release build is
/// always incognito: so a shipped window cannot be driven at all.
fn is_driven() -> bool {
    cfg!(debug_assertions)
        && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}

/// Switches off what the page has no use for and an attacker might.
#[cfg(target_os = "linux")]
fn narrow(page: &webkit2gtk::WebView) {
    use webkit2gtk::{SettingsExt, WebViewExt};
    let Some(settings) = WebViewExt::settings(page) else {
        return;
    };
    settings.set_enable_page_cache(false);
    settings.set_enable_webgl(false);
    settings.set_enable_webaudio(false);
    settings.set_enable_media(false);
    settings.set_enable_media_stream(false);
}

/// Tells the page how soon the desk locks; one that does not listen is locked all the same.
pub fn warn_of_lock<R: Runtime>(app: &AppHandle<R>, seconds: u64) {
    app.emit_to(LABEL, "locking", json!({ "seconds": seconds }))
        .unwrap_or_default();
}

/// Whether the process is about to be replaced.
#[must_use]
pub fn is_locking() -> bool {
    IS_LOCKING.load(Ordering::SeqCst)
}

/// Locks if somebody has opened the desk; a closed door is left alone.
pub fn lock_if_open<R: Runtime>(app: &AppHandle<R>) {
    if app.state::<Shell>().desk.is_open() {
        lock(app);
    }
}

/// Blanks the screen, wipes the keys and replaces this process by its like. Returns at once.
pub fn lock<R: Runtime>(app: &AppHandle<R>) {
    if IS_LOCKING.swap(true, Ordering::SeqCst) {
        return;
    }
    let app = app.clone();
    thread::spawn(move || {
        let shell = app.state::<Shell>();
        let (desk, page) = (shell.desk.clone(), app.clone());
        // The screen first: whoever asked may have somebody standing behind them.
        patiently(move |done| {
            let gone = page.clone().run_on_main_thread(move || {
                destroy_page(&page);
                done.send(()).unwrap_or_default();
            });
            gone.unwrap_or_default();
        });
        patiently(move |done| {
            desk.lock();
            done.send(()).unwrap_or_default();
        });
        relaunch(
            shell
                .options
                .arguments_when_locked(shell.computer.vault_dir()),
        );
    });
}

/// Runs a step elsewhere and waits, but not for ever: a hung step must not keep the keys alive.
fn patiently(step: impl FnOnce(mpsc::Sender<()>) + Send + 'static) {
    let (done, finished) = mpsc::channel();
    thread::spawn(move || step(done));
    // Either way the next step follows.
    finished.recv_timeout(PATIENCE).unwrap_or_default();
}

fn destroy_page<R: Runtime>(app: &AppHandle<R>) {
    clipboard::clear();
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    #[cfg(target_os = "linux")]
    window
        .with_webview(|page| webkit2gtk::WebViewExt::terminate_web_process(&page.inner()))
        .unwrap_or_default();
    window.destroy().unwrap_or_default();
}

/// Replaces this process by a fresh one that knows the folder of the vault and nothing else.
fn relaunch(arguments: [OsString; 2]) -> ! {
    page_folder::remove();
    let Ok(program) = std::env::current_exe() else {
        std::process::exit(1)
    };
    become_program(Command::new(program).args(arguments))
}

/// Never returns: a process that cannot be replaced ends, which empties its memory as well.
#[cfg(unix)]
fn become_program(next: &mut Command) -> ! {
    use std::os::unix::process::CommandExt;
    close_fds::set_fds_cloexec(3, &[]); // else a dozen files of the web view stay open each time
    let _why_not = next.exec();
    std::process::exit(1)
}

#[cfg(not(unix))]
fn become_program(next: &mut Command) -> ! {
    std::process::exit(i32::from(next.spawn().is_err()))
}

/// Waits, at most a moment, until the processes of the page before the lock are gone, so that the
/// locked door never stands in front of a memory that still holds what was read.
///
/// They are still children of this process: `exec` keeps its number and its children.
pub fn outlive_the_old_page() {
    #[cfg(unix)]
    for _ in 0..200 {
        match rustix::process::wait(rustix::process::WaitOptions::NOHANG) {
            Ok(Some(_)) => {}
            Ok(None) => thread::sleep(Duration::from_millis(10)),
            Err(_no_children) => return,
        }
    }
}

/// Starts again with the environment the window needs, if it differs: an environment cannot be
/// changed safely from within.
pub fn settle_environment() {
    #[cfg(target_os = "linux")]
    {
        let has_gpu = std::fs::read_dir("/dev/dri").is_ok_and(|mut devices| {
            devices.any(|device| {
                device.is_ok_and(|d| d.file_name().as_encoded_bytes().starts_with(b"render"))
            })
        });
        let wanted = [
            // Without a graphics card, shared buffers cost 75 MB and gain nothing. WebDriver needs
            // them: without, its screenshots never return.
            (
                "WEBKIT_DISABLE_DMABUF_RENDERER",
                "1",
                !has_gpu && !is_driven(),
            ),
            // The file portal refuses processes whose memory may not be dumped, as ours.
            (
                "GTK_USE_PORTAL",
                "0",
                std::env::var_os("GTK_USE_PORTAL").is_some(),
            ),
        ];
        let missing = |(name, value, applies): &(&str, &str, bool)| {
            *applies && std::env::var_os(name).is_none_or(|set| set != *value)
        };
        let missing: Vec<_> = wanted.into_iter().filter(missing).collect();
        if let (false, Ok(program)) = (missing.is_empty(), std::env::current_exe()) {
            let changes = missing.into_iter().map(|(name, value, _)| (name, value));
            let arguments = std::env::args_os().skip(1);
            become_program(Command::new(program).args(arguments).envs(changes));
        }
    }
}
