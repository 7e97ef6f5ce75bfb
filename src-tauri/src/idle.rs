//! Locks an unattended desk: after a while without a touch, and at once when the machine goes to
//! sleep, its screen is locked, or another user takes over.

use std::sync::{MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Manager, Runtime};

use crate::{Shell, host, window};

/// How long an untouched desk stays open, unless its member prefers otherwise.
const LIMIT: Duration = Duration::from_mins(5);
/// How long before locking the page says so.
const WARNING: Duration = Duration::from_mins(1);
/// How long a desk stays open at most, however busy.
const LONGEST: Duration = Duration::from_hours(10);
const TICK: Duration = Duration::from_secs(1);

/// Since when nobody has touched the keyboard. Pure: the time is handed in.
#[derive(Debug)]
pub struct Idle {
    limit: Duration,
    touched: Duration,
    opened: Option<Duration>,
    warned: bool,
}

/// What to do now.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing.
    Rest,
    /// Say that the desk locks in so many seconds. Given once per idle stretch.
    Warn(u64),
    /// Lock.
    Lock,
}

impl Idle {
    /// A desk that is not open yet, looked at for the first time.
    #[must_use]
    pub fn starting_at(now: Duration) -> Self {
        Self {
            limit: LIMIT,
            touched: now,
            opened: None,
            warned: false,
        }
    }

    /// Sets after how many minutes without a touch the desk locks: from 1 to 15.
    pub fn allow(&mut self, minutes: i64) {
        self.limit = Duration::from_mins(minutes.clamp(1, 15).unsigned_abs());
    }

    /// Somebody touched the keyboard, unless it is already too late: then the desk must lock,
    /// also when the touch that woke the machine arrives before the guard has looked.
    pub fn touch(&mut self, now: Duration) -> Verdict {
        let verdict = self.look(now);
        if verdict != Verdict::Lock {
            self.touched = now;
            self.warned = false;
        }
        verdict
    }

    /// A locked desk is not idle, it is at rest: its clocks start when it opens.
    pub fn rest(&mut self, now: Duration) {
        *self = Self {
            limit: self.limit,
            ..Self::starting_at(now)
        };
    }

    /// Looks at the open desk.
    pub fn look(&mut self, now: Duration) -> Verdict {
        let open_for = now.saturating_sub(*self.opened.get_or_insert(now));
        let idle_for = now.saturating_sub(self.touched);
        if idle_for >= self.limit || open_for >= LONGEST {
            return Verdict::Lock;
        }
        let left = self.limit - idle_for;
        // A minute's notice of a lock after one minute would be a permanent one.
        if left > WARNING.min(self.limit / 3) || self.warned {
            return Verdict::Rest;
        }
        self.warned = true;
        Verdict::Warn(left.as_secs() + u64::from(left.subsec_nanos() > 0))
    }
}

/// Notes that the person at the desk did something.
pub fn note_activity<R: Runtime>(app: &AppHandle<R>) {
    let shell = app.state::<Shell>();
    if shell.desk.is_open() {
        follow(app, &clock(&shell).touch(host::boot_time()));
    }
}

/// Watches the clock and the signals of the desktop until the process ends.
pub fn watch<R: Runtime>(app: &AppHandle<R>) {
    #[cfg(target_os = "linux")]
    signals::listen(app);
    let app = app.clone();
    thread::spawn(move || {
        loop {
            thread::sleep(TICK);
            look_after(&app);
        }
    });
}

fn look_after<R: Runtime>(app: &AppHandle<R>) {
    let shell = app.state::<Shell>();
    let mut clock = clock(&shell);
    match shell.desk.idle_minutes() {
        None => clock.rest(host::boot_time()),
        Some(_) if shell.desk.is_busy() => {} // a running import is not idle
        Some(minutes) => {
            clock.allow(minutes);
            follow(app, &clock.look(host::boot_time()));
        }
    }
}

fn follow<R: Runtime>(app: &AppHandle<R>, verdict: &Verdict) {
    match verdict {
        Verdict::Rest => {}
        Verdict::Warn(seconds) => window::warn_of_lock(app, *seconds),
        Verdict::Lock => window::lock(app),
    }
}

fn clock(shell: &Shell) -> MutexGuard<'_, Idle> {
    // Whoever panicked while holding it, the desk must still lock.
    shell.idle.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(target_os = "linux")]
mod signals {
    //! What logind and the screen savers say on D-Bus. Without a bus, the clock alone guards.

    use std::cell::RefCell;
    use std::rc::Rc;

    use gtk::gio::{BusType, Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags};
    use gtk::gio::{UnixFDList, bus_get};
    use gtk::glib::{Variant, VariantDict, variant::ToVariant};
    use tauri::{AppHandle, Runtime};

    use crate::window;

    const LOGIND: &str = "org.freedesktop.login1";

    pub fn listen<R: Runtime>(app: &AppHandle<R>) {
        let at_system = app.clone();
        bus_get(BusType::System, Cancellable::NONE, move |bus| {
            let Ok(bus) = bus else { return };
            lock_before_sleep(&bus, at_system.clone());
            // Any session counts, which locks too often, never too seldom: when users change
            // places, ours is the one that stops being active.
            let by_lock = at_system.clone();
            hear(&bus, Some(LOGIND), "Lock", move |_| {
                window::lock_if_open(&by_lock);
            });
            hear(&bus, Some(LOGIND), "PropertiesChanged", move |what| {
                if has_left_the_seat(what) {
                    window::lock_if_open(&at_system);
                }
            });
        });
        let at_session = app.clone();
        bus_get(BusType::Session, Cancellable::NONE, move |bus| {
            let Ok(bus) = bus else { return };
            // Every desktop names its screen saver differently; the signal is the same.
            hear(&bus, None, "ActiveChanged", move |what| {
                if is_true(what) {
                    window::lock_if_open(&at_session);
                }
            });
        });
    }

    fn hear(
        bus: &DBusConnection,
        from: Option<&str>,
        signal: &str,
        act: impl Fn(&Variant) + 'static,
    ) {
        let kept = bus.clone(); // the bus closes when nobody holds it
        let hear = move |_: &DBusConnection, _: &str, _: &str, _: &str, _: &str, what: &Variant| {
            let _ = &kept;
            act(what);
        };
        bus.signal_subscribe(
            from,
            None,
            Some(signal),
            None,
            None,
            DBusSignalFlags::NONE,
            hear,
        );
    }

    /// A laptop is stolen asleep more often than awake, and would sleep with the keys in memory if
    /// the news came too late. So logind is asked to wait; replacing the process ends the wait.
    fn lock_before_sleep<R: Runtime>(bus: &DBusConnection, app: AppHandle<R>) {
        let delay = Rc::default();
        ask_for_delay(bus, &delay);
        let again = bus.clone();
        hear(bus, Some(LOGIND), "PrepareForSleep", move |what| {
            if !is_true(what) {
                return ask_for_delay(&again, &delay);
            }
            window::lock_if_open(&app);
            if !window::is_locking() {
                delay.take(); // nothing is open: sleep well
            }
        });
    }

    fn ask_for_delay(bus: &DBusConnection, delay: &Rc<RefCell<Option<UnixFDList>>>) {
        let delay = delay.clone();
        bus.call_with_unix_fd_list(
            Some(LOGIND),
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager",
            "Inhibit",
            Some(&("sleep", window::TITLE, window::TITLE, "delay").to_variant()),
            None,
            DBusCallFlags::NONE,
            -1,
            UnixFDList::NONE,
            Cancellable::NONE,
            move |reply| drop(delay.replace(reply.ok().map(|(_, descriptors)| descriptors))),
        );
    }

    fn is_true(what: &Variant) -> bool {
        what.get::<(bool,)>() == Some((true,))
    }

    fn has_left_the_seat(what: &Variant) -> bool {
        type Changed = (String, VariantDict, Vec<String>);
        let changed = what.get::<Changed>().map(|(_, properties, _)| properties);
        changed.and_then(|p| p.lookup("Active").ok().flatten()) == Some(false)
    }
}
