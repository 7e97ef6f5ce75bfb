//! Ctrl-C, and the wish of the system to end: a long deed stops at its next step, takes back what it
//! began, and the program ends with its own code. Anything else ends at once; it is safe to.

use crate::run::JOB;
use api::Desk;
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What a shell expects of a program that was interrupted.
const INTERRUPTED: i32 = 130;

static STOPS: AtomicBool = AtomicBool::new(false);

/// Whether somebody asked this program to stop.
pub(crate) fn is_asked() -> bool {
    STOPS.load(Ordering::SeqCst)
}

/// Listens from now on.
pub(crate) fn listen(desk: &Arc<Desk>) {
    let desk = Arc::clone(desk);
    let stop = move || {
        let job = json!({"job": JOB}).to_string();
        let progress = desk.call("jobs.progress", &job).unwrap_or_default();
        let progress: Value = serde_json::from_str(&progress).unwrap_or_default();
        let is_running = progress.pointer("/value/running") == Some(&Value::Bool(true));
        // Who asks twice does not want to wait for what answers late.
        let was_asked = STOPS.swap(true, Ordering::SeqCst);
        if was_asked || !is_running || desk.call("jobs.cancel", &job).is_err() {
            std::process::exit(INTERRUPTED);
        }
    };
    // Without it, Ctrl-C ends the program as it would have done anyway.
    let _refused = ctrlc::set_handler(stop);
}
