//! What was copied in the window is taken off the clipboard again: after a while, and at the lock.
//!
//! The web view copies in the name of this process, so GTK itself knows whether the clipboard is
//! still ours: clearing it then leaves alone what another program has put there since.

use tauri::{Runtime, WebviewWindow};

/// For how many seconds something copied can be pasted; nothing where it is not cleared.
#[cfg(target_os = "linux")]
pub fn clear_soon<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<Option<u32>> {
    use gtk::glib;
    use std::cell::Cell;

    const KEPT_S: u32 = 15;
    thread_local! {
        /// The next clearing; the last copy sets the clock anew.
        static DUE: Cell<Option<glib::SourceId>> = const { Cell::new(None) };
    }
    window.run_on_main_thread(|| {
        if let Some(earlier) = DUE.take() {
            earlier.remove();
        }
        DUE.set(Some(glib::timeout_add_seconds_local_once(KEPT_S, || {
            DUE.take();
            clear();
        })));
    })?;
    Ok(Some(KEPT_S))
}

/// Clears what is still ours, now. Does nothing but on the thread of the window.
#[cfg(target_os = "linux")]
pub fn clear() {
    if gtk::is_initialized_main_thread() {
        for selection in [
            gtk::gdk::SELECTION_CLIPBOARD,
            // What is merely marked can be pasted with the middle button.
            gtk::gdk::SELECTION_PRIMARY,
        ] {
            gtk::Clipboard::get(&selection).clear();
        }
    }
}

/// Not built for this platform; the page then promises nothing.
#[cfg(not(target_os = "linux"))]
pub fn clear_soon<R: Runtime>(_: &WebviewWindow<R>) -> tauri::Result<Option<u32>> {
    Ok(None)
}

/// Not built for this platform.
#[cfg(not(target_os = "linux"))]
pub fn clear() {}
