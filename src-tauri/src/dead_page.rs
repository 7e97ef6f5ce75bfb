//! What comes after a page that died: its process crashed, was killed, or took too much memory.
//!
//! A dead page is a white pane in front of an open desk. So the desk is locked, as by the button: a
//! fresh page shows the door, and one goes on where one was. A page that dies young at the door
//! would do so again and again: then the program ends and says why. (One that dies before it has
//! begun ends the program at once: WebKit sees to that.)

use std::time::Duration;

use tauri::{AppHandle, Manager, Runtime};

use crate::{Shell, host, window};

/// A page that dies younger than this, with nobody having done anything, will do so again.
const YOUNG: Duration = Duration::from_secs(10);

/// Listens for the end of the page. On macOS a hook of the application does (`crate::furnish`); on
/// Windows neither tauri nor wry tells of it, and the clock alone locks.
///
/// # Errors
/// When the window is gone already.
#[cfg(target_os = "linux")]
pub fn watch<R: Runtime>(page: &tauri::WebviewWindow<R>) -> tauri::Result<()> {
    use webkit2gtk::{WebProcessTerminationReason, WebViewExt};
    let app = page.app_handle().clone();
    page.with_webview(move |page| {
        page.inner().connect_web_process_terminated(move |_, why| {
            if why != WebProcessTerminationReason::TerminatedByApi {
                replace(&app);
            }
        });
    })
}

/// Locks, or ends the program if that would lead nowhere.
pub fn replace<R: Runtime>(app: &AppHandle<R>) {
    let shell = app.state::<Shell>();
    // Each process shows one page, so that its age is that of the page.
    let age = host::boot_time().saturating_sub(shell.started);
    if shell.desk.is_open() || age > YOUNG {
        return window::lock(app);
    }
    host::complain("the page ended as soon as it was shown, and would again; nothing is lost");
    app.exit(1);
}
