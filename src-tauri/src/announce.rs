//! Speaks to the screen reader.
//!
//! Live regions inside the page are silent in WebKitGTK, so on Linux the window itself emits the
//! accessibility signal. Elsewhere the page's own live region speaks and this does nothing.

use tauri::{Runtime, WebviewWindow};

/// Has the screen reader say `text`: at the next pause, or at once when `assertive`.
#[cfg(target_os = "linux")]
pub fn say<R: Runtime>(w: &WebviewWindow<R>, text: String, assertive: bool) -> tauri::Result<()> {
    use gtk::glib::{prelude::*, subclass::SignalId};
    use gtk::prelude::WidgetExt;

    // The two values of AtkLive that speak; the bindings end at ATK 2.38.
    let politeness: i32 = if assertive { 2 } else { 1 };
    let speaker = w.clone();
    w.run_on_main_thread(move || {
        let Some(voice) = speaker
            .gtk_window()
            .ok()
            .and_then(|window| window.accessible())
        else {
            return; // a window that is closing has nobody left to speak to
        };
        // ATK 2.50 brought `notification` and retired `announcement`; 2.46 has only the latter.
        match SignalId::lookup("notification", voice.type_()) {
            Some(_) => voice.emit_by_name::<()>("notification", &[&text, &politeness]),
            None => voice.emit_by_name::<()>("announcement", &[&text]),
        }
    })
}

/// Has the screen reader say `text`: left to the page's own live region.
#[cfg(not(target_os = "linux"))]
pub fn say<R: Runtime>(_: &WebviewWindow<R>, _text: String, _assertive: bool) -> tauri::Result<()> {
    Ok(())
}
